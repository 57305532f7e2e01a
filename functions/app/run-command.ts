import type { CommandInput } from '../../shared/contract/commands.ts'
import type { RequestView } from '../../shared/contract/requests.ts'
import { actionOfAct } from '../../shared/domain/access/acts.ts'
import { outOfReach } from '../../shared/domain/access/out-of-reach.ts'
import type { Command } from '../../shared/domain/journal/commands.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { App } from './app.ts'
import { assignableConsultants } from './assignable.ts'
import { execute, type WriteKey } from './execute.ts'
import { loadRequest } from './load-request.ts'
import { dialogueNotes } from './notes-of.ts'
import { done, refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { refusalOf } from './refusal-of.ts'
import { routingFactsFor } from './routing-facts.ts'
import { municipalityOf, rulesOf } from './rules-in-force.ts'
import { viewReference } from './view-request.ts'
import { viewerOf } from './viewer.ts'

/** Every other act on a request. Repeating an act that is already true changes nothing. */
export async function runCommand(
  app: App,
  caller: Caller,
  reference: string,
  { version, ...input }: CommandInput,
  key: WriteKey,
): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference, actionOfAct[input.type])
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const { requestId } = state
  const rules = rulesOf(await municipalityOf(app.store), state)
  const prepared = await prepare(app, rules, state, input)
  if (prepared.kind === 'refused') return prepared
  const command = prepared.value
  const refusal = outOfReach(viewerOf(caller), rules, state, command, app.clock.now())
  if (refusal !== undefined) {
    const { code, ...more } = refusal
    return refused(code, more)
  }

  const executed = await execute(app, {
    requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [command],
    ...(command.type === 'answerDialogue' && {
      notesAnew: dialogueNotes(app, rules.policy, requestId, caller.personId, command.answers),
    }),
    ...(version === undefined ? {} : { version }),
    key,
  })
  if (executed.kind !== 'done' && executed.kind !== 'repeated') return refusalOf(executed)
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return done(await viewReference(app, caller, requestId))
}

/** Each of the union without its version. */
type Unversioned<T> = T extends unknown ? Omit<T, 'version'> : never

/** The command with what only the server can add; refused when it names somebody who cannot have it. */
async function prepare(
  app: App,
  rules: Rules,
  state: RequestState,
  input: Unversioned<CommandInput>,
): Promise<Outcome<Command>> {
  switch (input.type) {
    case 'assign':
    case 'handOver':
      return (await assignableConsultants(app, state)).includes(input.consultantId)
        ? done(input)
        : refused('slot-consultant-not-eligible', { field: 'consultantId' })
    case 'needProfession': {
      const facts = await routingFactsFor(app, rules, state)
      if (facts === undefined) throw new Error('A request stands at a workplace that is unknown')
      return done({ ...input, facts })
    }
    default:
      return done(input)
  }
}
