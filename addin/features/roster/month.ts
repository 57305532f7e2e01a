const dayMs = 86_400_000

/** A row of the month as Danes read it: Monday first, with the week's number. */
export interface Week<Day> {
  readonly number: number
  /** Seven; undefined is a day of another month. */
  readonly days: readonly (Day | undefined)[]
}

/** `2026-12` of an ISO date. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return monthOf(date.toISOString())
}

export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10)
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7
}

export function weeksOf<Day extends { readonly on: string }>(days: readonly Day[]): Week<Day>[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const byDate = new Map(days.map((day) => [day.on, day]))
  const weeks: Week<Day>[] = []
  for (let monday = shiftDay(first.on, -weekdayOf(first.on)); monday <= last.on; monday = shiftDay(monday, 7)) {
    const week = Array.from({ length: 7 }, (_, weekday) => byDate.get(shiftDay(monday, weekday)))
    weeks.push({ number: weekNumber(monday), days: week })
  }
  return weeks
}

/** The ISO week: the one with the year's first Thursday is number 1. */
export function weekNumber(monday: string): number {
  const thursday = shiftDay(monday, 3)
  const newYear = `${thursday.slice(0, 4)}-01-01`
  return Math.floor((Date.parse(thursday) - Date.parse(newYear)) / dayMs / 7) + 1
}

/** Where a key takes the reader of a month grid; undefined: the key is not the grid's. */
export function dayAfterKey(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return shiftDay(day, -1)
    case 'ArrowRight':
      return shiftDay(day, 1)
    case 'ArrowUp':
      return shiftDay(day, -7)
    case 'ArrowDown':
      return shiftDay(day, 7)
    case 'Home':
      return shiftDay(day, -weekdayOf(day))
    case 'End':
      return shiftDay(day, 6 - weekdayOf(day))
    case 'PageUp':
      return sameDayIn(shiftMonth(monthOf(day), -1), day)
    case 'PageDown':
      return sameDayIn(shiftMonth(monthOf(day), 1), day)
    default:
      return undefined
  }
}

/** The same number of the month, or its last day where it has no such. */
function sameDayIn(month: string, day: string): string {
  const last = shiftDay(`${shiftMonth(month, 1)}-01`, -1)
  const wanted = `${month}-${day.slice(8)}`
  return wanted < last ? wanted : last
}
