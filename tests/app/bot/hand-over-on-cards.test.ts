import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { aBookedCard, newestCard, pressOn } from './support/presses.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const lone = 'lone-leder'
const aBooked = () => aBookedCard(sandbox)

function read(ref: string, person: string): Promise<RequestView> {
  return sandbox.as(person).call('readRequest', undefined, { params: { ref } })
}

const said = ({ timeline }: RequestView): string => timeline.map(({ what }) => what.da).join('\n')

describe('a request is taken, or passed on', () => {
  test('accepted: the card says so, and so does the leader’s page', async () => {
    const { ref, karen } = await aBooked()
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'request.accept')
    expect((await read(ref, lone)).acceptedAt).toBeDefined()
    expect((await read(ref, karen)).may).not.toContain('accept')
  })

  test('passed on: the colleague is asked on a card that names nobody but colleagues, and says yes there', async () => {
    const { ref, karen, jonas } = await aBooked()
    const asked = { colleagueId: sandbox.oid(jonas), reason: 'absent' }
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'request.passOn', asked)
    const card = await newestCard(sandbox, jonas, ref)
    expect(card.text).not.toMatch(/Mads|Lone/)
    expect((await read(ref, karen)).consultant?.id).toBe(sandbox.oid(karen))
    expect((await read(ref, karen)).handOver).toMatchObject({ reason: 'absent', to: { id: sandbox.oid(jonas) } })

    await pressOn(sandbox, jonas, card, 'handOver.accept')
    const after = await read(ref, jonas)
    expect(after.consultant?.id).toBe(sandbox.oid(jonas))
    expect(after.timeline.at(-1)?.between).toMatchObject({ from: expect.any(String), to: expect.any(String) })
    expect((await sandbox.as(karen).refusal('readRequest', undefined, { params: { ref } })).code).toBe(
      'request-unknown',
    )
  })

  test('asked, the colleague opens the request and sees what there is to do, not whom it is about', async () => {
    const { ref, karen, jonas } = await aBooked()
    const asked = { colleagueId: sandbox.oid(jonas), reason: 'busy' }
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'request.passOn', asked)
    const seen = await read(ref, jonas)
    expect(seen.may).toEqual(['acceptHandOver', 'declineHandOver'])
    expect(JSON.stringify(seen)).not.toMatch(/Mads|Lone/)

    await pressOn(sandbox, jonas, await newestCard(sandbox, jonas, ref), 'handOver.decline')
    expect((await read(ref, karen)).consultant?.id).toBe(sandbox.oid(karen))
    expect(said(await read(ref, karen))).toContain('Kollegaen kunne ikke overtage henvendelsen')
    expect(said(await read(ref, lone))).not.toContain('Kollegaen')
  })

  test('P-8: not to somebody who works where it comes from, nor to somebody who is no consultant', async () => {
    const { ref, request, karen } = await aBooked()
    const card = await newestCard(sandbox, karen, ref)
    for (const person of [lone, 'mads-madsen', karen]) {
      const answer = await pressOn(sandbox, karen, card, 'request.passOn', {
        colleagueId: sandbox.oid(person),
        reason: 'other',
      })
      expect(answer).toContain('Kollegaen kan ikke tage henvendelsen')
    }
    expect((await read(ref, karen)).version).toBe(request.version)
  })

  test('whom it can be passed on to comes with how much they have, the least busy first', async () => {
    const { ref, karen } = await aBooked()
    const { colleagues = [] } = await read(ref, karen)
    expect(colleagues.map(({ id }) => id)).not.toContain(sandbox.oid(karen))
    const loads = colleagues.map(({ activeRequests, weeklyHours }) => activeRequests / weeklyHours)
    expect(loads).toEqual(loads.toSorted((a, b) => a - b))
    expect((await read(ref, lone)).colleagues).toBeUndefined()
  })
})

describe('pressed twice in the same moment', () => {
  test('on two screens: counted once, and both are answered alike', async () => {
    const { ref, request, karen } = await aBooked()
    const card = await newestCard(sandbox, karen, ref)
    const answers = await Promise.all(['phone', 'desk'].map(() => pressOn(sandbox, karen, card, 'contact.attempted')))
    for (const answer of answers) expect(answer).not.toContain('Der er sket noget')
    const { version, timeline } = await read(ref, karen)
    expect(timeline.filter(({ what }) => what.da.includes('forsøg'))).toHaveLength(1)
    expect(version).toBe(request.version + 1)
  })

  test('by two colleagues who may both: the request has one of them, and the other is told so', async () => {
    const { ref, karen, jonas } = await aBooked()
    const asked = { colleagueId: sandbox.oid(jonas), reason: 'profession' }
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'request.passOn', asked)
    const card = await newestCard(sandbox, jonas, ref)
    const [yes, taken] = await Promise.all([
      pressOn(sandbox, jonas, card, 'handOver.accept'),
      sandbox
        .as('kirsten-koordinator')
        .call('command', { type: 'assign', consultantId: sandbox.oid(karen) }, { params: { ref } }),
    ])
    expect(taken.reference).toBe(ref)
    const { timeline, consultant } = await read(ref, 'kirsten-koordinator')
    const last = timeline.at(-1)?.what.da ?? ''
    expect(yes.length).toBeGreaterThan(0)
    expect(consultant?.id).toBe(sandbox.oid(last.startsWith('En anden konsulent') ? jonas : karen))
  })

  test('a hand-over pressed twice is one, also when the first press took the right to it away', async () => {
    const { ref, karen, jonas } = await aBooked()
    const card = await newestCard(sandbox, karen, ref)
    const asked = { colleagueId: sandbox.oid(jonas), reason: 'busy' }
    await pressOn(sandbox, karen, card, 'request.passOn', asked)
    const theirs = await newestCard(sandbox, jonas, ref)
    const answers = await Promise.all([1, 2].map(() => pressOn(sandbox, jonas, theirs, 'handOver.decline')))
    for (const answer of answers) expect(answer).not.toContain('Ingen venter på svar')
    const told = (await read(ref, karen)).timeline.filter(({ what }) => what.da.startsWith('Kollegaen kunne ikke'))
    expect(told).toHaveLength(1)
  })
})
