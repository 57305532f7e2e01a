import { snoozeChoices, type CardVerb } from '../../../shared/contract/verbs.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import type { RequestAlertKind } from '../../app/ports/alert-kinds.ts'
import { buttonTexts } from './button-texts.ts'
import { canWait } from './can-wait.ts'
import {
  choiceSet,
  execute,
  open,
  submit,
  unfold,
  type ButtonData,
  type CardButton,
  type ChoiceSet,
  type ExecuteButton,
} from './elements.ts'
import { mayContact } from './may-contact.ts'
import { requestData } from './request-data.ts'
import { dateOf, minutesUntil, timeOf } from './when.ts'

/** The most that a card shows at once; the rest is one press away. */
const mostOnFace = 3

interface Acts {
  /** What the card is about, the common act first. */
  readonly asked: readonly ExecuteButton[]
  /** What else can be done. */
  readonly possible: readonly ExecuteButton[]
}

/** What the reader can do now: all of it when it fits, else what the card asks for and "Mere". */
export function requestButtons(content: RequestAlertContent): readonly CardButton[] {
  const texts = buttonTexts[content.language]
  const isStatutory = content.kind === 'statutoryDue'
  const opened = open(isStatutory ? texts.answers : texts.open, content.link)
  const { asked, possible } = content.isClosed ? nothing : actsOf(content)
  const snooze = content.isClosed ? undefined : snoozeInput(content)
  const all = isStatutory ? [opened, ...asked, ...possible] : [...asked, opened, ...possible]
  if (all.length <= mostOnFace && snooze === undefined) return all

  const face = all.slice(0, Math.max(Math.min(asked.length, mostOnFace - 1), mostOnFace - 2))
  const withOpen = face.includes(opened) || face.length > mostOnFace - 2 ? face : [...face, opened]
  const rest = all.filter((button) => !withOpen.includes(button))
  const remind = snooze && { input: snooze, send: submit(texts.remind, 'snooze', requestData(content)) }
  return [...withOpen, unfold(texts.more, rest, remind)]
}

/** What a card says was recorded. */
const saysOf: Readonly<Partial<Record<RequestAlertKind, 'contact' | 'meeting'>>> = {
  newRequest: 'contact',
  contactDue: 'contact',
  contactOverdue: 'contact',
  outcomeMissing: 'meeting',
  meetingBooked: 'meeting',
  meetingMoved: 'meeting',
  meetingTomorrow: 'meeting',
  meetingDue: 'meeting',
  meetingOverdue: 'meeting',
}

const nothing: Acts = { asked: [], possible: [] }

function actsOf(content: RequestAlertContent): Acts {
  switch (content.reader) {
    case 'consultant':
      return consultantActs(content)
    case 'leader':
      return leaderActs(content)
    case 'other':
      return answerActs(content)
    default:
      return nothing
  }
}

function consultantActs(content: RequestAlertContent): Acts {
  const { kind, retells, meeting, call, isAccepted, takeBack, now } = content
  const texts = buttonTexts[content.language]
  const act = actOn(content)
  const told = retells ?? kind
  const live = isLive(meeting) ? meeting : undefined
  const isOver = live !== undefined && minutesUntil(live.startsAt, now) <= 0
  const about = { bookingId: live?.bookingId ?? '' }
  const outcomes = isOver
    ? [
        act(texts.held, 'meeting.held', about),
        act(texts.noShow, 'meeting.noShow', about),
        act(texts.notHeld, 'meeting.notHeld', about),
      ]
    : []
  const called = call?.state === 'asked' ? [act(texts.called, 'call.made')] : []
  const confirm = live?.isMoveUnconfirmed === true ? [act(texts.confirmMove, 'move.confirm', about)] : []
  const isContact = mayContact(content)
  const contact = isContact
    ? [act(texts.reached, 'contact.reached', {}, 'positive'), act(texts.attempted, 'contact.attempted')]
    : []
  // Whoever has been in contact has taken it.
  const isToAccept = told === 'newRequest' && isAccepted === false && content.contact?.state !== 'met'
  const accept = isToAccept ? [act(texts.accept, 'request.accept')] : []
  const isOutcome = told === 'outcomeMissing' || !isContact
  const undo = takeBack === undefined ? [] : [act(texts.takeBack, 'act.takeBack', { entry: takeBack.entry })]
  const asked = [
    ...(told === 'callAsked' ? called : []),
    ...(isOutcome ? outcomes : []),
    ...confirm,
    ...contact,
    ...(isContact ? [] : accept),
  ]
  // On the card that says what was recorded its undoing is in sight; an attempt is followed by another.
  const isSaid = takeBack !== undefined && takeBack.of === saysOf[told]
  const isUndoAsked = isSaid && (takeBack.of === 'meeting' || asked.length === 0)
  return {
    asked: isUndoAsked ? [...undo, ...asked] : asked,
    possible: [
      ...(isUndoAsked ? [] : undo),
      ...(isContact ? [act(texts.prefersWritten, 'contact.prefersWritten'), ...accept] : []),
      ...(isOutcome ? [] : outcomes),
      ...(told === 'callAsked' ? [] : called),
      ...(live !== undefined && !isOver ? [act(texts.proposeTimes, 'refresh', { form: 'propose' })] : []),
      act(texts.passOn, 'refresh', { form: 'passOn' }),
    ],
  }
}

function leaderActs(content: RequestAlertContent): Acts {
  const { proposed, meeting, call, language } = content
  const texts = buttonTexts[language]
  const act = actOn(content)
  const callMe = call?.state === 'asked' ? [] : [act(texts.callMe, 'call.ask')]
  if (proposed?.state === 'open') {
    const { bookingId } = proposed
    const picks = proposed.startsAt.map((startsAt) =>
      act(`${dateOf(startsAt, language)} ${timeOf(startsAt, language)}`, 'meeting.pick', { bookingId, startsAt }),
    )
    return { asked: picks, possible: [act(texts.pickNone, 'meeting.pickNone', { bookingId }), ...callMe] }
  }
  const confirm =
    isLive(meeting) && meeting.isMoveUnconfirmed === true
      ? [act(texts.confirmMove, 'move.confirm', { bookingId: meeting.bookingId })]
      : []
  return { asked: confirm, possible: callMe }
}

function answerActs(content: RequestAlertContent): Acts {
  const texts = buttonTexts[content.language]
  const act = actOn(content)
  if (content.kind !== 'handOverAsked' || content.handOver?.state !== 'asked') return nothing
  return {
    asked: [act(texts.takeOver, 'handOver.accept', {}, 'positive'), act(texts.decline, 'handOver.decline')],
    possible: [],
  }
}

type Act = (title: string, verb: CardVerb, more?: ButtonData, style?: 'positive') => ExecuteButton

function actOn(content: RequestAlertContent): Act {
  return (title, verb, more = {}, style?) => execute(title, verb, { ...requestData(content), ...more }, style)
}

function snoozeInput(content: RequestAlertContent): ChoiceSet | undefined {
  if (!canWait(content)) return undefined
  const texts = buttonTexts[content.language]
  const choices = snoozeChoices.map((value) => ({ title: texts.snooze[value], value }))
  return choiceSet('until', texts.remindAt, choices, 'oneHour')
}
