import { awaitsCalendar } from '../../../shared/domain/journal/booking.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { buttonTexts } from './button-texts.ts'
import type { CardReader } from './card-reader.ts'
import { canWait } from './can-wait.ts'
import { card, heading, line, quietLine, refreshFor, type AdaptiveCard, type TextBlock } from './elements.ts'
import { form } from './forms.ts'
import { requestHeadline } from './request-headline.ts'
import { mayContact } from './may-contact.ts'
import { requestButtons } from './request-buttons.ts'
import { requestData } from './request-data.ts'
import { cardTexts, type CardTexts } from './texts.ts'
import { dateOf, dayOfDate, dayOfMoment, minutesUntil, timeOf } from './when.ts'

export function requestCard(content: RequestAlertContent, reader: CardReader): AdaptiveCard {
  const texts = cardTexts[content.language]
  const first = requestHeadline(content)
  const asked = form(content)
  return card({
    lang: content.language,
    fallbackText: requestSummary(content),
    body: [
      ...(reader.notice === undefined ? [] : [line(reader.notice)]),
      heading(first.text, first.isLate),
      line(requestSummary(content)),
      ...(asked?.body ?? [...storyLines(content, texts), ...nextLines(content, texts, first.text)]),
    ],
    actions: asked?.actions ?? requestButtons(content),
    ...(reader.channelPersonId === undefined
      ? {}
      : {
          refresh: refreshFor(buttonTexts[content.language].refresh, requestData(content), [reader.channelPersonId]),
        }),
  })
}

export function requestSummary({ reference, workplaceName }: RequestAlertContent): string {
  return `${reference} · ${workplaceName}`
}

function storyLines(content: RequestAlertContent, texts: CardTexts): readonly TextBlock[] {
  const { kind, statutory, snoozedUntil, proposed, reader, call, now, language } = content
  return [
    ...contactLines(content, texts),
    ...meetingLines(content, texts),
    ...(proposed?.state === 'open' && reader === 'leader' ? [line(texts.proposedWhy)] : []),
    ...(proposed?.state === 'open' && reader === 'consultant' ? [line(texts.proposalSent)] : []),
    ...(kind === 'statutoryDue' && statutory?.state === 'open' ? [line(texts.statutoryHow)] : []),
    ...(isStoodIn(content) ? [line(texts.isAway)] : []),
    ...(call?.state === 'asked' && reader === 'leader' ? [line(texts.callIsAsked)] : []),
    ...(content.retells === undefined ? [] : [quietLine(texts.retold)]),
    ...(snoozedUntil === undefined || !canWait(content)
      ? []
      : [quietLine(texts.snoozed(dayOfMoment(snoozedUntil, now, language), timeOf(snoozedUntil, language)))]),
  ]
}

/** A coordinator hears of a deadline that is near only because the consultant is away. */
function isStoodIn({ kind, reader, contact, isClosed }: RequestAlertContent): boolean {
  if (reader !== 'coordinator' || isClosed) return false
  return kind === 'contactDue' ? contact?.state === 'open' : kind === 'meetingDue' || kind === 'followUpDue'
}

function contactLines(content: RequestAlertContent, texts: CardTexts): readonly TextBlock[] {
  const { contact, now, language } = content
  if (contact === undefined || !mayContact(content)) return []
  const isTold = ['newRequest', 'contactDue', 'contactOverdue'].includes(content.retells ?? content.kind)
  const [day, time] = [dayOfMoment(contact.dueAt, now, language), timeOf(contact.dueAt, language)]
  const isLate = minutesUntil(contact.dueAt, now) < 0
  return [
    ...(isTold ? [] : [line(isLate ? texts.contactLate(day, time) : texts.contactBy(day, time))]),
    ...(contact.attempts > 0 ? [quietLine(texts.attempts(contact.attempts))] : []),
  ]
}

function meetingLines({ kind, meeting, language }: RequestAlertContent, texts: CardTexts): readonly TextBlock[] {
  if (!isLive(meeting)) return []
  const from = timeOf(meeting.startsAt, language)
  const until = timeOf(meeting.endsAt, language)
  const place = texts.places[meeting.place]
  const isSilent = awaitsCalendar(meeting)
  return [
    line(texts.meetingTime(dateOf(meeting.startsAt, language), from, until, place)),
    ...(kind === 'meetingMovedBack' && meeting.putBack !== undefined
      ? [line(texts.whyMovedBack[meeting.putBack])]
      : []),
    ...(meeting.isOutsideWindow === true ? [line(texts.outsideWindow)] : []),
    ...(meeting.isMoveUnconfirmed === true && meeting.putBack !== 'timeTaken' ? [line(texts.unconfirmedMove)] : []),
    ...(isSilent && kind === 'meetingUnconfirmed' ? [line(texts.whyUnconfirmed)] : []),
    ...(isSilent && kind !== 'meetingUnconfirmed' ? [quietLine(texts.provisional)] : []),
  ]
}

const saysNextItself: ReadonlySet<string> = new Set([
  'unassigned',
  'taskDue',
  'stillOverdue',
  'followUpDue',
  'meetingDue',
  'meetingOverdue',
])

/** What comes after that which the first line is about; said once, never twice. */
function nextLines(content: RequestAlertContent, texts: CardTexts, headline: string): readonly TextBlock[] {
  const { kind, retells, contact, next, now, language, isClosed } = content
  const isContact = contact?.state !== 'met' && contact?.dueAt === next?.dueAt
  if (next === undefined || isClosed || isContact || saysNextItself.has(retells ?? kind)) return []
  const said = texts.next(next.what[language], dayOfDate(next.actBy, now, language))
  return said === headline ? [] : [line(said)]
}
