import type { CommandInput } from '../../shared/contract/commands.ts'
import type { RequestView } from '../../shared/contract/requests.ts'
import type { Action } from '../../shared/domain/access/access.ts'
import type { Command } from '../../shared/domain/journal/commands.ts'
import type { App } from './app.ts'
import { execute, type WriteKey } from './execute.ts'
import { loadRequest } from './load-request.ts'
import { done, refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { refusalOf } from './refusal-of.ts'
import { viewReference } from './view-request.ts'

const actionOf = {
  recordContact: 'contact:record',
  recordMeetingHeld: 'meeting:recordHeld',
  assign: 'request:assign',
  close: 'request:close',
} as const satisfies Record<CommandInput['type'], Action>

/** Every other act on a request. Repeating an act that is already true changes nothing. */
export async function runCommand(
  app: App,
  caller: Caller,
  reference: string,
  { version, ...command }: CommandInput,
  key: WriteKey,
): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference, actionOf[command.type])
  if (loaded.kind === 'refused') return loaded
  if (command.type === 'assign' && !(await isActiveConsultant(app, command.consultantId)))
    return refused('slot-consultant-not-eligible', { field: 'consultantId' })
  const { requestId } = loaded.value.state
  const executed = await execute(app, {
    requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [command satisfies Command],
    ...(version === undefined ? {} : { version }),
    key,
  })
  if (executed.kind !== 'done' && executed.kind !== 'repeated') return refusalOf(executed)
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return done(await viewReference(app, caller, requestId))
}

async function isActiveConsultant(app: App, personId: string): Promise<boolean> {
  const consultants = await app.store.consultants()
  return consultants.some(({ consultantId, isActive }) => isActive && consultantId === personId)
}
