import type { z } from 'zod'
import type { standingHoursList } from '../../../shared/contract/standing-hours.ts'
import { readClock } from '../../ui/dates/clock-typing.ts'
import { readDay, typedDay } from '../../ui/dates/date-typing.ts'
import type { Change } from './change.ts'

export type HoursList = z.output<typeof standingHoursList>
export type Hours = HoursList['standingHours'][number]

/** The list after a change. What is new stands last, so that a refusal of it is about the last place. */
export function changed(list: readonly Hours[], { old, now }: Change<Hours>): Hours[] {
  const kept = without(list, old)
  return now === undefined ? kept : [...kept, now]
}

export function without(list: readonly Hours[], old: Hours | undefined): Hours[] {
  return list.filter((one) => old === undefined || keyOf(one) !== keyOf(old))
}

/** No two lines have the same, since nobody is at two places at a time. */
export function keyOf({ consultantId, weekday, from, validFrom }: Hours): string {
  return [consultantId, weekday, from, validFrom].join(' ')
}

/** By consultant, and for each as the week goes. */
export function inOrder({ standingHours, consultants }: Pick<HoursList, 'standingHours' | 'consultants'>): Hours[] {
  const names = new Map(consultants.map(({ id, name }) => [id, name]))
  const nameOf = ({ consultantId }: Hours) => names.get(consultantId) ?? ''
  return standingHours.toSorted(
    (a, b) =>
      nameOf(a).localeCompare(nameOf(b), 'da') ||
      a.weekday - b.weekday ||
      a.from.localeCompare(b.from) ||
      a.validFrom.localeCompare(b.validFrom),
  )
}

/** The form as it stands: times and days as typed, a choice not yet made as nothing. */
export interface FilledHours {
  readonly consultantId: string
  readonly workplaceId: string
  readonly weekday: string
  readonly from: string
  readonly until: string
  readonly validFrom: string
  readonly ends: boolean
  readonly validUntil: string
  readonly releasedDaysBefore: string
}

/** @param show How a time is written for the reader, as "9.00". */
export function filledHours(hours: Hours | undefined, today: string, show: (time: string) => string): FilledHours {
  return {
    consultantId: hours?.consultantId ?? '',
    workplaceId: hours?.workplaceId ?? '',
    weekday: hours === undefined ? '' : String(hours.weekday),
    from: show(hours?.from ?? ''),
    until: show(hours?.until ?? ''),
    validFrom: typedDay(hours?.validFrom ?? today),
    ends: hours?.validUntil !== undefined,
    validUntil: hours?.validUntil === undefined ? '' : typedDay(hours.validUntil),
    releasedDaysBefore: String(hours?.releasedDaysBefore ?? 1),
  }
}

export const hoursFields = [
  'consultantId',
  'workplaceId',
  'weekday',
  'from',
  'until',
  'validFrom',
  'validUntil',
] as const
export type HoursField = (typeof hoursFields)[number]

/** What is to be saved, or the fields that are not chosen or cannot be read. `today` is an ISO date. */
export function hoursOf(
  filled: FilledHours,
  today: string,
): { readonly hours: Hours } | { readonly unread: readonly HoursField[] } {
  const read: Readonly<Record<HoursField, string | undefined>> = {
    consultantId: filled.consultantId || undefined,
    workplaceId: filled.workplaceId || undefined,
    weekday: filled.weekday || undefined,
    from: readClock(filled.from),
    until: readClock(filled.until),
    validFrom: readDay(filled.validFrom, today, 'coming'),
    validUntil: filled.ends ? readDay(filled.validUntil, today, 'coming') : '',
  }
  if (!isWhole(read)) return { unread: hoursFields.filter((field) => read[field] === undefined) }
  const { weekday, validUntil, ...rest } = read
  return {
    hours: {
      ...rest,
      weekday: Number(weekday),
      ...(filled.ends ? { validUntil } : {}),
      releasedDaysBefore: Number(filled.releasedDaysBefore),
    },
  }
}

function isWhole(read: Readonly<Record<HoursField, string | undefined>>): read is Readonly<Record<HoursField, string>> {
  return hoursFields.every((field) => read[field] !== undefined)
}
