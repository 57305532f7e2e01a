import { Temporal } from 'temporal-polyfill'
import type { BusyCalendar, Offer } from '../../../shared/domain/offers/offer.ts'
import { at, copenhagen } from './rules.ts'

/** Busy on those stretches of wall clock: `aCalendar('karen', ['2026-12-22T08:00', '2026-12-22T10:00'])`. */
export function aCalendar(personId: string, ...busy: readonly (readonly [string, string])[]): BusyCalendar {
  return {
    personId,
    busy: busy.map(([from, until]) => ({ startMs: msAt(from), endMs: msAt(until) })),
    isUnknown: false,
  }
}

export function anUnknownCalendar(personId: string): BusyCalendar {
  return { personId, busy: [], isUnknown: true }
}

/** `2026-12-22 10:00 karen`, on the wall clock. */
export function spoken({ startsAt, consultantId }: Offer): string {
  const local = Temporal.Instant.from(startsAt).toZonedDateTimeISO(copenhagen)
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${consultantId}`
}

function msAt(local: string): number {
  return at(local).epochMilliseconds
}
