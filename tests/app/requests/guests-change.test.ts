import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { graphAs } from '../outlook/support.ts'
import { aRequestOf } from '../support/acts.ts'
import { graphGoesDown, graphIsBack } from '../support/graph-down.ts'
import { slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'

/** The union representative of the school, in the sandbox's tenant. */
const union = 'tine-tranholm'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterEach(() => graphIsBack(sandbox))
afterAll(() => sandbox.stop())

const advance = (by: string) => sandbox.post('/sandbox/clock', { advance: by })

test('KATALOG-T12, P-6: a wish that comes after the booking invites at once; nobody sees whom, and who was added by hand stays', async () => {
  const { request, event, consultant } = await aBookedTalk()
  const byHand = { emailAddress: { address: 'gaest@firma.example' }, type: 'required' }
  await graphAs(sandbox, consultant, 'PATCH', `/events/${event.id}`, { attendees: [...event.attendees, byHand] })

  await request.act('lone-leder', { type: 'recordWish', wants: 'unionRep' })
  const [invited] = await ownEvents(sandbox, consultant)
  expect(invited).toMatchObject({ id: event.id, start: event.start, hideAttendees: true })
  const mails = invited?.attendees.map(({ emailAddress }) => emailAddress.address) ?? []
  expect(mails).toEqual([
    ...event.attendees.map(({ emailAddress }) => emailAddress.address),
    'gaest@firma.example',
    expect.stringMatching(/^tine/),
  ])
  expect(await ownCopies(union)).toBe(1)
  await request.act('lone-leder', { type: 'close', reason: 'returned' })
})

test('while Graph is away the wish is written down, and the guest invited when it is back, once', async () => {
  const { request, consultant } = await aBookedTalk()
  await graphGoesDown(sandbox)
  expect((await request.act('lone-leder', { type: 'recordWish', wants: 'unionRep' })).wishes).toEqual(['unionRep'])
  await graphIsBack(sandbox)
  await advance('PT10M')
  const [event] = await ownEvents(sandbox, consultant)
  expect(event?.attendees.filter(({ emailAddress }) => emailAddress.address.startsWith('tine'))).toHaveLength(1)
})

async function aBookedTalk() {
  const request = await aRequestOf(sandbox, 'katalog')
  const [lone, params] = [sandbox.as('lone-leder'), { ref: request.ref }]
  const { offers } = await lone.call('requestOffers', undefined, { params })
  const own = offers.find(({ consultant }) => consultant.id === sandbox.oid(request.consultant))
  if (own === undefined) throw new Error('The consultant has no time')
  await lone.call('book', { slot: slotOf(own) }, { params })
  const [event] = await ownEvents(sandbox, request.consultant)
  if (event === undefined) throw new Error('The meeting does not stand in the calendar')
  return { request, event, consultant: request.consultant }
}

async function ownCopies(person: string): Promise<number> {
  const answer = JSON.stringify(await sandbox.get(`/sandbox/calendars/${person}?from=2026-12-21&to=2027-01-20`))
  return answer.split('"subject":"Møde"').length - 1
}
