import type { ShowAs, StoredEvent } from './stored.ts'

/** An entry that may fill a gap in somebody's week. Subjects are neutral: a colleague may see them. */
export interface Entry {
  subject: string
  minutes: number
  place?: string
  showAs?: ShowAs
  sensitivity?: StoredEvent['sensitivity']
}

/** An entry at the same time every week. `day` is 1 Monday to 5 Friday, `at` minutes from midnight. */
export interface WeeklyEntry extends Entry {
  day: number
  at: number
}

export const consultantWeek: readonly WeeklyEntry[] = [
  { day: 1, at: 8 * 60 + 15, minutes: 30, subject: 'Ugens opgaver' },
  { day: 3, at: 13 * 60, minutes: 60, subject: 'Teammøde', place: 'Mødelokale 2, Rådhuset' },
  { day: 5, at: 8 * 60 + 30, minutes: 45, subject: 'Sparring' },
]

export const consultantEntries: readonly Entry[] = [
  { subject: 'Møde', minutes: 60, place: 'Mødelokale 1, Rådhuset' },
  { subject: 'Besøg på arbejdsplads', minutes: 90 },
  { subject: 'Kørsel', minutes: 30 },
  { subject: 'Telefontid', minutes: 60 },
  { subject: 'Opfølgning', minutes: 45 },
  { subject: 'Netværksmøde', minutes: 120, place: 'Kulturhuset' },
  { subject: 'Foreløbig: besøg', minutes: 60, showAs: 'tentative' },
  { subject: 'Hjemmearbejde', minutes: 120, showAs: 'workingElsewhere' },
  { subject: 'Privat aftale', minutes: 60, sensitivity: 'private' },
  { subject: 'Husk at bestille lokale', minutes: 30, showAs: 'free' },
]

export const leaderWeek: readonly WeeklyEntry[] = [
  { day: 1, at: 8 * 60, minutes: 45, subject: 'Morgenmøde' },
  { day: 2, at: 14 * 60 + 30, minutes: 60, subject: 'Personalemøde', place: 'Personalerummet' },
  { day: 4, at: 9 * 60, minutes: 90, subject: 'Ledermøde', place: 'Rådhuset, sal A' },
]

export const leaderEntries: readonly Entry[] = [
  { subject: 'Samtale', minutes: 45 },
  { subject: 'Møde med tillidsrepræsentanten', minutes: 60 },
  { subject: 'Budget', minutes: 60 },
  { subject: 'Rundtur i huset', minutes: 45 },
  { subject: 'Leverandørmøde', minutes: 60 },
  { subject: 'Foreløbig: forældremøde', minutes: 60, showAs: 'tentative' },
  { subject: 'Privat aftale', minutes: 45, sensitivity: 'private' },
]

/** School leaders still teach a little; no lessons in the Christmas break. */
export const schoolWeek: readonly WeeklyEntry[] = [
  { day: 2, at: 8 * 60, minutes: 90, subject: 'Undervisning 7.a', place: 'Lokale 14' },
  { day: 5, at: 10 * 60, minutes: 90, subject: 'Undervisning 9.b', place: 'Lokale 21' },
]

export const officeEntries: readonly Entry[] = [
  { subject: 'Møde', minutes: 60, place: 'Rådhuset' },
  { subject: 'Statusmøde', minutes: 45 },
  { subject: 'Koncentrationstid', minutes: 90, showAs: 'workingElsewhere' },
]

export const lunch: Entry = { subject: 'Frokost', minutes: 30 }
