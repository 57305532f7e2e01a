import { fold } from '../../../shared/domain/journal/evolve.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import type { AlertKind } from '../ports/alert-kinds.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { stillToBeDone } from './told-obligation.ts'

/** Told for a deadline's sake: over when the obligation is. */
const ofDeadline: ReadonlySet<AlertKind> = new Set(['newRequest', 'contactDue', 'meetingDue', 'followUpDue', 'taskDue'])

/**
 * Whether something that its reader put off is still worth telling: what was done, lost its point or went to somebody else
 * meanwhile is not.
 */
export async function isToTellAgain(app: App, alert: AlertRow): Promise<boolean> {
  const { requestId, recipientId, retells } = alert
  const first = retells === undefined ? undefined : await app.store.alert(retells)
  if (requestId === undefined || first === undefined) return false
  if (ofDeadline.has(first.kind)) return (await stillToBeDone(app, alert)) !== undefined
  const state = fold(await app.store.journal(requestId))
  const isTheirs = [state.consultantId, state.substituteId, state.leaderId].includes(recipientId)
  return state.status === 'open' && isTheirs && isStillSo(state, first)
}

function isStillSo({ bookings, call }: RequestState, { kind, subject }: AlertRow): boolean {
  if (kind === 'callAsked') return call !== undefined && call.madeAt === undefined
  const booking = bookings.find(({ bookingId }) => subject.startsWith(bookingId))
  return booking === undefined || isLive(booking)
}
