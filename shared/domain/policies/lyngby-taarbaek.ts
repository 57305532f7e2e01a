import {
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  selfBooking,
  unassigned,
  usualLadder,
  withEmployeeAlone,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/**
 * RULES LYNGBY-1 to -9. "About six weeks" is absence day 43, on the next working day (CAL-7). The source sets no limit for
 * the individual talk: two weeks after the information meeting is our default.
 */
export const lyngbyTaarbaek = policyFile({
  id: 'lyngby-taarbaek',
  version: 1,
  name: { da: 'Lyngby-Taarbæk: empowerment i tidlig indsats', en: 'Lyngby-Taarbæk: empowerment in early effort' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Lyngby-Taarbæk Kommune',
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employer', 'employee', 'caseworker'],
    requestersRuleId: 'LYNGBY-2',
    books: 'roundTable',
    fields: [firstAbsenceDayField('LYNGBY-2'), expectedLengthField('L-1')],
    dialogue: [
      {
        field: 'problemGroup',
        ruleId: 'LYNGBY-1',
        by: 'consultant',
        room: 'authority',
        isRequired: true,
        label: { da: 'Hører borgeren til målgruppen?', en: 'Does the citizen belong to the target group?' },
        hint: {
          da: 'Svaret bliver hos kommunen. Arbejdspladsen ser det aldrig.',
          en: 'The answer stays with the municipality. The workplace never sees it.',
        },
        choices: [
          { choice: 'workRelated', label: { da: 'Arbejdsrelateret sygdom', en: 'Work-related illness' } },
          { choice: 'stress', label: { da: 'Stress', en: 'Stress' } },
          { choice: 'anxiety', label: { da: 'Angst', en: 'Anxiety' } },
          { choice: 'depression', label: { da: 'Depression', en: 'Depression' } },
          { choice: 'none', label: { da: 'Nej', en: 'No' } },
        ],
      },
    ],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'LYNGBY-7',
      why: {
        da: 'har bedst plads lige nu og kan træffe afgørelser på mødet',
        en: 'has the most room right now and can decide at the meeting',
      },
    },
  ],
  capacity: withoutBound('LYNGBY-7'),
  casework: {
    ruleId: 'LYNGBY-7',
    isConsultants: true,
    why: {
      da: 'Konsulenten har også myndighedssager og kan træffe afgørelser på mødet.',
      en: 'The consultant has casework too and can decide at the meeting.',
    },
  },
  selfBooking,
  unassigned: unassigned('LYNGBY-7'),
  screening: {
    ruleId: 'LYNGBY-1',
    question: {
      da: 'Er sygdommen arbejdsrelateret, eller drejer det sig om stress, angst eller depression?',
      en: 'Is the illness work-related, or is it stress, anxiety or depression?',
    },
    targetGroups: ['workRelated', 'stress', 'anxiety', 'depression'],
  },
  meetings: [
    {
      kind: 'infoMeeting',
      ruleId: 'LYNGBY-2',
      name: { da: 'Informationsmøde', en: 'Information meeting' },
      ...withEmployeeAlone,
    },
    {
      kind: 'startTalk',
      ruleId: 'LYNGBY-3',
      name: { da: 'Opstartssamtale', en: 'Start talk' },
      ...withEmployeeAlone,
      after: [{ meeting: 'infoMeeting', ruleId: 'LYNGBY-3' }],
    },
    {
      kind: 'roundTable',
      ruleId: 'LYNGBY-4',
      name: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
      ...withLeaderAndEmployee,
      after: [{ meeting: 'startTalk', ruleId: 'LYNGBY-4', when: ['screenedIn'] }],
    },
  ],
  obligations: [
    {
      ruleId: 'LYNGBY-2',
      what: { da: 'Hold informationsmøde', en: 'Hold the information meeting' },
      why: {
        da: 'Alle indkaldes til informationsmøde omkring seks uger efter første fraværsdag.',
        en: 'Everybody is called to an information meeting about six weeks after the first day of absence.',
      },
      on: { kind: 'meeting', meeting: 'infoMeeting' },
      anchor: 'firstAbsenceDay',
      within: { days: 42 },
      onClosedDay: 'next',
      assignee: 'consultant',
      reminders: usualLadder,
      meaning: { da: 'Kommunens informationsmøde {on}', en: 'The municipality’s information meeting {on}' },
    },
    {
      ruleId: 'LYNGBY-3',
      what: { da: 'Hold opstartssamtale', en: 'Hold the start talk' },
      why: {
        da: 'Medarbejderen har en samtale med kommunen, før I mødes alle tre.',
        en: 'The employee has a talk with the municipality before the three of you meet.',
      },
      on: { kind: 'meeting', meeting: 'startTalk' },
      anchor: { after: 'LYNGBY-2' },
      openFrom: { days: 1 },
      within: { weeks: 2 },
      when: ['screenedIn'],
      room: 'authority',
      assignee: 'consultant',
      reminders: usualLadder,
    },
  ],
  followUp: [],
  notices: [],
})
