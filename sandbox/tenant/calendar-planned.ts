import type { Entry } from './calendar-subjects.ts'

type Planned = readonly (Entry & { at: number })[]

const at = (hour: number, minute = 0) => hour * 60 + minute

/**
 * Days set by hand, so that the story of the README holds: Karen Krogh and Lone Lindgaard share free times
 * around Christmas 2026, but not the whole day. Key: word id and date.
 */
export const plannedDays: Record<string, Planned> = {
  'karen-konsulent 2026-12-21': [
    { at: at(8, 15), minutes: 30, subject: 'Ugens opgaver' },
    { at: at(9, 30), minutes: 90, subject: 'Besøg på arbejdsplads' },
    { at: at(12), minutes: 30, subject: 'Frokost' },
    { at: at(14), minutes: 60, subject: 'Netværksmøde', place: 'Kulturhuset' },
  ],
  'lone-leder 2026-12-21': [
    { at: at(8), minutes: 45, subject: 'Morgenmøde' },
    { at: at(12), minutes: 60, subject: 'Julefrokost for personalet', place: 'Personalerummet' },
  ],
  'karen-konsulent 2026-12-22': [
    { at: at(8, 30), minutes: 60, subject: 'Møde', place: 'Mødelokale 1, Rådhuset' },
    { at: at(11, 30), minutes: 30, subject: 'Frokost' },
    { at: at(13), minutes: 60, subject: 'Besøg på arbejdsplads' },
  ],
  'lone-leder 2026-12-22': [
    { at: at(8), minutes: 60, subject: 'Morgenmøde' },
    { at: at(12), minutes: 60, subject: 'Leverandørmøde' },
    { at: at(13), minutes: 60, subject: 'Personalemøde', place: 'Personalerummet' },
  ],
  'karen-konsulent 2026-12-23': [
    { at: at(9), minutes: 60, subject: 'Opfølgning' },
    { at: at(12), minutes: 30, subject: 'Frokost' },
    { at: at(14), minutes: 60, subject: 'Privat aftale', sensitivity: 'private' },
  ],
  'lone-leder 2026-12-23': [
    { at: at(8), minutes: 60, subject: 'Budget' },
    { at: at(13), minutes: 60, subject: 'Rundtur i huset' },
  ],
  'karen-konsulent 2026-12-28': [
    { at: at(8, 15), minutes: 30, subject: 'Ugens opgaver' },
    { at: at(10), minutes: 90, subject: 'Besøg på arbejdsplads' },
    { at: at(12), minutes: 30, subject: 'Frokost' },
    { at: at(14, 30), minutes: 60, subject: 'Foreløbig: besøg', showAs: 'tentative' },
  ],
  'lone-leder 2026-12-28': [
    { at: at(8), minutes: 45, subject: 'Morgenmøde' },
    { at: at(14), minutes: 120, subject: 'Ikke på kontoret', showAs: 'oof' },
  ],
}
