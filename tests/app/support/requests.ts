import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import type { Answer } from '../../../shared/contract/client.ts'
import type { TestSandbox } from './running-sandbox.ts'

/** What Lone sends for Mads on Mon 21 Dec 2026, day 18 of the absence; a test names only what matters to it. */
export function aStart(sandbox: TestSandbox, given: Partial<StartRequestInput> = {}): StartRequestInput {
  return {
    employeeId: sandbox.oid('mads-madsen'),
    workplaceId: 'soendervangskolen',
    firstAbsenceDay: '2026-12-04',
    expectedOverEightWeeks: 'yes',
    wish: { place: 'workplace', participants: ['leader'] },
    channel: 'outlook',
    ...given,
  }
}

export async function offersTo(sandbox: TestSandbox, leader: string): Promise<Answer<'offers'>['offers']> {
  const { workplaceId, employeeId, firstAbsenceDay, wish } = aStart(sandbox)
  const { offers } = await sandbox.as(leader).call('offers', { workplaceId, employeeId, firstAbsenceDay, wish })
  return offers
}

/** The best offer as the slot of a request. */
export async function bestSlot(sandbox: TestSandbox, leader = 'lone-leder') {
  const [best] = await offersTo(sandbox, leader)
  if (best === undefined) throw new Error('There is no offer to take')
  return slotOf(best)
}

export function slotOf({ consultant, startsAt, endsAt }: Answer<'offers'>['offers'][number]) {
  return { consultantId: consultant.id, startsAt, endsAt }
}

/** A request that stands in the calendar. */
export async function aBookedRequest(sandbox: TestSandbox) {
  const slot = await bestSlot(sandbox)
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { slot }))
  const [booking] = request.bookings
  if (booking === undefined) throw new Error('The request has no booking')
  return { request, booking, slot }
}
