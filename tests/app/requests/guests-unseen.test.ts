import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { book } from '../../../functions/app/booking/book.ts'
import type { Caller } from '../../../functions/app/ports/caller.ts'
import { anHourAt, people, receive } from '../../rules/support/commands.ts'
import { busyItem, withPerson } from '../../graph/client/support/graph-stage.ts'
import { execute } from '../support/execute.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

/** KATALOG-5: the talk is on day 36 of the absence, so HR joins it. */
const requestId = 'request-1'
const leader: Caller = { personId: people.leader, roles: [], name: 'Lone Leder', language: 'da' }
const graphIsDown = { matches: /.*/, times: 9_999, status: 503 } as const
const hr = 'hanne-hr'

let stage: SagaStage
let app: App
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  app = stage.app()
  const choices = { policyId: 'katalog', statute: 'byDate', closingDays: [], coordinatorIds: [people.pia] }
  await stage.store.saveMunicipality({ name: 'Havnsby', ...choices })
})
afterAll(() => stage.close())

test('booked while Graph is away, with somebody from HR whom nobody knows any more: the meeting stands all the same', async () => {
  await withHr('gone-from-here')
  expect(await bookedUnseen()).toBe('calendar-pending')
  await graphReturns()
  expect(await states()).toEqual(['confirmed'])
  expect(invited()).toEqual(['leader-1@havnsby.example'])
})

test('booked while Graph is away, when HR turns out to be busy: the time is let go, as it would not have been offered', async () => {
  withPerson(stage.graph, hr, {}, [busyItem('busy', '2026-12-22T09:00:00', '2026-12-22T10:00:00')])
  await withHr(hr)
  expect(await bookedUnseen()).toBe('calendar-pending')
  await graphReturns()
  expect(await states()).toEqual(['released'])
})

test('a leader who is HR’s contact too is invited once', async () => {
  await withHr(people.leader)
  expect(await booked()).toBe('booked')
  expect(invited()).toEqual(['leader-1@havnsby.example'])
})

test('KATALOG-5: a meeting that moves past the thirtieth day of the absence invites HR, and back again nobody', async () => {
  withPerson(stage.graph, hr, {}, [])
  await withHr(hr, '2026-11-25')
  expect(await booked()).toBe('booked')
  expect(invited()).toEqual(['leader-1@havnsby.example'])
  await movedTo('2026-12-28T10:00')
  expect(invited()).toEqual(['leader-1@havnsby.example', 'hanne-hr@havnsby.example'])
  await movedTo('2026-12-23T10:00')
  expect(invited()).toEqual(['leader-1@havnsby.example'])
})

async function movedTo(local: string): Promise<void> {
  const [booking] = await stage.store.bookings(requestId)
  const { startsAt, endsAt } = anHourAt(local)
  const move = { type: 'moveBooking', bookingId: booking?.bookingId ?? '', startsAt, endsAt, allowLate: true } as const
  await execute(app, { requestId, by: { kind: 'person', personId: people.leader }, commands: [move] })
  await stage.at(app, '2026-12-21T09:15')
}

async function withHr(hrContactId: string, firstAbsenceDay = '2026-11-17'): Promise<void> {
  const school = { workplaceId: 'school', name: 'Skolen', directoryName: 'Skolen', address: 'Skolevej 1' }
  await stage.store.saveWorkplaces([{ ...school, isLarge: true, hrContactId }])
  const wish = { place: 'online', participants: ['leader'] } as const
  const command = receive({ firstAbsenceDay, wish })
  await execute(app, { requestId, by: { kind: 'person', personId: people.leader }, commands: [command] })
  // Names that were read once are remembered.
  await app.directory.people(Object.values(people))
}

async function bookedUnseen(): Promise<string> {
  stage.graph.faults.push({ ...graphIsDown })
  return booked()
}

async function booked(): Promise<string> {
  const key = { callerId: people.leader, key: randomUUID(), bodyHash: 'a-hash' }
  const answer = await book(app, leader, 'HS-7K3M', { slot: anHourAt('2026-12-22T10:00') }, key)
  return answer.kind === 'done' ? answer.value.outcome : answer.code
}

async function graphReturns(): Promise<void> {
  stage.graph.faults.length = 0
  await stage.at(stage.app(), '2026-12-21T09:20')
}

const states = async () => (await stage.store.bookings(requestId)).map(({ state }) => state)
const invited = () =>
  stage.graph.events.flatMap(({ attendees }) => (attendees ?? []).map(({ emailAddress }) => emailAddress?.address))
