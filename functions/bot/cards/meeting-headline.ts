import { awaitsCalendar } from '../../../shared/domain/journal/booking.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { calm, late, nextStep, type Headline } from './headline-parts.ts'
import type { CardTexts } from './texts.ts'
import { dayOfDate, dayOfMoment, minutesUntil, timeOf } from './when.ts'

type Say = (day: string, time: string) => string

/** News about a meeting; when it has been cancelled or is over since, that is the news. */
export function meetingNews(content: RequestAlertContent, texts: CardTexts, say: Say): Headline {
  const { meeting, now, language } = content
  if (meeting === undefined || meeting.state === 'cancelled') {
    return calm(content.kind === 'meetingCancelled' ? texts.cancelled : texts.cancelledSince)
  }
  const over = overSince(content, texts)
  return over ?? calm(say(dayOfMoment(meeting.startsAt, now, language), timeOf(meeting.startsAt, language)))
}

/** What was said of it; undefined while nobody has. */
function overSince({ meeting }: RequestAlertContent, texts: CardTexts): Headline | undefined {
  switch (meeting?.state) {
    case 'meetingHeld':
      return calm(texts.meetingWasHeld)
    case 'notHeld':
      return calm(texts.notHeld)
    case 'noShow':
      return calm(texts.noShow)
    default:
      return undefined
  }
}

/** Its time is over: what came of it? After a move into the future it is a meeting to remember. */
export function outcome(content: RequestAlertContent, texts: CardTexts): Headline {
  const { meeting, now } = content
  const isAhead = meeting !== undefined && minutesUntil(meeting.endsAt, now) > 0
  return meetingNews(content, texts, isAhead ? texts.meetingIs : texts.outcome)
}

/** What to do, until another time is booked: then that is the news. */
export function timeTaken(content: RequestAlertContent, texts: CardTexts): Headline {
  const { meeting, now, language } = content
  if (meeting?.state !== 'cancelled') return meetingNews(content, texts, texts.booked)
  return calm(texts.timeTaken(dayOfMoment(meeting.startsAt, now, language), timeOf(meeting.startsAt, language)))
}

/** Where it was put back to; moved on since, that is the news. */
export function movedBack({ meeting }: RequestAlertContent, texts: CardTexts): Say {
  return meeting?.putBack === undefined ? texts.moved : texts.movedBack
}

/** Until the calendar has it: then it is a meeting to remember. */
export function unconfirmed(content: RequestAlertContent, texts: CardTexts): Headline {
  const { meeting } = content
  const isSilent = meeting !== undefined && awaitsCalendar(meeting)
  return meetingNews(content, texts, isSilent ? texts.unconfirmed : texts.meetingIs)
}

/** Whoever is needed most is named; after a move they are asked anew, and the new time is the news. */
export function declined({ meeting }: RequestAlertContent, texts: CardTexts): Say {
  const who = (['leader', 'employee', 'room', 'other'] as const).find((one) => meeting?.declinedBy?.includes(one))
  return who === undefined ? texts.moved : texts.declined[who]
}

export function meetingDeadline(content: RequestAlertContent, texts: CardTexts): Headline {
  const { meeting, next, now, language, consultantName } = content
  if (meeting?.state === 'meetingHeld') return calm(texts.meetingWasHeld)
  if (next !== undefined && minutesUntil(next.dueAt, now) < 0) {
    const day = dayOfDate(next.actBy, now, language)
    return late(consultantName === undefined ? texts.meetingLate(day) : texts.lateMeetingOf(consultantName, day))
  }
  if (isLive(meeting)) return meetingNews(content, texts, texts.meetingIs)
  if (next === undefined) return nextStep(content, texts)
  const day = dayOfDate(next.actBy, now, language)
  return calm(consultantName === undefined ? texts.meetingBy(day) : texts.meetingByOf(consultantName, day))
}
