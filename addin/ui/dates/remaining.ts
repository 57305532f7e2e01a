const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export interface Remaining {
  readonly is: 'left' | 'over'
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly count: number
}

/**
 * How long there is to a moment, or how long ago it was, in the largest unit that says enough: minutes within the hour,
 * hours within the day, and after that the days one counts on a calendar. Rounded down, so that nobody is promised too much.
 *
 * @param now The server's, as it answered: the machine's own clock may be wrong.
 * @param dateOf The municipality's own date of a moment.
 */
export function remainingTo(dueAt: string, now: string, dateOf: (instant: string) => string): Remaining {
  const awayMs = Date.parse(dueAt) - Date.parse(now)
  const is = awayMs < 0 ? 'over' : 'left'
  const sizeMs = Math.abs(awayMs)
  if (sizeMs < hourMs) return { is, unit: 'minutes', count: Math.floor(sizeMs / minuteMs) }
  if (sizeMs < dayMs) return { is, unit: 'hours', count: Math.floor(sizeMs / hourMs) }
  const days = (Date.parse(dateOf(dueAt)) - Date.parse(dateOf(now))) / dayMs
  return { is, unit: 'days', count: Math.abs(days) }
}
