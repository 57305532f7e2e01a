import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { may, mayRead } from '../../../shared/domain/access/access.ts'
import { accessTable } from '../../../shared/domain/access/access-table.ts'
import { actionOfAct } from '../../../shared/domain/access/acts.ts'
import { sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { alertContent } from '../alerting/alert-content.ts'
import type { App } from '../app.ts'
import { carryOut } from '../commands/carry-out.ts'
import type { WriteKey } from '../commands/execute.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'
import { transactionOrUndo, undo } from '../commands/roll-back.ts'
import { type CommandAct, actOf, type CommandVerb } from './act-of.ts'
import { refusalText } from '../error-texts/card-error-texts.ts'
import { freeInstead, pickTime } from './pick-time.ts'
import { type CardActed, type CardPressed, keyOf, type RequestCard } from './press.ts'
import { sinceThen } from './since-then.ts'
import { snoozeAlert } from './snooze-alert.ts'

/** A press that changes something about one request. */
export type RequestPressed = Extract<CardPressed, { verb: CommandVerb | 'snooze' | 'meeting.pick' }>

/**
 * Authorised, decided and committed like a call of the API, and answered with the card as it stands then. A press that is
 * already true, or comes twice, changes nothing; one that is refused says why, and what has happened since the card was built.
 */
export async function actOnRequest(app: App, card: RequestCard, press: RequestPressed): Promise<CardActed> {
  const key = keyOf(press)
  const acted = await carriedOut(app, card, press, key)
  const isAsBefore = acted.kind === 'refused' && acted.code === 'access-denied' && (await wasPressed(app, key))
  const content = await alertContent(app, card.settings, card.alert)
  if (acted.kind === 'done' || isAsBefore) return { kind: 'done', content }
  const text = await whyNot(app, card, press, acted)
  return { kind: 'refused', code: acted.code, text, content }
}

async function carriedOut(
  app: App,
  card: RequestCard,
  press: RequestPressed,
  key: WriteKey,
): Promise<Outcome<undefined>> {
  switch (press.verb) {
    case 'snooze':
      return snoozeAlert(app, card, press.data.until)
    case 'meeting.pick':
      return may(card.viewer, 'meeting:answerTimes', card.state)
        ? markActed(app, card, await pickTime(app, card, press.data, key))
        : refused('access-denied')
    default:
      return commanded(app, card, actOf(press), press.data.version, key)
  }
}

async function commanded(
  app: App,
  card: RequestCard,
  { input, outdatedBy }: CommandAct,
  version: number,
  key: WriteKey,
): Promise<Outcome<undefined>> {
  const { settings, viewer, state } = card
  if (!may(viewer, actionOfAct[input.type], state)) return refused('access-denied')
  const carried = await carryOut(app, settings, viewer, state, { input, version, outdatedBy, key })
  return markActed(app, card, carried.kind === 'refused' ? carried : done(undefined))
}

/** The ledger of alerts tells which led to something. */
async function markActed(
  app: App,
  { alert, isOwn }: RequestCard,
  outcome: Outcome<undefined>,
): Promise<Outcome<undefined>> {
  if (outcome.kind === 'done' && isOwn)
    await app.store.transaction((tx) => tx.markActed(alert.alertId, app.clock.now().toString()))
  return outcome
}

/** The second of two presses may find that the first has taken away the right to it, as handing over does. */
function wasPressed(app: App, { callerId, key, bodyHash }: WriteKey): Promise<boolean> {
  return transactionOrUndo(app.store, async (tx) => {
    const claim = await tx.claimKey(callerId, key, bodyHash, app.clock.now().toString())
    return undo(claim.kind === 'repeated')
  })
}

async function whyNot(app: App, card: RequestCard, press: RequestPressed, refusal: Refusal) {
  const { code } = refusal
  if (code === 'slot-taken') {
    const free = freeInstead(card, refusal)
    if (free !== undefined) return free
  }
  if (code === 'request-changed' || isOutdatedPicture.has(code)) {
    const since = await newsSince(app, card, press.data.version)
    if (since !== undefined) return since
  }
  return refusalText(code, isLeadersAlone(press))
}

/** The reader would have seen it on a fresh card, so the fresh card's news says more than the rule that was broken. */
const isOutdatedPicture: ReadonlySet<ErrorCode> = new Set([
  'booking-not-live',
  'times-not-proposed',
  'hand-over-not-asked',
  'request-not-yours',
  'move-not-waiting',
  'take-back-not-latest',
])

/** Undefined: nothing has happened since, or nothing that this reader may know of. */
async function newsSince(app: App, { viewer, state }: RequestCard, version: number) {
  const entries = await app.store.journal(state.requestId)
  const now = fold(entries)
  if (version >= now.sequence || !mayRead(viewer, now)) return undefined
  return sinceThen(entries, version, sideOf(visibleParts(viewer, now)))
}

function isLeadersAlone(press: RequestPressed): boolean {
  if (press.verb === 'snooze') return false
  const action = press.verb === 'meeting.pick' ? 'meeting:answerTimes' : actionOfAct[actOf(press).input.type]
  return accessTable.leader[action] !== 'none' && accessTable.consultant[action] === 'none'
}
