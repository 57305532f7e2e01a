import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { Command, Rejection } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import type { Actor, JournalEntry, RequestEvent } from '../../../shared/domain/journal/events.ts'
import { evolve, fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { tellWhenFull } from '../caseload/caseload-full.ts'
import { entriesOf } from './journal-entries.ts'
import type { Invitation } from '../booking/invitation.ts'
import type { WrittenEvent } from '../ports/calendars.ts'
import type { MunicipalityInForce } from '../ports/settings.ts'
import type { Note } from '../ports/notes.ts'
import type { Transaction } from '../ports/store.ts'
import { queueReactions } from './queue-reactions.ts'
import { reactionsTo } from './reactions.ts'
import { type Around, reserve } from '../booking/reserve.ts'
import { rowOf } from '../requests/request-row.ts'
import { rulesNow, rulesOf } from '../rules-in-force.ts'
import { keep, transactionOrUndo, undo, type Ending } from './roll-back.ts'

/** A write's key, so that a repeat answers with the first one's outcome (kept 24 hours). */
export interface WriteKey {
  readonly callerId: string
  readonly key: string
  readonly bodyHash: string
}

export interface Execution {
  /** What it is decided by: as its caller read it, who may have decided something by it already. */
  readonly municipality: MunicipalityInForce
  readonly requestId: RequestId
  readonly by: Actor
  /** Carried out in order in one transaction; a later one sees what the earlier changed. */
  readonly commands: readonly Command[]
  readonly notes?: readonly Note[]
  /** Notes that take the place of earlier ones of their kind. */
  readonly notesAnew?: readonly Note[]
  /** The journal sequence the person saw; another one now is `request-changed`. */
  readonly version?: number
  /** Which of the events since `version` make the person's picture too old for this; left out: every one. */
  readonly outdatedBy?: (event: RequestEvent) => boolean
  readonly key?: WriteKey
  /**
   * The chosen time went before the transaction began: what would take it is decided, so that another refusal is told
   * first, and left at that. Remembered with the key, so that a repeat says the same.
   */
  readonly slotGone?: boolean
  /** Who the event of a slot that is held invites. */
  readonly invitation?: Invitation
  /** The event that a `confirmBooking` confirms, as it stands in the calendar. */
  readonly event?: WrittenEvent
  /** HR's contact for the workplace, where a deadline is told to HR. */
  readonly hrContactId?: PersonId
}

export type Executed =
  | {
      readonly kind: 'done'
      readonly state: RequestState
      readonly jobIds: readonly string[]
      readonly slotTaken: boolean
    }
  | { readonly kind: 'repeated'; readonly requestId: RequestId; readonly slotTaken: boolean }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly command: Command['type'] }
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'key-reused' }
  /** Another request has the drawn reference: draw again. */
  | { readonly kind: 'reference-taken' }

/**
 * Decide, commit, then act: one transaction appends the events, updates the list's row, reserves the slot and queues the effects.
 *
 * A rejected first command writes nothing. When a slot is taken by somebody else, the commands before it are kept and
 * `slotTaken` is true: a request is never lost because a time was.
 */
export async function execute(app: App, execution: Execution): Promise<Executed> {
  const executed = await transactionOrUndo(app.store, (tx) => within(app, tx, execution))
  await app.faultPoints.reach('after-commit')
  return executed
}

async function within(app: App, tx: Transaction, execution: Execution): Promise<Ending<Executed>> {
  const {
    municipality,
    requestId,
    by,
    commands,
    notes = [],
    notesAnew = [],
    key,
    slotGone = false,
    invitation,
    event,
    hrContactId,
  } = execution
  const now = app.clock.now()
  if (key !== undefined) {
    const claim = await tx.claimKey(key.callerId, key.key, key.bodyHash, now.toString())
    if (claim.kind === 'other-body') return undo({ kind: 'key-reused' })
    if (claim.kind === 'repeated') return undo(repeated(claim.outcome))
  }

  const journal = await tx.journalForUpdate(requestId)
  const before = journal.length === 0 ? undefined : fold(journal)
  if (before !== undefined && isOutdated(journal, execution)) return undo({ kind: 'changed', version: before.sequence })

  const written = await writeAll(
    tx,
    municipality,
    before,
    { requestId, by, commands, slotGone, around: { eventId: event?.eventId, invitation } },
    now,
  )
  if (written.kind !== 'written') return undo(written)
  const { state, entries, rules } = written
  const slotTaken = written.slotTaken || slotGone
  if (notes.length > 0) await tx.addNotes(notes)
  if (notesAnew.length > 0) await tx.replaceNotes(notesAnew)

  const { coordinatorIds } = municipality
  const context = {
    coordinatorIds,
    obligations: obligationsOf(rules, state, now),
    policy: rules.policy,
    calendar: rules.calendar,
    event,
    hrContactId,
  }
  const jobIds = [
    ...(await queueReactions(app, tx, state, reactionsTo(before, entries, state, context), rules.calendar)),
    ...(await tellWhenFull(app, tx, municipality, before, state)),
  ]
  if (key !== undefined) await tx.rememberOutcome(key.callerId, key.key, { requestId, slotTaken })
  await app.faultPoints.reach('before-commit')
  return keep({ kind: 'done', state, jobIds, slotTaken })
}

const takesSlot: ReadonlySet<Command['type']> = new Set(['book', 'moveBooking', 'reassignBooking'])

type Written =
  | {
      readonly kind: 'written'
      readonly state: RequestState
      readonly entries: readonly JournalEntry[]
      readonly slotTaken: boolean
      readonly rules: Rules
    }
  | Extract<Executed, { kind: 'rejected' | 'changed' | 'reference-taken' }>

/** Each command decided on what the one before it left, and written; stops without harm at a slot that somebody else took. */
async function writeAll(
  tx: Transaction,
  municipality: MunicipalityInForce,
  before: RequestState | undefined,
  {
    requestId,
    by,
    commands,
    slotGone,
    around,
  }: Required<Pick<Execution, 'requestId' | 'by' | 'commands' | 'slotGone'>> & { readonly around: Around },
  now: Temporal.Instant,
): Promise<Written> {
  const rules = before === undefined ? rulesNow(municipality, now) : rulesOf(municipality, before)
  let state = before
  const entries: JournalEntry[] = []
  for (const command of commands) {
    const decision = decide(rules, state, command, now)
    if (decision.kind === 'rejected') return { ...decision, command: command.type }
    const fresh = entriesOf(requestId, state?.sequence ?? 0, now.toString(), by, decision.events)
    if (fresh.length === 0 || (slotGone && takesSlot.has(command.type))) continue

    const reserved = await reserve(tx, requestId, decision.events, state, around)
    if (reserved === 'taken' && state === undefined) throw new Error('A slot was claimed before its request existed')
    if (reserved === 'taken' && state !== undefined) return { kind: 'written', state, entries, slotTaken: true, rules }
    if (reserved === 'not-there') return { kind: 'changed', version: state?.sequence ?? 0 }
    if ((await tx.append(fresh)) === 'conflict') return { kind: 'changed', version: state?.sequence ?? 0 }
    state = fresh.reduce<RequestState | undefined>(evolve, state)
    if (state === undefined) throw new Error('A decision left no request behind')
    if ((await tx.saveRow(rowOf(rules, state, now, municipality.version))) === 'reference-taken')
      return { kind: 'reference-taken' }
    entries.push(...fresh)
  }
  if (state === undefined) throw new Error('No command made a request')
  return { kind: 'written', state, entries, slotTaken: false, rules }
}

/** A version that is still to come was made up, and is no picture of anything. */
function isOutdated(
  journal: readonly JournalEntry[],
  { version, outdatedBy = () => true }: Pick<Execution, 'version' | 'outdatedBy'>,
): boolean {
  if (version === undefined) return false
  return version > journal.length || journal.slice(version).some(({ event }) => outdatedBy(event))
}

function repeated(outcome: unknown): Executed {
  return { kind: 'repeated', ...z.object({ requestId: z.string(), slotTaken: z.boolean() }).parse(outcome) }
}
