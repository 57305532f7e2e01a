import { programmeTalk } from './katalog-common.ts'
import type { PolicyData } from './schema.ts'

const talks = [
  { kind: 'firstTalk', da: 'første', en: 'first' },
  { kind: 'secondTalk', da: 'anden', en: 'second' },
  { kind: 'thirdTalk', da: 'tredje', en: 'third' },
] as const

/** RULES KATALOG-6: a talk on each of three absence days, calendar days by default (CAL-2, CAL-7), and the notice of each (KATALOG-T2). */
export function threeTalks(
  days: readonly [number, number, number],
): Pick<PolicyData, 'meetings' | 'obligations' | 'followUp' | 'notices'> {
  const onDays = talks.flatMap((talk, index) => {
    const day = days[index]
    return day === undefined ? [] : [{ ...talk, day }]
  })
  return {
    meetings: onDays.map(({ kind, day }) => ({
      kind,
      ruleId: 'KATALOG-6',
      name: { da: `Samtale på dag ${day}`, en: `Talk on day ${day}` },
      ...programmeTalk,
    })),
    obligations: onDays.map(({ kind, day, da, en }) => ({
      ruleId: 'KATALOG-6',
      part: `day${day}`,
      what: holdTalk(day),
      why: {
        da: `Den ${da} samtale holdes på fraværsdag ${day}.`,
        en: `The ${en} talk is held on absence day ${day}.`,
      },
      on: { kind: 'meeting', meeting: kind },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: day },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    })),
    followUp: [],
    notices: onDays.map(({ day }) => ({
      kind: 'stillAbsent',
      ruleId: 'KATALOG-T2',
      what: { da: `En medarbejder er væk på dag ${day}`, en: `An employee is away on day ${day}` },
      after: { absenceDay: day },
      to: 'leader',
      asks: { ruleId: 'KATALOG-6', what: holdTalk(day) },
    })),
  }
}

function holdTalk(day: number): { da: string; en: string } {
  return { da: `Hold samtalen på dag ${day}`, en: `Hold the talk on day ${day}` }
}
