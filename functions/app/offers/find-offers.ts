import type { z } from 'zod'
import type { offersAnswer } from '../../../shared/contract/offers.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import { freeOffers } from '../../../shared/domain/offers/free-offers.ts'
import type { GuestRole } from '../../../shared/domain/offers/guests.ts'
import { lateWindow, offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import type { Offer, OfferWindow } from '../../../shared/domain/offers/offer.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { App } from '../app.ts'
import { isEssential } from './guest-list.ts'
import { missingText } from './missing-texts.ts'
import { namesOf } from '../people/names.ts'
import { standingFor } from './engagements.ts'
import { buffersFor, type OfferQuestion, windowFactsOf } from './offer-question.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { readOrRecallCalendars } from './read-calendars.ts'
import { remedyText } from './remedy-text.ts'
import { windowInstants } from './window-instants.ts'

export type OffersAnswer = z.output<typeof offersAnswer>

/** One Graph call takes 20 mailboxes: consultants further down the ranking are asked only when those above have no time. */
const mailboxesPerCall = 20
const maxOffers = 60

/**
 * Bookable times, ranked, with reasons; when nobody is free within the limit, the times just after it, and what happens
 * instead. While the calendars cannot be asked the times come from what the consultants' said last, with its moment, and
 * of whoever else nothing is known is named; \`calendar-unavailable\` when nothing is left to offer: nobody knows who is free.
 */
export async function findOffers(app: App, question: OfferQuestion): Promise<Outcome<OffersAnswer>> {
  const { rules } = question
  const now = app.clock.now()
  const facts = windowFactsOf(question)
  const within = offerWindow(rules, facts, now)
  const first = await offersIn(app, question, within)
  if (first === undefined || isInDoubt(first)) return refused('calendar-unavailable')
  const late = lateWindow(rules, within)
  const second = first.offers.length > 0 || within.isAfterLimit ? undefined : await offersIn(app, question, late)

  const window = second === undefined ? within : late
  const { offers, unreadable, missing, staleSince } = second ?? first
  if (staleSince !== undefined && offers.length === 0) return refused('calendar-unavailable')
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
    missing: missing.map(missingText),
    ...(window.isAfterLimit || offers.length === 0 ? { remedy: remedyText(rules, facts, now) } : {}),
    checkedAt: staleSince ?? now.toString(),
    isStale: staleSince !== undefined,
  })
}

/** Whether anybody who may be booked is free within the limit; undefined when nobody can know. */
export async function isAnybodyFree(app: App, question: OfferQuestion): Promise<boolean | undefined> {
  const window = offerWindow(question.rules, windowFactsOf(question), app.clock.now())
  const found = await offersIn(app, question, window)
  if (found === undefined || isInDoubt(found)) return undefined
  return !window.isAfterLimit && found.offers.length > 0
}

/** None is free of those whose calendars were kept, and of the others nobody knows: no ground for a time after the limit. */
function isInDoubt({ offers, staleSince, unreadable }: Found): boolean {
  return offers.length === 0 && staleSince !== undefined && unreadable > 0
}

interface Found {
  readonly offers: readonly Offer[]
  /** Calendars that nobody could look at, and whose time counts as taken. */
  readonly unreadable: number
  /** Whose time could not be looked at, so that nobody knows whether they can. */
  readonly missing: readonly (GuestRole | 'room')[]
  /** When the calendars said so, where they could not be asked now. */
  readonly staleSince?: InstantText
}

async function offersIn(app: App, question: OfferQuestion, window: OfferWindow): Promise<Found | undefined> {
  const { guestList } = question
  const perCall = mailboxesPerCall - guestList.guests.length - (guestList.roomId === undefined ? 0 : 1)
  let found: Found = { offers: [], unreadable: 0, missing: guestList.unknown }
  if (window.bookableDates.length === 0) return found
  const ranked = inAskingOrder(question, window, perCall)
  for (let start = 0; start < ranked.length && found.offers.length === 0; start += perCall) {
    const part = await offersOf(app, question, window, ranked.slice(start, start + perCall))
    if (part === undefined) return undefined
    found = { ...part, unreadable: found.unreadable + part.unreadable }
  }
  return found
}

/** Whoever has standing hours at the workplace is among the first who are asked; else by rank. */
function inAskingOrder(question: OfferQuestion, window: OfferWindow, perCall: number): readonly RankedConsultant[] {
  const { ranked } = question
  const standing = standingFor(question, window.bookableDates)
  const there = ranked.filter(({ consultantId }) => standing.has(consultantId))
  const others = ranked.filter(({ consultantId }) => !standing.has(consultantId))
  const first = new Set([...there, ...others].slice(0, perCall))
  return [...ranked.filter((one) => first.has(one)), ...ranked.filter((one) => !first.has(one))]
}

/** The offers of some of the consultants, with everybody else who takes part. */
async function offersOf(
  app: App,
  question: OfferQuestion,
  window: OfferWindow,
  consultants: readonly RankedConsultant[],
): Promise<Found | undefined> {
  const { rules, guestList } = question
  const { from, until } = windowInstants(rules, window)
  const consultantIds = consultants.map(({ consultantId }) => consultantId)
  const others = [
    ...guestList.guests,
    ...(guestList.roomId === undefined ? [] : [{ role: 'room' as const, personId: guestList.roomId }]),
  ]
  const everybody = [...consultantIds, ...others.map(({ personId }) => personId)]
  const answer = await readOrRecallCalendars(app, question, everybody, from, until)
  if (answer === undefined) return undefined
  const { calendars, staleSince } = answer

  const calendarOf = (personId: string) => calendars.get(personId) ?? { personId, busy: [], isUnknown: true }
  const read = others.map((other) => ({ ...other, ...calendarOf(other.personId) }))
  // What is offered of old news is looked at again before it is written: then by everybody's calendar.
  const mustBeSeen = ({ role }: (typeof read)[number]) =>
    role !== 'room' && staleSince === undefined && isEssential(role)
  const isCounted = (other: (typeof read)[number]) => !other.isUnknown || mustBeSeen(other)
  const [consultantCalendars, counted] = [consultantIds.map(calendarOf), read.filter(isCounted)]
  const offers = freeOffers({
    rules,
    window,
    meeting: window.meeting,
    ranked: consultants,
    calendars: consultantCalendars,
    others: counted,
    standing: standingFor(question, window.bookableDates),
    buffers: new Map(consultantIds.map((consultantId) => [consultantId, buffersFor(question, consultantId)])),
    now: app.clock.now(),
    max: maxOffers,
  })
  return {
    offers,
    unreadable: [...consultantCalendars, ...counted].filter(({ isUnknown }) => isUnknown).length,
    ...(staleSince === undefined ? {} : { staleSince }),
    missing: [...guestList.unknown, ...read.filter((other) => !isCounted(other)).map(({ role }) => role)],
  }
}
