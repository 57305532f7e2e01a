import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import { outOfReach } from '../../../shared/domain/access/out-of-reach.ts'
import type { RequestEvent } from '../../../shared/domain/journal/events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { type Executed, execute, type WriteKey } from './execute.ts'
import { dialogueNotes } from '../notes/notes-of.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { prepareCommand, type Unversioned } from './prepare-command.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { refusalOf } from './refusal-of.ts'
import { rulesOf } from '../rules-in-force.ts'
import { runWhileWaiting } from './run-while-waiting.ts'

export interface Act {
  readonly input: Unversioned<CommandInput>
  /** What the person saw; left out, the act applies to the request as it is. */
  readonly version?: number | undefined
  /** As `Execution` has it. */
  readonly outdatedBy?: (event: RequestEvent) => boolean
  readonly key: WriteKey
}

export type CarriedOut = Extract<Executed, { kind: 'done' | 'repeated' }>

/**
 * An act that the access table allows, from a page or a card: completed with what only the server knows, held against what
 * the table alone cannot refuse, decided, committed and followed by its effects.
 */
export async function carryOut(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  state: RequestState,
  { input, version, outdatedBy, key }: Act,
): Promise<Outcome<CarriedOut>> {
  const { personId } = viewer
  const { requestId } = state
  const { municipality } = settings
  const rules = rulesOf(municipality, state)
  const prepared = await prepareCommand(app, settings, viewer, rules, state, input)
  if (prepared.kind === 'refused') return prepared
  const command = prepared.value
  const refusal = outOfReach(viewer, rules, state, command, app.clock.now())
  if (refusal !== undefined) {
    const { code, ...more } = refusal
    return refused(code, more)
  }

  const executed = await execute(app, {
    municipality,
    requestId,
    by: { kind: 'person', personId },
    commands: [command],
    ...(command.type === 'answerDialogue' && {
      notesAnew: dialogueNotes(app, rules.policy, requestId, personId, command.answers),
    }),
    ...(version === undefined ? {} : { version }),
    ...(outdatedBy === undefined ? {} : { outdatedBy }),
    key,
  })
  if (executed.kind !== 'done' && executed.kind !== 'repeated') return refusalOf(executed)
  if (executed.kind === 'done') await runWhileWaiting(app, executed.jobIds)
  return done(executed)
}
