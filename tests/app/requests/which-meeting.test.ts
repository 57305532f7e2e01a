import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { book } from '../../../functions/app/booking/book.ts'
import { cancelBooking } from '../../../functions/app/booking/cancel-booking.ts'
import type { Caller } from '../../../functions/app/ports/caller.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { at } from '../../rules/support/rules.ts'
import { execute } from '../support/execute.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
let app: App
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  app = stage.app()
  const choices = { policyId: 'hjoerring', statute: 'byDate', closingDays: [], coordinatorIds: [people.pia] }
  await stage.store.saveMunicipality({ name: 'Havnsby', ...choices })
  await execute(app, { requestId: 'request-1', by: { kind: 'person', personId: people.leader }, commands: [receive()] })
})
afterAll(() => stage.close())

const reference = 'HS-7K3M'
const karen: Caller = { personId: people.karen, roles: ['Consultant'], name: 'Karen Konsulent', language: 'da' }
const writingFails = { matches: /POST .*\/events$/, times: 99, status: 503 } as const

test('HJOERRING-5: of two meetings the answer tells how the one stands that was asked for', async () => {
  expect(await booked('leaderTalk', '2026-12-22T10:00')).toMatchObject({ outcome: 'booked' })

  stage.graph.faults.push({ ...writingFails })
  const waiting = await booked('citizenContact', '2026-12-22T12:00')
  expect(waiting.outcome).toBe('calendar-pending')

  const [talk] = waiting.request.bookings
  if (talk === undefined) throw new Error('The talk is not booked')
  const cancelled = await cancelBooking(app, karen, reference, talk.id, aKey())
  expect(cancelled).toMatchObject({ kind: 'done', value: { outcome: 'recorded' } })
})

async function booked(meeting: string, local: string) {
  const startsAt = at(local)
  const slot = {
    consultantId: people.karen,
    startsAt: startsAt.toString(),
    endsAt: startsAt.add({ minutes: 30 }).toString(),
  }
  const answer = await book(app, karen, reference, { meeting, slot }, aKey())
  if (answer.kind === 'refused') throw new Error(`${meeting} was refused: ${answer.code}`)
  return answer.value
}

function aKey() {
  return { callerId: people.karen, key: randomUUID(), bodyHash: 'a-hash' }
}
