import type { BookingAnswer, RequestView, StartRequestInput } from '../../../../shared/contract/requests.ts'
import { problemOf } from '../../../app/api-problem.ts'
import type { Api } from '../../../app/api.ts'

/** How sending ended. `slotTaken`: the request is recorded, its time was not. `exists`: somebody asked before. */
export type Started =
  | {
      readonly kind: 'started'
      readonly request: RequestView
      readonly outcome: 'booked' | 'calendarPending' | 'recorded' | 'slotTaken'
    }
  | { readonly kind: 'exists' }

const outcomes = {
  booked: 'booked',
  'calendar-pending': 'calendarPending',
  recorded: 'recorded',
} as const satisfies Record<BookingAnswer['outcome'], string>

/** Rejects for everything the form has to show. */
export async function startRequest(api: Api, input: StartRequestInput, idempotencyKey: string): Promise<Started> {
  try {
    const { request, outcome } = await api('startRequest', input, { idempotencyKey })
    return { kind: 'started', request, outcome: outcomes[outcome] }
  } catch (error) {
    const problem = problemOf(error)
    if (problem?.code === 'request-exists') return { kind: 'exists' }
    if (problem?.code !== 'slot-taken') throw error
    const { slotTaken } = await import('../../../../shared/contract/requests.ts')
    const { request } = slotTaken.parse(problem)
    if (request === undefined) throw error
    return { kind: 'started', request, outcome: 'slotTaken' }
  }
}
