import type { Decision, RejectionCode } from '../commands.ts'
import type { RequestEvent } from '../events.ts'

export function accepted(...events: readonly RequestEvent[]): Decision {
  return { kind: 'accepted', events }
}

/** Accepted, and nothing is new: the command was already true. */
export const nothingNew: Decision = accepted()

export function rejected(code: RejectionCode, field?: string, ruleId?: string): Decision {
  return {
    kind: 'rejected',
    rejection: { code, ...(field !== undefined && { field }), ...(ruleId !== undefined && { ruleId }) },
  }
}
