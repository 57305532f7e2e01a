import type { Executed } from './execute.ts'
import { refused, type Refusal } from './outcome.ts'

/** The contract's words for an execution that changed nothing. `slotPrefix`: where the body keeps what was to be booked. */
export function refusalOf(executed: Exclude<Executed, { kind: 'done' | 'repeated' }>, slotPrefix = ''): Refusal {
  switch (executed.kind) {
    case 'rejected': {
      const { code, field, ruleId } = executed.rejection
      const prefix = executed.command === 'book' ? slotPrefix : ''
      return refused(code, {
        ...(field === undefined ? {} : { field: `${prefix}${field}` }),
        ...(ruleId === undefined ? {} : { ruleId }),
      })
    }
    case 'changed':
      return refused('request-changed', { extra: { version: executed.version } })
    case 'reference-taken':
      return refused('internal-error')
    case 'key-reused':
      return refused('idempotency-key-reused', { field: 'Idempotency-Key' })
  }
}
