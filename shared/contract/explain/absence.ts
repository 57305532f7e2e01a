import { z } from 'zod'
import { dayOf, dayText } from '../../domain/calendar/day.ts'
import { day } from './moments.ts'

/** A spell by its length in days (the first counts) or by its last day; with neither it is still going on. */
export const spell = z
  .strictObject({
    start: day,
    days: z.int().min(1).max(2000).exactOptional(),
    end: day.exactOptional(),
  })
  .superRefine(({ start, days, end }, ctx) => {
    if (end !== undefined && end < start) ctx.addIssue({ code: 'custom', path: ['end'], message: 'ends-before-start' })
    if (days !== undefined && end !== undefined) {
      ctx.addIssue({ code: 'custom', path: ['days'], message: 'said-twice' })
    }
  })
  .transform(({ start, days, end }) => {
    const last = days === undefined ? end : dayText(dayOf(start) + days - 1)
    return { start, ...(last !== undefined && { end: last }) }
  })

const stretch = z.strictObject({ from: day, to: day }).superRefine(({ from, to }, ctx) => {
  if (to < from) ctx.addIssue({ code: 'custom', path: ['to'], message: 'ends-before-start' })
  else if (dayOf(to) - dayOf(from) > 366) ctx.addIssue({ code: 'custom', path: ['to'], message: 'too-long' })
})

/** Dates, or stretches with both ends included. */
export const closingDays = z
  .array(z.union([day, stretch]))
  .max(500)
  .transform((days) =>
    days.flatMap((one) => (typeof one === 'string' ? [one] : datesOf(dayOf(one.from), dayOf(one.to)))),
  )

function datesOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => dayText(from + index))
}
