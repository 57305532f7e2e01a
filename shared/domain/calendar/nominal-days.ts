import type { Span } from './span.ts'

/** About how many days a span is when nothing is closed: enough to see that a window would close before it opens. */
export function nominalDays(span: Span): number {
  if ('days' in span) return span.days
  if ('weeks' in span) return 7 * span.weeks
  if ('absenceDay' in span) return span.absenceDay - 1
  if ('absenceWeeks' in span) return 7 * span.absenceWeeks - 1
  if ('months' in span) return 30 * span.months
  if ('workingDays' in span) return (7 / 5) * span.workingDays
  if ('hours' in span) return span.hours / 24
  return span.weekAfter === 'first' ? 7 : 11
}
