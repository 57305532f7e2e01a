import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { book } from '../../../functions/app/booking/book.ts'
import { requestOffers } from '../../../functions/app/offers/request-offers.ts'
import type { Caller } from '../../../functions/app/ports/caller.ts'
import { busyItem, withPerson } from '../../graph/client/support/graph-stage.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { execute } from '../support/execute.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

const reference = 'HS-7K3M'
const leader: Caller = { personId: people.leader, roles: [], name: 'Lone Leder', language: 'da' }
const habits = { weeklyHours: 37, isActive: true, professions: [], preparationMinutes: 0, travelMinutes: 0 }

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
  await stage.begin()
})
afterAll(() => stage.close())

test('a time after the limit is offered only while it can be booked: not when somebody might be free before, and Graph cannot be asked', async () => {
  const app = stage.app()
  withPerson(stage.graph, people.karen, {}, [busyItem('busy', '2026-12-21T00:00:00', '2026-12-29T00:00:00')])
  await stage.store.saveConsultants([{ consultantId: people.karen, ...habits }])
  await execute(app, { requestId: 'request-1', by: { kind: 'person', personId: people.leader }, commands: [receive()] })
  const seen = await offered()
  expect(seen).toMatchObject({ kind: 'done', value: { window: { isAfterLimit: true }, isStale: false } })

  stage.graph.faults.push({ matches: /.*/, times: 9_999, status: 503 })
  expect(await offered()).toMatchObject({ kind: 'done', value: { window: { isAfterLimit: true }, isStale: true } })
  await stage.store.saveConsultants([people.karen, people.jonas].map((consultantId) => ({ consultantId, ...habits })))
  expect(await offered()).toMatchObject({ kind: 'refused', code: 'calendar-unavailable' })

  const [late] = seen.kind === 'done' ? seen.value.offers : []
  if (late === undefined) throw new Error('There was no time after the limit')
  const { consultant, startsAt, endsAt } = late
  const key = { callerId: people.leader, key: randomUUID(), bodyHash: 'a-hash' }
  const slot = { consultantId: consultant.id, startsAt, endsAt }
  expect(await book(app, leader, reference, { slot }, key)).toMatchObject({ code: 'slot-outside-window' })

  function offered() {
    return requestOffers(app, leader, reference, {})
  }
})
