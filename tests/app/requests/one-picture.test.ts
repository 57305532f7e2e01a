import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { book } from '../../../functions/app/booking/book.ts'
import { cancelBooking } from '../../../functions/app/booking/cancel-booking.ts'
import { moveBooking } from '../../../functions/app/booking/move-booking.ts'
import { offersBefore } from '../../../functions/app/offers/offers-before.ts'
import { requestOffers } from '../../../functions/app/offers/request-offers.ts'
import type { Outcome } from '../../../functions/app/outcome.ts'
import { startRequest, type StartRequest } from '../../../functions/app/requests/start-request.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { withPerson } from '../../graph/client/support/graph-stage.ts'
import { people } from '../../rules/support/commands.ts'
import { onRead } from '../support/on-read.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.begin()
  withPerson(stage.graph, people.leader, { department: 'Skolen' })
  stage.graph.reports.set(people.leader, [people.employee])
})

/** Belong together: read one by one, a save may come between them. */
const partsOfSettings = new Set(['municipality', 'workplaces', 'consultants'])
/** What else decides who gets a request and when, and whom to turn to. */
const facts = new Set([
  'settings',
  'policyChoices',
  'homeContacts.all',
  'standingHours.all',
  'plannedAbsences.between',
  'duty.entries',
  'caps.on',
  'activeRequests',
])
const caller = { personId: people.leader, name: '', roles: [], language: 'da' } as const
const sent: StartRequest = {
  workplaceId: 'school',
  employeeId: people.employee,
  firstAbsenceDay: '2026-12-04',
  wish: { place: 'workplace', participants: ['leader'] },
  channel: 'outlook',
  expectedOverEightWeeks: 'yes',
}
const aKey = () => ({ callerId: people.leader, key: randomUUID(), bodyHash: 'a-body' })

interface Offered {
  readonly consultant: { readonly id: string }
  readonly startsAt: string
  readonly endsAt: string
}

function slotFrom([first]: readonly Offered[]) {
  if (first === undefined) throw new Error('There is no offer')
  return { consultantId: first.consultant.id, startsAt: first.startsAt, endsAt: first.endsAt }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(`It was refused: ${outcome.code}`)
  return outcome.value
}

const publish = (policyId: string) =>
  stage.store.publishPolicy({ policyId, policyVersion: 1, statute: 'byDate', why: '', by: 'hr' })

describe('one decision goes by one picture', () => {
  test('the municipality, its models and its home contacts are each read once for one call: times, a request, its move and its end', async () => {
    await publish('hjoerring') // asks where the employee lives
    const calls = new Map<string, readonly string[]>()
    const reading = async <T>(call: string, work: (app: App) => Promise<Outcome<T>>): Promise<T> => {
      const reads: string[] = []
      const store = onRead(stage.store, async (name) => void reads.push(name))
      const value = valueOf(await work({ ...stage.app(), store }))
      calls.set(call, reads)
      return value
    }

    const { offers } = await reading('offers', (app) => offersBefore(app, caller, sent))
    const input = { ...sent, slot: slotFrom(offers), homeMunicipality: 'Solrød' }
    const { request } = await reading('startRequest', (app) => startRequest(app, caller, input, aKey()))
    const moving = request.bookings[0]?.id ?? ''
    const others = await reading('requestOffers', (app) => requestOffers(app, caller, request.reference, { moving }))
    const to = { ...slotFrom(others.offers), consultantId: undefined }
    await reading('moveBooking', (app) => moveBooking(app, caller, request.reference, moving, to, aKey()))
    await reading('cancelBooking', (app) => cancelBooking(app, caller, request.reference, moving, aKey()))
    const again = { slot: slotFrom(others.offers) }
    await reading('book', (app) => book(app, caller, request.reference, again, aKey()))

    for (const [call, reads] of calls) {
      const read = reads.filter((name) => facts.has(name))
      expect({ call, read }).toEqual({ call, read: [...new Set(read)] })
      expect(read).toContain('settings')
      expect({ call, apart: reads.filter((name) => partsOfSettings.has(name)) }).toEqual({ call, apart: [] })
    }
    expect(calls.get('startRequest')).toContain('homeContacts.all')
  })

  test('a model published while a leader waits for the calendars: the request starts under the one its consultant and its time were found by', async () => {
    const app = stage.app()
    const slot = slotFrom(valueOf(await offersBefore(app, caller, sent)).offers)
    const store = onRead(stage.store, async (name) => {
      if (name === 'liveBookings') await publish('kolding')
    })

    const { request } = valueOf(await startRequest({ ...app, store }, caller, { ...sent, slot }, aKey()))

    expect((await stage.store.municipality())?.policyId).toBe('kolding')
    expect(fold(await stage.store.journalByReference(request.reference)).policyId).toBe('varde')
    expect(request.bookings).toMatchObject([{ startsAt: slot.startsAt, state: 'confirmed' }])
  })
})
