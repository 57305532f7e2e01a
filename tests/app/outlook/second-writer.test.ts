import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'
import {
  act,
  aMeetingInOutlook,
  deliveries,
  eventAt,
  invitationOf,
  move,
  onceRequest,
  remove,
  watchedSandbox,
} from './support.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await watchedSandbox()
})
afterAll(() => sandbox.stop())

/** The person's newest card says so; cards follow the journal. */
const told = (person: string, words: string): Promise<void> =>
  eventually(async () => (await cardsOf(sandbox, person)).at(-1)?.text.includes(words) === true)

test('every consultant’s calendar is watched within a minute of the start', async () => {
  const { consultants } = await sandbox.as('hanne-hr').call('readConsultants', undefined)
  const { subscriptions } = await deliveries(sandbox)
  expect(subscriptions).toHaveLength(consultants.length)
})

describe('what the consultant does in Outlook', () => {
  test('a move becomes the request’s time, and leader and consultant are told', async () => {
    const { request, event } = await aMeetingInOutlook(sandbox)
    await move(sandbox, 'karen-konsulent', event.id, '2026-12-22T12:00:00Z', '2026-12-22T13:00:00Z')
    const moved = await onceRequest(sandbox, request.reference, ({ bookings }) => {
      return bookings[0]?.startsAt === '2026-12-22T12:00:00Z'
    })
    expect(moved.bookings).toMatchObject([{ state: 'confirmed' }])
    expect(moved.timeline.at(-1)?.what.da).toBe('Mødet er flyttet i Outlook til tir. 22. dec. kl. 13.00')
    await told('karen-konsulent', 'Mødet er flyttet til i morgen kl. 13.00.')
    await told('lone-leder', 'Mødet er flyttet til i morgen kl. 13.00.')
  })

  test('a move outside the window is accepted as it is, and flagged', async () => {
    const { request, event } = await aMeetingInOutlook(sandbox)
    await move(sandbox, 'karen-konsulent', event.id, '2027-03-02T06:30:00Z', '2027-03-02T07:00:00Z')
    const moved = await onceRequest(sandbox, request.reference, ({ bookings }) => {
      return bookings[0]?.startsAt === '2027-03-02T06:30:00Z'
    })
    expect(moved.timeline.at(-1)?.what.da).toContain('uden for fristen')
    expect(moved.obligations.find(({ ruleId }) => ruleId === 'VARDE-4')?.state).toBe('open')
    await told('karen-konsulent', 'Tiden ligger uden for fristen.')
  })

  test.each(['cancelled', 'deleted'])(
    'a meeting %s there is cancelled here, and its obligation is open again',
    async (how) => {
      const { request, event } = await aMeetingInOutlook(sandbox)
      if (how === 'cancelled') await act(sandbox, 'karen-konsulent', event.id, 'cancel')
      else await remove(sandbox, 'karen-konsulent', event.id)
      const cancelled = await onceRequest(
        sandbox,
        request.reference,
        ({ bookings }) => bookings[0]?.state === 'cancelled',
      )
      expect(cancelled.obligations.find(({ ruleId }) => ruleId === 'VARDE-4')?.state).toBe('open')
      expect(cancelled.timeline.at(-1)?.what.da).toBe('Mødet er aflyst i Outlook')
      for (const person of ['karen-konsulent', 'lone-leder']) await told(person, 'Mødet er aflyst.')
    },
  )

  test('two meetings are never at one time: moved onto another one it goes back, and consultant and coordinator are told', async () => {
    const first = await aMeetingInOutlook(sandbox)
    const second = await aMeetingInOutlook(sandbox)
    const { startsAt, endsAt } = first.booking
    await move(sandbox, 'karen-konsulent', second.event.id, startsAt, endsAt)
    const kept = await onceRequest(sandbox, second.request.reference, ({ timeline }) => {
      return timeline.at(-1)?.what.da.includes('sat tilbage') === true
    })
    expect(kept.bookings).toMatchObject([{ startsAt: second.booking.startsAt, state: 'confirmed' }])
    const back = await eventAt(sandbox, 'karen-konsulent', second.booking.startsAt)
    expect(back.id).toBe(second.event.id)
    await told('karen-konsulent', 'Mødet er sat tilbage')
    await told('kirsten-koordinator', 'Mødet er sat tilbage')
  })
})

test('a meeting moved to where another one was is not sent back: that one has left, and we had not heard of it', async () => {
  const first = await aMeetingInOutlook(sandbox)
  const second = await aMeetingInOutlook(sandbox)
  const { startsAt, endsAt } = first.booking
  await sandbox.post('/sandbox/notifications', { drop: 1_000_000 })
  await move(sandbox, 'karen-konsulent', first.event.id, '2027-01-26T12:00:00Z', '2027-01-26T13:00:00Z')
  await sandbox.post('/sandbox/notifications', { drop: 0 })
  await move(sandbox, 'karen-konsulent', second.event.id, startsAt, endsAt)
  const moved = await onceRequest(sandbox, second.request.reference, ({ version }) => version > second.request.version)
  expect(moved.bookings).toMatchObject([{ startsAt, state: 'confirmed' }])
  const other = await onceRequest(sandbox, first.request.reference, () => true)
  expect(other.bookings).toMatchObject([{ startsAt: '2027-01-26T12:00:00Z', state: 'confirmed' }])
})

describe('what an invited person does', () => {
  test('the leader’s no is told to the consultant; the meeting stands', async () => {
    const { request, booking } = await aMeetingInOutlook(sandbox)
    const invitation = await invitationOf(sandbox, 'lone-leder', booking.startsAt)
    await act(sandbox, 'lone-leder', invitation, 'decline')
    const declined = await onceRequest(sandbox, request.reference, ({ timeline }) => {
      return timeline.at(-1)?.what.da === 'Lederen har sagt nej til mødet'
    })
    expect(declined.bookings).toMatchObject([{ state: 'confirmed' }])
    await told('karen-konsulent', 'Lederen kan ikke komme til mødet')
  })
})
