import { katalogParts, programmeTalk } from './katalog-common.ts'
import { definePolicy } from './schema.ts'

/** RULES KATALOG-6: talks on absence days 1, 5 and 10, calendar days by default (CAL-2, CAL-7). */
export const katalog1510 = definePolicy({
  ...katalogParts,
  id: 'katalog-1-5-10',
  name: { da: 'Kataloget: samtaler dag 1, 5 og 10', en: 'The catalogue: talks on days 1, 5 and 10' },
  source: 'Inspirationskatalog om sygefravær i ældreplejen, 45 kommuner, 2018-2022, tema 12',
  intake: { ...katalogParts.intake, books: 'firstTalk' },
  meetings: [
    { kind: 'firstTalk', ruleId: 'KATALOG-6', name: { da: 'Samtale på dag 1', en: 'Talk on day 1' }, ...programmeTalk },
    {
      kind: 'secondTalk',
      ruleId: 'KATALOG-6',
      name: { da: 'Samtale på dag 5', en: 'Talk on day 5' },
      ...programmeTalk,
    },
    {
      kind: 'thirdTalk',
      ruleId: 'KATALOG-6',
      name: { da: 'Samtale på dag 10', en: 'Talk on day 10' },
      ...programmeTalk,
    },
  ],
  obligations: [
    {
      ruleId: 'KATALOG-6',
      part: 'day1',
      what: { da: 'Hold samtalen på dag 1', en: 'Hold the talk on day 1' },
      why: {
        da: 'Den første samtale holdes på første fraværsdag.',
        en: 'The first talk is held on the first day of absence.',
      },
      on: { kind: 'meeting', meeting: 'firstTalk' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 1 },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    },
    {
      ruleId: 'KATALOG-6',
      part: 'day5',
      what: { da: 'Hold samtalen på dag 5', en: 'Hold the talk on day 5' },
      why: { da: 'Den anden samtale holdes på femte fraværsdag.', en: 'The second talk is held on absence day 5.' },
      on: { kind: 'meeting', meeting: 'secondTalk' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 5 },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    },
    {
      ruleId: 'KATALOG-6',
      part: 'day10',
      what: { da: 'Hold samtalen på dag 10', en: 'Hold the talk on day 10' },
      why: { da: 'Den tredje samtale holdes på tiende fraværsdag.', en: 'The third talk is held on absence day 10.' },
      on: { kind: 'meeting', meeting: 'thirdTalk' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 10 },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    },
  ],
  followUp: [],
  notices: [1, 5, 10].map((day) => ({
    kind: 'stillAbsent' as const,
    ruleId: 'KATALOG-T2',
    what: { da: `En medarbejder er væk på dag ${day}`, en: `An employee is away on day ${day}` },
    after: { absenceDay: day },
    to: 'leader' as const,
    asks: { ruleId: 'KATALOG-6', what: { da: `Hold samtalen på dag ${day}`, en: `Hold the talk on day ${day}` } },
  })),
})
