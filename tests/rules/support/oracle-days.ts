/*
 * Danish days once more, by other means: a date is the number 20261221, the only arithmetic is the next day and the day
 * before, Easter comes from the anonymous Gregorian computus, summer time from the rule of the European Union. Shares no
 * line with the product, and no library.
 */

/** Year, month and date written together: 20261221. */
export type YearMonthDate = number

export type DaySet = 'statutory' | 'municipal' | 'bank'

export function dateOf(text: string): YearMonthDate {
  return Number(text.replaceAll('-', ''))
}

export function textOf(date: YearMonthDate): string {
  const digits = String(date)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function next(date: YearMonthDate): YearMonthDate {
  if (date % 100 < 28) return date + 1
  const [year, month, day] = split(date)
  if (day < daysInMonth(year, month)) return date + 1
  return month < 12 ? join(year, month + 1, 1) : join(year + 1, 1, 1)
}

export function previous(date: YearMonthDate): YearMonthDate {
  if (date % 100 > 1) return date - 1
  const [year, month] = split(date)
  return month > 1 ? join(year, month - 1, daysInMonth(year, month - 1)) : join(year - 1, 12, 31)
}

export function walk(date: YearMonthDate, days: number): YearMonthDate {
  let day = date
  for (let taken = 0; taken < Math.abs(days); taken++) day = days < 0 ? previous(day) : next(day)
  return day
}

const sakamotosShifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** Monday is 1, Sunday is 7; Sakamoto's method. */
export function weekdayOf(date: YearMonthDate): number {
  const [year, month, day] = split(date)
  const y = month < 3 ? year - 1 : year
  const shift = sakamotosShifts[month - 1] ?? 0
  const sundayIsZero = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
  return sundayIsZero === 0 ? 7 : sundayIsZero
}

/** The same date number some months later, else the last of the month (CAL-11). */
export function monthsLater(date: YearMonthDate, months: number): YearMonthDate {
  const [startYear, startMonth, day] = split(date)
  let [year, month] = [startYear, startMonth]
  for (let step = 0; step < Math.abs(months); step++) {
    month += Math.sign(months)
    if (month > 12) [year, month] = [year + 1, 1]
    if (month < 1) [year, month] = [year - 1, 12]
  }
  return join(year, month, Math.min(day, daysInMonth(year, month)))
}

export function easter(year: number): YearMonthDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return join(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const knownHolidays = new Map<number, ReadonlySet<YearMonthDate>>()

/** RULES 5.1, with Store bededag until 2023. */
export function publicHolidays(year: number): ReadonlySet<YearMonthDate> {
  const known = knownHolidays.get(year)
  if (known !== undefined) return known
  const fromEaster = [-3, -2, 0, 1, 39, 49, 50, ...(year < 2024 ? [26] : [])]
  const movable = fromEaster.map((days) => walk(easter(year), days))
  const holidays = new Set([join(year, 1, 1), ...movable, join(year, 12, 25), join(year, 12, 26)])
  knownHolidays.set(year, holidays)
  return holidays
}

/** CAL-16. A municipality's closing days never close the banks. */
export function isOpen(date: YearMonthDate, set: DaySet, closingDays: ReadonlySet<YearMonthDate>): boolean {
  const year = Math.floor(date / 10_000)
  if (weekdayOf(date) > 5 || publicHolidays(year).has(date)) return false
  if (set !== 'bank' && closingDays.has(date)) return false
  if (set === 'statutory') return true
  if ([605, 1224, 1231].includes(date % 10_000)) return false
  return set !== 'bank' || date !== fridayAfterAscension(year)
}

const knownFridays = new Map<number, YearMonthDate>()

function fridayAfterAscension(year: number): YearMonthDate {
  const friday = knownFridays.get(year) ?? walk(easter(year), 40)
  knownFridays.set(year, friday)
  return friday
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function split(date: YearMonthDate): [year: number, month: number, day: number] {
  return [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
}

function join(year: number, month: number, day: number): YearMonthDate {
  return year * 10_000 + month * 100 + day
}
