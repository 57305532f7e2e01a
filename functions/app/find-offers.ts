import type { MeetingKind } from '../../shared/domain/journal/events.ts'
import { meetingToBook } from '../../shared/domain/offers/meeting-to-book.ts'
import type { z } from 'zod'
import type { offersAnswer } from '../../shared/contract/offers.ts'
import type { DateText, PersonId } from '../../shared/domain/ids.ts'
import { freeOffers } from '../../shared/domain/offers/free-offers.ts'
import type { BusyCalendar, Offer, OfferWindow } from '../../shared/domain/offers/offer.ts'
import { lateWindow, offerWindow, type WindowFacts } from '../../shared/domain/offers/offer-window.ts'
import type { LifeFacts } from '../../shared/domain/obligations/life-facts.ts'
import type { RankedConsultant } from '../../shared/domain/routing/routing.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { App } from './app.ts'
import { namesOf } from './names.ts'
import { remedyText } from './remedy-text.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { withOwnBookings } from './own-bookings.ts'
import { windowInstants } from './window-instants.ts'

export type OffersAnswer = z.output<typeof offersAnswer>

export interface OfferQuestion {
  readonly rules: Rules
  readonly ranked: readonly RankedConsultant[]
  /** Leader, and the employee when invited: their time counts too. */
  readonly attendeeIds: readonly PersonId[]
  /** A request that exists: its window is counted from what is known of it. Left out, the enquiry is made now. */
  readonly life?: LifeFacts
  readonly firstAbsenceDay?: DateText
  /** Left out: the meeting a new request is booked with. */
  readonly meeting?: MeetingKind
}

/** One Graph call takes 20 mailboxes: consultants further down the ranking are asked only when those above have no time. */
const mailboxesPerCall = 20
const maxOffers = 60

/**
 * Bookable times, ranked, with reasons; when nobody is free within the limit, the times just after it, and what happens
 * instead. `calendar-unavailable` when the calendars cannot be read.
 */
export async function findOffers(app: App, question: OfferQuestion): Promise<Outcome<OffersAnswer>> {
  const { rules } = question
  const now = app.clock.now()
  const facts = { meeting: meetingOf(question), ...datesOf(question) }
  const within = offerWindow(rules, facts, now)
  const first = await offersIn(app, question, within)
  if (first === undefined) return refused('calendar-unavailable')
  const late = lateWindow(rules, within)
  const second = first.offers.length > 0 || within.isAfterLimit ? undefined : await offersIn(app, question, late)

  const window = second === undefined ? within : late
  const { offers, unreadable } = second ?? first
  const names = await namesOf(
    app,
    offers.map(({ consultantId }) => consultantId),
  )
  return done({
    offers: offers.map(({ consultantId, startsAt, endsAt, satisfies, rank, why }) => ({
      consultant: { id: consultantId, name: names.get(consultantId) ?? '' },
      startsAt,
      endsAt,
      satisfies,
      rank,
      why,
    })),
    window: { from: window.from, until: window.until, ruleId: window.satisfies, isAfterLimit: window.isAfterLimit },
    unreadable,
    ...(window.isAfterLimit || offers.length === 0 ? { remedy: remedyText(rules, facts, now) } : {}),
    checkedAt: now.toString(),
  })
}

/** Whether anybody who may be booked is free within the limit; undefined when the calendars cannot be read. */
export async function isAnybodyFree(app: App, question: OfferQuestion): Promise<boolean | undefined> {
  const window = offerWindow(question.rules, { meeting: meetingOf(question), ...datesOf(question) }, app.clock.now())
  const found = await offersIn(app, question, window)
  return found === undefined ? undefined : !window.isAfterLimit && found.offers.length > 0
}

export function meetingOf({ meeting, rules }: Pick<OfferQuestion, 'meeting' | 'rules'>): MeetingKind {
  return meeting ?? meetingToBook(rules.policy)
}

/** What an offer window is counted from, as far as it is known. */
export function datesOf({ life, firstAbsenceDay }: OfferQuestion): Omit<WindowFacts, 'meeting'> {
  return { ...life, ...(firstAbsenceDay === undefined ? {} : { firstAbsenceDay }) }
}

interface Found {
  readonly offers: readonly Offer[]
  readonly unreadable: number
}

async function offersIn(
  app: App,
  { rules, ranked, attendeeIds }: OfferQuestion,
  window: OfferWindow,
): Promise<Found | undefined> {
  const perCall = mailboxesPerCall - attendeeIds.length
  let found: Found = { offers: [], unreadable: 0 }
  if (window.bookableDates.length === 0) return found
  for (let start = 0; start < ranked.length && found.offers.length === 0; start += perCall) {
    const consultants = ranked.slice(start, start + perCall)
    const calendars = await readCalendars(app, rules, window, consultants, attendeeIds)
    if (calendars === undefined) return undefined
    const asked = new Set(consultants.map(({ consultantId }) => consultantId))
    const offers = freeOffers({
      rules,
      window,
      meeting: window.meeting,
      ranked: consultants,
      calendars: calendars.filter(({ personId }) => asked.has(personId)),
      others: calendars.filter(({ personId }) => !asked.has(personId)),
      now: app.clock.now(),
      max: maxOffers,
    })
    found = { offers, unreadable: found.unreadable + calendars.filter(({ isUnknown }) => isUnknown).length }
  }
  return found
}

async function readCalendars(
  app: App,
  rules: Rules,
  window: OfferWindow,
  consultants: readonly RankedConsultant[],
  attendeeIds: readonly PersonId[],
): Promise<readonly BusyCalendar[] | undefined> {
  const consultantIds = consultants.map(({ consultantId }) => consultantId)
  const { from, until } = windowInstants(rules, window)
  const [answer, bookings] = await Promise.all([
    app.calendars.busyTimes([...consultantIds, ...attendeeIds], from, until),
    app.store.liveBookings(consultantIds, from, until),
  ])
  return answer.kind === 'done' ? withOwnBookings(answer.value, bookings) : undefined
}
