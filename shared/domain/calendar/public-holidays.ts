import Holidays from 'date-holidays'
import { type Day, dayOf } from './day.ts'

export interface HolidaysOfYear {
  /** Days when the country is closed by law (RULES 5.1). */
  readonly publicHolidays: ReadonlySet<Day>
  /** Banks also close the day after Ascension (CAL-16). */
  readonly fridayAfterAscension: Day
}

const years = new Map<number, HolidaysOfYear>()
let source: Holidays | undefined

/**
 * Danish public holidays, with Store bededag until 2023. The library's dates are read as text: its `Date` values depend
 * on the machine's time zone, its text does not.
 */
export function holidaysOf(year: number): HolidaysOfYear {
  const known = years.get(year)
  if (known !== undefined) return known
  const holidays = readYear(year)
  years.set(year, holidays)
  return holidays
}

function readYear(year: number): HolidaysOfYear {
  source ??= new Holidays('DK', { types: ['public'] })
  const found = source.getHolidays(year)
  const ascension = found.find((holiday) => holiday.rule === 'easter 39')
  if (ascension === undefined) throw new Error(`The holiday library knows no Ascension in ${year}`)
  return {
    publicHolidays: new Set(found.map((holiday) => dayOf(holiday.date.slice(0, 10)))),
    fridayAfterAscension: dayOf(ascension.date.slice(0, 10)) + 1,
  }
}
