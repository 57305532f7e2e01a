import type { Command } from '../../../shared/domain/journal/commands.ts'
import type { Executed } from './execute.ts'
import { refused, type Refusal } from '../outcome.ts'

/** Where the body keeps what a command was made of, when it is not at its top: `slot.`. */
export type Prefixes = Partial<Readonly<Record<Command['type'], string>>>

/** The contract's words for an execution that changed nothing. */
export function refusalOf(
  executed: Exclude<Executed, { kind: 'done' | 'repeated' }>,
  prefixes: Prefixes = {},
): Refusal {
  switch (executed.kind) {
    case 'rejected': {
      const { code, field, ruleId } = executed.rejection
      const prefix = prefixes[executed.command] ?? ''
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
