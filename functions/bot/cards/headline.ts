import type { AlertContent, AlertKind } from '../../app/ports/alerts.ts'
import { cardTexts, type CardTexts } from './texts.ts'
import { dayOfDate, dayOfMoment, minutesUntil, timeOf } from './when.ts'

/** A card's first line: what to do and by when, or what has happened so that nothing is left to do. */
export interface Headline {
  readonly text: string
  readonly isLate: boolean
}

/** Pure. A fact newer than the alert's own reason wins: a card about a deadline that is met says so. */
export function headline(content: AlertContent): Headline {
  const texts = cardTexts[content.language]
  return content.isClosed ? calm(texts.closed) : byKind[content.kind](content, texts)
}

type HeadlineOf = (content: AlertContent, texts: CardTexts) => Headline

const byKind: Readonly<Record<AlertKind, HeadlineOf>> = {
  newRequest: contact,
  contactDue: contact,
  contactOverdue: contact,
  taskDue: task,
  meetingBooked: (content, texts) => meetingNews(content, texts, texts.booked),
  meetingMoved: (content, texts) => meetingNews(content, texts, texts.moved),
  meetingCancelled: (content, texts) => meetingNews(content, texts, texts.booked),
  timeTaken,
  meetingMovedBack: (content, texts) => meetingNews(content, texts, texts.movedBack),
  invitationDeclined: (content, texts) => meetingNews(content, texts, declined(content, texts)),
  meetingDue: meetingDeadline,
  meetingOverdue: meetingDeadline,
  unassigned,
  undelivered: (_content, texts) => calm(texts.undelivered),
}

function contact(content: AlertContent, texts: CardTexts): Headline {
  const { contact: duty, now, language, consultantName } = content
  if (duty === undefined || duty.state === 'void') return nextStep(content, texts)
  if (duty.state === 'met') {
    const at = duty.metAt ?? duty.dueAt
    return calm(texts.contacted(dayOfMoment(at, now, language), timeOf(at, language)))
  }
  const [day, time] = [dayOfMoment(duty.dueAt, now, language), timeOf(duty.dueAt, language)]
  const minutes = minutesUntil(duty.dueAt, now)
  if (duty.state === 'missed' || minutes < 0) {
    return late(
      consultantName === undefined ? texts.contactLate(day, time) : texts.lateContactOf(consultantName, day, time),
    )
  }
  const isReminder = content.kind === 'contactDue' && minutes < 24 * 60
  return calm(isReminder ? texts.contactLeft(time, texts.left(minutes)) : texts.contactBy(day, time))
}

/** News about a meeting; when it has been cancelled or held since, that is the news. */
function meetingNews(content: AlertContent, texts: CardTexts, say: (day: string, time: string) => string): Headline {
  const { meeting, now, language } = content
  if (meeting === undefined || meeting.state === 'cancelled') {
    return calm(content.kind === 'meetingCancelled' ? texts.cancelled : texts.cancelledSince)
  }
  if (meeting.state === 'meetingHeld') return calm(texts.meetingWasHeld)
  return calm(say(dayOfMoment(meeting.startsAt, now, language), timeOf(meeting.startsAt, language)))
}

/** What to do, until another time is booked: then that is the news. */
function timeTaken(content: AlertContent, texts: CardTexts): Headline {
  const { meeting, now, language } = content
  if (meeting?.state !== 'cancelled') return meetingNews(content, texts, texts.booked)
  return calm(texts.timeTaken(dayOfMoment(meeting.startsAt, now, language), timeOf(meeting.startsAt, language)))
}

/** Whoever is needed most is named; after a move they are asked anew, and the new time is the news. */
function declined({ meeting }: AlertContent, texts: CardTexts): (day: string, time: string) => string {
  const who = (['leader', 'employee', 'room', 'other'] as const).find((one) => meeting?.declinedBy?.includes(one))
  return who === undefined ? texts.moved : texts.declined[who]
}

function meetingDeadline(content: AlertContent, texts: CardTexts): Headline {
  const { meeting, next, now, language, consultantName } = content
  if (meeting?.state === 'meetingHeld') return calm(texts.meetingWasHeld)
  if (next !== undefined && minutesUntil(next.dueAt, now) < 0) {
    const day = dayOfDate(next.actBy, now, language)
    return late(consultantName === undefined ? texts.meetingLate(day) : texts.lateMeetingOf(consultantName, day))
  }
  if (meeting !== undefined && meeting.state !== 'cancelled') return meetingNews(content, texts, texts.meetingIs)
  return next === undefined ? nextStep(content, texts) : calm(texts.meetingBy(dayOfDate(next.actBy, now, language)))
}

function unassigned(content: AlertContent, texts: CardTexts): Headline {
  const { next, now, language, consultantName } = content
  if (consultantName !== undefined) return calm(texts.assigned(consultantName))
  if (next === undefined) return calm(texts.assign)
  const [day, time] = [dayOfMoment(next.dueAt, now, language), timeOf(next.dueAt, language)]
  return minutesUntil(next.dueAt, now) < 0 ? late(texts.assignLate(day, time)) : calm(texts.assignBy(day, time))
}

function task(content: AlertContent, texts: CardTexts): Headline {
  const { task: duty, now, language } = content
  if (duty === undefined || duty.state === 'void') return nextStep(content, texts)
  const what = duty.what[language]
  if (duty.state === 'met') return calm(texts.taskDone(what))
  const day = dayOfDate(duty.actBy, now, language)
  return duty.state === 'missed' ? late(texts.taskLate(what, day)) : calm(texts.next(what, day))
}

function nextStep({ next, now, language }: AlertContent, texts: CardTexts): Headline {
  return calm(next === undefined ? texts.look : texts.next(next.what[language], dayOfDate(next.actBy, now, language)))
}

function calm(text: string): Headline {
  return { text, isLate: false }
}

function late(text: string): Headline {
  return { text, isLate: true }
}
