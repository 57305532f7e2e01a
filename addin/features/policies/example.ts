import type { TryPolicyInput } from '../../../shared/contract/policies.ts'

/** What the reader has typed; empty text where nothing is. */
export interface Example {
  readonly firstAbsenceDay: string
  readonly enquiryDay: string
  /** `09:10`, on the municipality's clock. */
  readonly enquiryTime: string
  readonly expectedOverEightWeeks: 'yes' | 'no' | 'unknown'
  readonly livesElsewhere: boolean
  readonly hasFixedConsultant: boolean
  readonly wantsUnionRep: boolean
}

export const presets = ['today', 'christmas', 'easter', 'whitsun'] as const
export type Preset = (typeof presets)[number]

const dayMs = 86_400_000

/** A sick leave that meets the days where offices close: the first such time not before `today` (an ISO date). */
export function presetExample(preset: Preset, today: string): Example {
  const facts = {
    expectedOverEightWeeks: 'yes',
    livesElsewhere: false,
    hasFixedConsultant: true,
    wantsUnionRep: false,
  } as const
  const enquiryDay = enquiryOf(preset, today)
  const enquiryTime = preset === 'whitsun' ? '13:30' : '09:10'
  return { ...facts, firstAbsenceDay: later(enquiryDay, -absentBefore[preset]), enquiryDay, enquiryTime }
}

/** Days between the first absence day and the enquiry. */
const absentBefore: Readonly<Record<Preset, number>> = { today: 7, christmas: 17, easter: 4, whitsun: 11 }

function enquiryOf(preset: Preset, today: string): string {
  if (preset === 'today') return today
  const year = Number(today.slice(0, 4))
  const thisYear = dateIn(preset, year)
  return thisYear < today ? dateIn(preset, year + 1) : thisYear
}

/** The Monday before Christmas Eve, the Monday before Easter, the Friday before Whit Sunday. */
function dateIn(preset: Exclude<Preset, 'today'>, year: number): string {
  if (preset === 'easter') return later(easterSunday(year), -6)
  if (preset === 'whitsun') return later(easterSunday(year), 47)
  const eve = `${year}-12-23`
  const daysSinceMonday = (new Date(`${eve}T00:00:00Z`).getUTCDay() + 6) % 7
  return later(eve, -daysSinceMonday)
}

/** Gauss, as corrected for the Gregorian calendar. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const corrected = Math.floor((century - Math.floor((century - 17) / 25)) / 3)
  const moonGuess = (century - Math.floor(century / 4) - corrected + 19 * golden + 15) % 30
  const moon =
    moonGuess - Math.floor(moonGuess / 28) * (1 - Math.floor(29 / (moonGuess + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  const offset = moon - weekday
  return later(`${year}-03-28`, offset)
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** What is asked of the server; undefined while there is no date to count from. */
export function triedWith(example: Example, policyId: string): TryPolicyInput | undefined {
  const { firstAbsenceDay, enquiryDay, enquiryTime, ...facts } = example
  if (firstAbsenceDay === '' && enquiryDay === '') return undefined
  return {
    ...facts,
    policyId,
    ...(firstAbsenceDay !== '' && { firstAbsenceDay }),
    ...(enquiryDay !== '' && { enquiryAt: `${enquiryDay}T${enquiryTime === '' ? '09:00' : enquiryTime}` }),
  }
}
