import { katalogParts, programmeTalk } from './katalog-common.ts'
import { definePolicy } from './schema.ts'

/** RULES KATALOG-6: talks on absence days 1, 3 and 7, calendar days by default (CAL-2, CAL-7). */
export const katalog137 = definePolicy({
  ...katalogParts,
  id: 'katalog-1-3-7',
  name: { da: 'Kataloget: samtaler dag 1, 3 og 7', en: 'The catalogue: talks on days 1, 3 and 7' },
  source: 'Inspirationskatalog om sygefravær i ældreplejen, 45 kommuner, 2018-2022, tema 12',
  intake: { ...katalogParts.intake, books: 'firstTalk' },
  meetings: [
    { kind: 'firstTalk', ruleId: 'KATALOG-6', name: { da: 'Samtale på dag 1', en: 'Talk on day 1' }, ...programmeTalk },
    {
      kind: 'secondTalk',
      ruleId: 'KATALOG-6',
      name: { da: 'Samtale på dag 3', en: 'Talk on day 3' },
      ...programmeTalk,
    },
    { kind: 'thirdTalk', ruleId: 'KATALOG-6', name: { da: 'Samtale på dag 7', en: 'Talk on day 7' }, ...programmeTalk },
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
      part: 'day3',
      what: { da: 'Hold samtalen på dag 3', en: 'Hold the talk on day 3' },
      why: { da: 'Den anden samtale holdes på tredje fraværsdag.', en: 'The second talk is held on absence day 3.' },
      on: { kind: 'meeting', meeting: 'secondTalk' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 3 },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    },
    {
      ruleId: 'KATALOG-6',
      part: 'day7',
      what: { da: 'Hold samtalen på dag 7', en: 'Hold the talk on day 7' },
      why: { da: 'Den tredje samtale holdes på syvende fraværsdag.', en: 'The third talk is held on absence day 7.' },
      on: { kind: 'meeting', meeting: 'thirdTalk' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 7 },
      onClosedDay: 'next',
      programme: 'talks',
      assignee: 'leader',
      reminders: [],
    },
  ],
  followUp: [],
  notices: [1, 3, 7].map((day) => ({
    kind: 'stillAbsent' as const,
    ruleId: 'KATALOG-T2',
    what: { da: `En medarbejder er væk på dag ${day}`, en: `An employee is away on day ${day}` },
    after: { absenceDay: day },
    to: 'leader' as const,
    asks: { ruleId: 'KATALOG-6', what: { da: `Hold samtalen på dag ${day}`, en: `Hold the talk on day ${day}` } },
  })),
})
