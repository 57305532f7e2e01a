import type { MeetingKind, MeetingWish } from '../../../shared/domain/journal/meeting-events.ts'
import type { DateText, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { Booking, MeetingTimes } from '../../../shared/domain/journal/booking.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { buffersAround, type Buffers, type Habits, noBuffers } from '../../../shared/domain/offers/buffers.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import type { WindowFacts } from '../../../shared/domain/offers/offer-window.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { Circumstances } from '../requests/circumstances.ts'
import { isInStandingHours, type Office, type SlotTimes } from './engagements.ts'
import { type GuestList, guestListOf } from './guest-list.ts'

/** Everything that decides which times may be offered. */
export interface OfferQuestion extends Office {
  readonly ranked: readonly RankedConsultant[]
  readonly meeting: MeetingKind
  readonly guestList: GuestList
  /** What consultants need around meetings. */
  readonly habits: ReadonlyMap<PersonId, Habits>
  /** A request that exists: its window is counted from what is known of it. Left out, the enquiry is made now. */
  readonly life?: LifeFacts
  readonly firstAbsenceDay?: DateText
  /** A booking to get another time or consultant: it does not stand in its own way. */
  readonly moving?: Booking
  /** Where events of the request still stand that are to go elsewhere, or away: in nobody's way. */
  readonly leaving?: readonly MeetingTimes[]
}

/** What the asker knows; the rest is in the circumstances. */
export interface OfferBasis extends Pick<OfferQuestion, 'ranked' | 'life' | 'firstAbsenceDay' | 'moving'> {
  readonly workplaceId: WorkplaceId
  readonly leaderId: PersonId
  readonly employeeId?: PersonId
  readonly professionalId?: PersonId
  readonly wish: MeetingWish
  /** Left out: the one to book next. */
  readonly meeting?: MeetingKind
}

export function offerQuestion({ settings, rules, engagements }: Circumstances, basis: OfferBasis): OfferQuestion {
  const { ranked, wish, workplaceId, life, firstAbsenceDay, moving } = basis
  const { municipality, workplaces, consultants } = settings
  const day = firstAbsenceDay === undefined ? {} : { firstAbsenceDay }
  const known: LifeFacts = life ?? { status: 'open', expectedOverEightWeeks: 'unknown', bookings: [], ...day }
  const meeting = basis.meeting ?? meetingToBook(rules.policy, known)
  const workplace = workplaces.find((one) => one.workplaceId === workplaceId)
  return {
    rules,
    ranked,
    meeting,
    at: { workplaceId, place: wish.place },
    guestList: guestListOf({ ...basis, rules, meeting, life: known, workplace, municipality }),
    habits: new Map(consultants.map((one) => [one.consultantId, one])),
    engagements,
    ...(life === undefined ? {} : { life }),
    ...day,
    ...(moving === undefined ? {} : { moving }),
  }
}

/** What an offer window is counted from, as far as it is known. */
export function windowFactsOf({ meeting, life, firstAbsenceDay, moving }: OfferQuestion): WindowFacts {
  const day = firstAbsenceDay === undefined ? {} : { firstAbsenceDay }
  return { ...life, ...day, meeting, ...(moving === undefined ? {} : { moving }) }
}

/** Kept free around a meeting in this consultant's calendar: nothing in standing hours where it is held. */
export function buffersFor(question: OfferQuestion, consultantId: PersonId, slot?: SlotTimes): Buffers {
  const { rules, meeting, at, habits } = question
  if (slot !== undefined && isInStandingHours(question, consultantId, slot)) return noBuffers
  const { bufferMinutes } = meetingRule(rules.policy, meeting)
  return buffersAround(bufferMinutes, at.place, habits.get(consultantId))
}
