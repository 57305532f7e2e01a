import type { CardData } from '../../../shared/contract/verbs.ts'
import type { AlertContent } from '../../app/ports/alerts.ts'
import { card, heading, line, quietLine, type AdaptiveCard, type CardButton, type TextBlock } from './elements.ts'
import { headline } from './headline.ts'
import { cardTexts, type CardTexts } from './texts.ts'
import { dateOf, dayOfDate, dayOfMoment, minutesUntil, timeOf } from './when.ts'

export interface CardReader {
  /** The reader's channel id (`29:...`): Teams then asks for a fresh card whenever this person opens it. */
  readonly channelPersonId?: string
  /** Said above everything else, such as why a press was refused. */
  readonly notice?: string
}

/** Pure: same content in, same card out. At most three buttons, the common act first; under 28 kB. */
export function alertCard(content: AlertContent, reader: CardReader = {}): AdaptiveCard {
  const texts = cardTexts[content.language]
  const data: CardData = { reference: content.reference, alertId: content.alertId, version: content.version }
  const first = headline(content)
  return card({
    lang: content.language,
    fallbackText: alertSummary(content),
    body: [
      ...(reader.notice === undefined ? [] : [line(reader.notice)]),
      heading(first.text, first.isLate),
      line(`${content.reference} · ${content.workplaceName}`),
      ...contactLines(content, texts),
      ...meetingLines(content, texts),
      ...nextLines(content, texts),
    ],
    actions: buttons(content, texts, data),
    ...(reader.channelPersonId === undefined
      ? {}
      : {
          refresh: {
            action: { type: 'Action.Execute', title: texts.buttons.refresh, verb: 'refresh', data },
            userIds: [reader.channelPersonId],
          },
        }),
  })
}

/** What a toast, a feed or a lock screen may show: reference and workplace (P-4). */
export function alertSummary(content: AlertContent): string {
  return cardTexts[content.language].summary(content.reference, content.workplaceName)
}

/** The contact is the consultant's to make: in a card to somebody else, or about another task, it is neither repeated nor pressed. */
function mayContact(content: AlertContent): boolean {
  const { contact } = content
  const isOpen = contact?.state === 'open' || contact?.state === 'missed'
  const isOther = content.kind === 'unassigned' || content.kind === 'taskDue'
  return isOpen && !content.isClosed && content.consultantName === undefined && !isOther
}

function contactLines(content: AlertContent, texts: CardTexts): readonly TextBlock[] {
  const { contact, now, language } = content
  if (contact === undefined || !mayContact(content)) return []
  const isTold = ['newRequest', 'contactDue', 'contactOverdue'].includes(content.kind)
  const [day, time] = [dayOfMoment(contact.dueAt, now, language), timeOf(contact.dueAt, language)]
  const isLate = minutesUntil(contact.dueAt, now) < 0
  return [
    ...(isTold ? [] : [line(isLate ? texts.contactLate(day, time) : texts.contactBy(day, time))]),
    ...(contact.attempts > 0 ? [quietLine(texts.attempts(contact.attempts))] : []),
  ]
}

function meetingLines({ kind, meeting, language }: AlertContent, texts: CardTexts): readonly TextBlock[] {
  if (meeting === undefined || meeting.state === 'cancelled' || meeting.state === 'meetingHeld') return []
  const from = timeOf(meeting.startsAt, language)
  const until = timeOf(meeting.endsAt, language)
  const place = texts.places[meeting.place]
  return [
    line(texts.meetingTime(dateOf(meeting.startsAt, language), from, until, place)),
    ...(kind === 'meetingMovedBack' ? [line(texts.whyMovedBack)] : []),
    ...(meeting.isOutsideWindow === true ? [line(texts.outsideWindow)] : []),
    ...(meeting.state === 'held' ? [quietLine(texts.provisional)] : []),
  ]
}

/** What comes after that which the first line is about; said once, never twice. */
function nextLines(
  { kind, contact, next, now, language, isClosed }: AlertContent,
  texts: CardTexts,
): readonly TextBlock[] {
  const isContact = contact?.state !== 'met' && contact?.dueAt === next?.dueAt
  const isHeadline = kind === 'unassigned' || kind === 'taskDue' || kind === 'meetingDue' || kind === 'meetingOverdue'
  if (next === undefined || isClosed || isContact || isHeadline) return []
  return [line(texts.next(next.what[language], dayOfDate(next.actBy, now, language)))]
}

function buttons(content: AlertContent, texts: CardTexts, data: CardData): readonly CardButton[] {
  const { reached, attempted, open } = texts.buttons
  return [
    ...(mayContact(content)
      ? ([
          { type: 'Action.Execute', title: reached, verb: 'contact.reached', data, style: 'positive' },
          { type: 'Action.Execute', title: attempted, verb: 'contact.attempted', data },
        ] as const)
      : []),
    { type: 'Action.OpenUrl', title: open, url: content.link },
  ]
}
