import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import type { RequestAlertKind } from '../../app/ports/alert-kinds.ts'
import {
  declined,
  meetingDeadline,
  meetingNews,
  movedBack,
  outcome,
  timeTaken,
  unconfirmed,
} from './meeting-headline.ts'
import { callHeadline, handOver, proposal } from './people-headline.ts'
import { calm, late, nextStep, type Headline, type HeadlineOf } from './headline-parts.ts'
import { cardTexts, type CardTexts } from './texts.ts'
import { dayOfDate, dayOfMoment, minutesUntil, timeOf } from './when.ts'

/** Pure. A fact newer than the alert's own reason wins: a card about a deadline that is met says so. */
export function requestHeadline(content: RequestAlertContent): Headline {
  const texts = cardTexts[content.language]
  return content.isClosed ? calm(texts.closed) : byKind[content.retells ?? content.kind](content, texts)
}

const byKind: Readonly<Record<RequestAlertKind, HeadlineOf>> = {
  newRequest: contact,
  contactDue: contact,
  contactOverdue: contact,
  taskDue: task,
  meetingBooked: (content, texts) => meetingNews(content, texts, texts.booked),
  meetingMoved: (content, texts) => meetingNews(content, texts, texts.moved),
  meetingCancelled: (content, texts) => meetingNews(content, texts, texts.booked),
  timeTaken,
  meetingMovedBack: (content, texts) => meetingNews(content, texts, movedBack(content, texts)),
  invitationDeclined: (content, texts) => meetingNews(content, texts, declined(content, texts)),
  meetingUnconfirmed: unconfirmed,
  meetingTomorrow: (content, texts) => meetingNews(content, texts, texts.meetingIs),
  outcomeMissing: outcome,
  meetingDue: meetingDeadline,
  meetingOverdue: meetingDeadline,
  followUpDue: followUp,
  handOverAsked: handOver,
  handOverAnswered: handOver,
  callAsked: callHeadline,
  timesRefused: proposal,
  timesProposed: proposal,
  snoozed: nextStep,
  consultantAssigned,
  statutoryDue,
  unassigned,
  undelivered: (_content, texts) => calm(texts.undelivered),
  stillOverdue: task,
}

function contact(content: RequestAlertContent, texts: CardTexts): Headline {
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
  if (consultantName !== undefined && content.reader === 'coordinator')
    return calm(texts.contactByOf(consultantName, day, time))
  const isReminder = (content.retells ?? content.kind) === 'contactDue' && minutes < 24 * 60
  return calm(isReminder ? texts.contactLeft(time, texts.left(minutes)) : texts.contactBy(day, time))
}

function followUp(content: RequestAlertContent, texts: CardTexts): Headline {
  const { task: duty, now, language } = content
  if (duty === undefined || duty.state === 'void') return nextStep(content, texts)
  const what = duty.what[language]
  if (duty.state === 'met') return calm(texts.taskDone(what))
  const day = dayOfDate(duty.actBy, now, language)
  return duty.state === 'missed' ? late(texts.followUpLate(what, day)) : calm(texts.followUpBy(what, day))
}

/** To the leader: who helps, and what that person does next. */
function consultantAssigned(
  { consultantName, contact: duty, now, language }: RequestAlertContent,
  texts: CardTexts,
): Headline {
  if (consultantName === undefined) return calm(texts.consultantIsNew)
  if (duty?.state !== 'open') return calm(texts.consultantIsJust(consultantName))
  return calm(texts.consultantIs(consultantName, dayOfMoment(duty.dueAt, now, language), timeOf(duty.dueAt, language)))
}

function statutoryDue(content: RequestAlertContent, texts: CardTexts): Headline {
  const { statutory, now, language } = content
  if (statutory === undefined) return nextStep(content, texts)
  if (statutory.state === 'met') return calm(texts.statutorySent)
  const day = dayOfDate(statutory.actBy, now, language)
  return calm(statutory.state === 'open' ? texts.statutoryBy(day) : texts.statutoryOver(day))
}

function unassigned(content: RequestAlertContent, texts: CardTexts): Headline {
  const { next, now, language, consultantName } = content
  if (consultantName !== undefined) return calm(texts.assigned(consultantName))
  if (next === undefined) return calm(texts.assign)
  const [day, time] = [dayOfMoment(next.dueAt, now, language), timeOf(next.dueAt, language)]
  return minutesUntil(next.dueAt, now) < 0 ? late(texts.assignLate(day, time)) : calm(texts.assignBy(day, time))
}

function task(content: RequestAlertContent, texts: CardTexts): Headline {
  const { task: duty, now, language } = content
  if (duty === undefined || duty.state === 'void') return nextStep(content, texts)
  const what = duty.what[language]
  if (duty.state === 'met') return calm(texts.taskDone(what))
  const day = dayOfDate(duty.actBy, now, language)
  return duty.state === 'missed' ? late(texts.taskLate(what, day)) : calm(texts.next(what, day))
}
