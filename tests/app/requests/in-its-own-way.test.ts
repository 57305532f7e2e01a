import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { App } from '../../../functions/app/app.ts'
import { book } from '../../../functions/app/booking/book.ts'
import { cancelBooking } from '../../../functions/app/booking/cancel-booking.ts'
import { moveBooking } from '../../../functions/app/booking/move-booking.ts'
import type { Caller } from '../../../functions/app/ports/caller.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { anHourAt, people, receive } from '../../rules/support/commands.ts'
import { execute } from '../support/execute.ts'
import { calendarsShowEvents } from '../support/live-calendars.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
let app: App
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  calendarsShowEvents(stage.graph)
  app = stage.app()
  await execute(app, { requestId, by: { kind: 'person', personId: people.leader }, commands: [receive()] })
  expect(await bookAt('2026-12-28T10:00')).toBe('booked')
})
afterAll(() => stage.close())

const requestId = 'request-1'
const reference = 'HS-7K3M'
const leader: Caller = { personId: people.leader, roles: [], name: 'Lone Leder', language: 'da' }
const removingFails = { matches: /POST .*\/cancel$/, times: 99, status: 503 } as const
const movingFails = { matches: /PATCH .*\/events\//, times: 99, status: 503 } as const

describe('an event that the calendar has not let go of yet', () => {
  test('cancelled and taken back at once: it is booked again at the same time', async () => {
    stage.graph.faults.push({ ...removingFails })
    await cancelBooking(app, leader, reference, await liveId(), aKey())
    expect(events()).toEqual(['karen 2026-12-28T10:00:00'])
    expect(await bookAt('2026-12-28T10:00')).toBe('booked')
    await settled()
    expect(events()).toEqual(['karen 2026-12-28T10:00:00'])
  })

  test('moved and moved back: it is where it was', async () => {
    stage.graph.faults.push({ ...movingFails })
    expect(await moveTo('2026-12-28T13:00')).toBe('booked')
    expect(events()).toEqual(['karen 2026-12-28T10:00:00'])
    expect(await moveTo('2026-12-28T10:00')).toBe('booked')
    await settled()
    expect(events()).toEqual(['karen 2026-12-28T10:00:00'])
  })

  test('given to a colleague and back again: it stands with the first, who hears of it both times', async () => {
    stage.graph.faults.push({ ...removingFails })
    expect(await moveTo('2026-12-28T10:00', people.jonas)).toBe('booked')
    expect(await moveTo('2026-12-28T10:00', people.karen)).toBe('booked')
    await settled()
    expect(events()).toEqual(['karen 2026-12-28T10:00:00'])
    expect(await toldOfRequest()).toEqual([people.jonas, people.karen, people.karen])
  })

  test('of another request it stands in the way like any other', async () => {
    stage.graph.faults.push({ ...removingFails })
    await cancelBooking(app, leader, reference, await liveId(), aKey())
    const other = receive({ requestId: 'request-2', reference: 'HS-9ZZZ' })
    await execute(app, { requestId: 'request-2', by: { kind: 'system' }, commands: [other] })
    expect(await bookAt('2026-12-28T10:00', 'HS-9ZZZ')).toBe('slot-taken')
  })
})

test('a later meeting’s preparation and way are left alone, also when it was booked since the time was offered', async () => {
  const around = { weeklyHours: 37, isActive: true, professions: [], preparationMinutes: 15, travelMinutes: 30 }
  await stage.store.saveConsultants([{ consultantId: people.karen, ...around }])
  const other = receive({ requestId: 'request-2', reference: 'HS-9ZZZ' })
  await execute(app, { requestId: 'request-2', by: { kind: 'system' }, commands: [other] })
  const online = { place: 'online', participants: ['leader'] } as const
  const at = async (local: string) => {
    const answer = await book(app, leader, 'HS-9ZZZ', { slot: anHourAt(local), wish: online }, aKey())
    return answer.kind === 'done' ? answer.value.outcome : answer.code
  }
  // Karen leaves at 9.15 for the meeting at ten, and needs a quarter of an hour after one that is online.
  expect(await at('2026-12-28T08:30')).toBe('slot-taken')
  expect(await at('2026-12-28T08:00')).toBe('booked')
})

test('the same meeting booked twice: the second hears that it is booked, and not that somebody took the time', async () => {
  const again = await book(app, leader, reference, { slot: anHourAt('2026-12-28T10:00') }, aKey())
  expect(again).toMatchObject({
    code: 'already-booked',
    extra: { request: { bookings: [{ state: 'confirmed', startsAt: '2026-12-28T09:00:00Z' }] } },
  })
})

async function bookAt(local: string, of = reference): Promise<string> {
  const answer = await book(app, leader, of, { slot: anHourAt(local) }, aKey())
  return answer.kind === 'done' ? answer.value.outcome : answer.code
}

async function moveTo(local: string, consultantId: string = people.karen): Promise<string> {
  const answer = await moveBooking(app, leader, reference, await liveId(), anHourAt(local, consultantId), aKey())
  return answer.kind === 'done' ? answer.value.outcome : answer.code
}

function aKey() {
  return { callerId: people.leader, key: randomUUID(), bodyHash: 'a-hash' }
}

async function liveId(): Promise<string> {
  const live = fold(await stage.store.journal(requestId)).bookings.find(({ state }) => state === 'confirmed')
  if (live === undefined) throw new Error('Nothing is booked')
  return live.bookingId
}

async function settled(): Promise<void> {
  stage.graph.faults.length = 0
  await stage.at(stage.app(), '2026-12-21T09:20')
  expect(await stage.store.health()).toMatchObject({ queuedEffects: 0, deadEffects: 0 })
}

async function toldOfRequest(): Promise<string[]> {
  const alerts = await stage.store.alerts(requestId)
  return alerts
    .filter(({ kind }) => kind === 'newRequest')
    .map(({ recipientId }) => recipientId)
    .toSorted()
}

/** The events in the calendars, by whose and when on the wall clock. */
function events(): string[] {
  return stage.graph.events.map(({ organizerId, start }) => `${organizerId} ${start?.dateTime ?? ''}`)
}
