import { holidaysOf } from '../../../shared/domain/calendar/public-holidays.ts'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { dateTimeText } from '../../../shared/domain/calendar/date-text.ts'
import { meaningOf } from '../../../shared/domain/meaning/meaning-of.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { aRequest } from './requests.ts'
import { at, copenhagen, vardeRules } from './rules.ts'

/** Started by machine-zone.test.ts under several time zones: whatever a rule may say, as one text. */
const story = aRequest()
const now = at('2026-12-21T23:30')
const everything = {
  holidays: [2023, 2024, 2026].map((year) => [...holidaysOf(year).publicHolidays].map(dayText)),
  obligations: story.obligations('2026-12-21T23:30'),
  window: offerWindow(story.rules, { ...story.state, meeting: 'roundTable' }, now),
  meaning: meaningOf(vardeRules(), { now, firstAbsenceDay: '2026-12-04', expectedOverEightWeeks: 'yes' }),
  spoken: dateTimeText(now.toString(), copenhagen),
}
console.log(JSON.stringify(everything))
