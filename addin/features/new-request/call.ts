import type { Team } from '../../../shared/contract/people.ts'
import type { Me } from '../../app/contract-types.ts'

type CallForm = NonNullable<Me['policy']['call']>
export type From = CallForm['callers'][number]
export type Leader = { readonly id: string; readonly name: string }

/** How far one has come in saying who phoned about whom. */
export interface Call {
  readonly from: From | undefined
  /** Only an employee who phones is asked (STAR-11). */
  readonly employeeAgrees: boolean
  readonly leader: Leader | undefined
  readonly employeeId: string | undefined
}

/** Whoever the model names first phones most: that stands until another is chosen. */
export function emptyCall({ callers }: Pick<CallForm, 'callers'>): Call {
  return { from: callers[0], employeeAgrees: false, leader: undefined, employeeId: undefined }
}

/** The employee who was chosen, once it is known who phoned and that it may be written down. */
export function subjectOf(call: Call, team: Team | undefined) {
  if (call.from === undefined || call.leader === undefined) return undefined
  if (call.from === 'employee' && !call.employeeAgrees) return undefined
  const employee = team?.employees.find(({ id }) => id === call.employeeId)
  return employee && { from: call.from, leader: call.leader, employee }
}
