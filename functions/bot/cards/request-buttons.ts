import { snoozeChoices, type CardVerb } from '../../../shared/contract/verbs.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { buttonTexts } from './button-texts.ts'
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
import { requestData } from './request-data.ts'
import { dateOf, minutesUntil, timeOf } from './when.ts'

/** The most that a card shows at once; the rest is one press away. */
const mostOnFace = 3

/** What the reader can do now, the common act first: all of it when it fits, else two and "Mere". */
export function requestButtons(content: RequestAlertContent): readonly CardButton[] {
  const texts = buttonTexts[content.language]
  const opened = open(content.kind === 'statutoryDue' ? texts.answers : texts.open, content.link)
  const acts = content.isClosed ? [] : actsOf(content)
  const snooze = content.isClosed ? undefined : snoozeInput(content)
  if (content.kind === 'statutoryDue') return [opened, ...acts]
  if (acts.length < mostOnFace && snooze === undefined) return [...acts, opened]

  const face = acts.slice(0, mostOnFace - 1)
  const rest = acts.slice(face.length)
  if (snooze === undefined) return [...face, unfold(texts.more, [], [opened, ...rest])]
  const remind = submit(texts.remind, 'snooze', requestData(content))
  return [...face, unfold(texts.more, [snooze], [remind, opened, ...rest])]
}

/** The contact is the consultant's to make: in a card to somebody else, or about another task, it is neither repeated nor pressed. */
export function mayContact(content: RequestAlertContent): boolean {
  const { contact, kind, retells, reader, isClosed } = content
  const isOpen = contact?.state === 'open' || contact?.state === 'missed'
  const isOther = (retells ?? kind) === 'taskDue' || (retells ?? kind) === 'followUpDue'
  return isOpen && !isClosed && reader === 'consultant' && !isOther
}

function actsOf(content: RequestAlertContent): readonly ExecuteButton[] {
  switch (content.reader) {
    case 'consultant':
      return consultantActs(content)
    case 'leader':
      return leaderActs(content)
    case 'other':
      return answerActs(content)
    default:
      return []
  }
}

function consultantActs(content: RequestAlertContent): readonly ExecuteButton[] {
  const { kind, retells, meeting, call, isAccepted, now } = content
  const texts = buttonTexts[content.language]
  const act = actOn(content)
  const told = retells ?? kind
  const isLive = meeting?.state === 'held' || meeting?.state === 'confirmed'
  const isOver = isLive && minutesUntil(meeting.startsAt, now) <= 0
  const outcomes = isOver
    ? [
        act(texts.held, 'meeting.held', { bookingId: meeting.bookingId }),
        act(texts.noShow, 'meeting.noShow', { bookingId: meeting.bookingId }),
        act(texts.notHeld, 'meeting.notHeld', { bookingId: meeting.bookingId }),
      ]
    : []
  const called = call?.state === 'asked' ? [act(texts.called, 'call.made')] : []
  const confirm =
    isLive && meeting.isMoveUnconfirmed === true
      ? [act(texts.confirmMove, 'move.confirm', { bookingId: meeting.bookingId })]
      : []
  const contact = mayContact(content)
    ? [act(texts.reached, 'contact.reached', {}, 'positive'), act(texts.attempted, 'contact.attempted')]
    : []
  return [
    ...(told === 'callAsked' ? called : []),
    ...(told === 'outcomeMissing' || contact.length === 0 ? outcomes : []),
    ...confirm,
    ...contact,
    ...(mayContact(content) ? [act(texts.prefersWritten, 'contact.prefersWritten')] : []),
    ...(told !== 'outcomeMissing' && contact.length > 0 ? outcomes : []),
    ...(told === 'callAsked' ? [] : called),
    ...(told === 'newRequest' && isAccepted === false ? [act(texts.accept, 'request.accept')] : []),
    ...(isLive && !isOver ? [act(texts.proposeTimes, 'refresh', { form: 'propose' })] : []),
    act(texts.passOn, 'refresh', { form: 'passOn' }),
  ]
}

function leaderActs(content: RequestAlertContent): readonly ExecuteButton[] {
  const { proposed, meeting, call, language } = content
  const texts = buttonTexts[language]
  const act = actOn(content)
  const picks =
    proposed?.state === 'open'
      ? [
          ...proposed.startsAt.map((startsAt) =>
            act(`${dateOf(startsAt, language)} ${timeOf(startsAt, language)}`, 'meeting.pick', {
              bookingId: proposed.bookingId,
              startsAt,
            }),
          ),
          act(texts.pickNone, 'meeting.pickNone', { bookingId: proposed.bookingId }),
        ]
      : []
  const confirm =
    meeting?.isMoveUnconfirmed === true
      ? [act(texts.confirmMove, 'move.confirm', { bookingId: meeting.bookingId })]
      : []
  return [...picks, ...confirm, ...(call?.state === 'asked' ? [] : [act(texts.callMe, 'call.ask')])]
}

function answerActs(content: RequestAlertContent): readonly ExecuteButton[] {
  const texts = buttonTexts[content.language]
  const act = actOn(content)
  if (content.kind !== 'handOverAsked' || content.handOver?.state !== 'asked') return []
  return [act(texts.takeOver, 'handOver.accept', {}, 'positive'), act(texts.decline, 'handOver.decline')]
}

type Act = (title: string, verb: CardVerb, more?: ButtonData, style?: 'positive') => ExecuteButton

function actOn(content: RequestAlertContent): Act {
  return (title, verb, more = {}, style?) => execute(title, verb, { ...requestData(content), ...more }, style)
}

/** An escalation does not wait, so it cannot be put off; nor can news that asks for nothing. */
const canWait: ReadonlySet<string> = new Set([
  'newRequest',
  'contactDue',
  'meetingDue',
  'followUpDue',
  'taskDue',
  'outcomeMissing',
  'callAsked',
  'timesRefused',
])

function snoozeInput({ kind, retells, reader, language }: RequestAlertContent): ChoiceSet | undefined {
  if (reader !== 'consultant' || !canWait.has(retells ?? kind)) return undefined
  const texts = buttonTexts[language]
  const choices = snoozeChoices.map((value) => ({ title: texts.snooze[value], value }))
  return choiceSet('until', texts.remindAt, choices, 'oneHour')
}
