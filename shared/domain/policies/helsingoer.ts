import {
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  selfBooking,
  unassigned,
  usualLadder,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/** RULES HELSINGOER-1 to -14. "Within 48 hours" is when the meeting starts, by CAL-9. */
export const helsingoer = policyFile({
  id: 'helsingoer',
  version: 1,
  name: { da: 'Helsingør: mål for rundbordssamtalen', en: 'Helsingør: goals for the round table' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Helsingør Kommune',
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employer', 'caseworker'],
    requestersRuleId: 'HELSINGOER-1',
    fields: [firstAbsenceDayField('L-3'), expectedLengthField('L-1')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fixedConsultant',
      ruleId: 'HELSINGOER-8',
      why: {
        da: 'jeres konsulent, som kun arbejder med fastholdelse',
        en: 'your consultant, who works with retention only',
      },
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'HELSINGOER-1',
      why: { da: 'har bedst plads lige nu', en: 'has the most room right now' },
    },
  ],
  capacity: withoutBound('HELSINGOER-1'),
  casework: {
    ruleId: 'HELSINGOER-8',
    isConsultants: false,
    why: {
      da: 'Konsulenten arbejder kun med fastholdelse og har ingen myndighedssager.',
      en: 'The consultant works with retention only and has no casework.',
    },
  },
  selfBooking,
  unassigned: unassigned('HELSINGOER-1'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'HELSINGOER-3',
      name: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
      ...withLeaderAndEmployee,
      agreements: { ruleId: 'HELSINGOER-6' },
    },
    {
      kind: 'careTalk',
      ruleId: 'HELSINGOER-11',
      name: { da: 'Omsorgssamtale', en: 'Care talk' },
      ...withLeaderAndEmployee,
      invites: { ruleId: 'HELSINGOER-11', absentWithinMonths: 6 },
    },
    {
      kind: 'followUp',
      ruleId: 'HELSINGOER-12',
      name: { da: 'Opfølgningsmøde', en: 'Follow-up meeting' },
      ...withLeaderAndEmployee,
      agreements: { ruleId: 'HELSINGOER-6' },
    },
  ],
  obligations: [
    {
      ruleId: 'HELSINGOER-2',
      what: { da: 'Hold rundbordssamtale', en: 'Hold the round-table meeting' },
      why: {
        da: 'Rundbordssamtalen begynder senest 48 timer efter henvendelsen.',
        en: 'The round-table meeting starts within 48 hours of the enquiry.',
      },
      on: { kind: 'meeting', meeting: 'roundTable' },
      anchor: 'enquiry',
      within: { hours: 48 },
      assignee: 'consultant',
      reminders: usualLadder,
      meaning: { da: 'Rundbordssamtale senest {on}', en: 'Round-table meeting by {on}' },
    },
  ],
  followUp: [
    {
      ruleId: 'HELSINGOER-12',
      what: { da: 'Hold opfølgningsmøde', en: 'Hold the follow-up meeting' },
      why: { da: 'I følger op fire uger efter hvert møde.', en: 'You follow up four weeks after each meeting.' },
      meeting: 'followUp',
      anchor: { meetingHeld: 'roundTable' },
      every: { weeks: 4 },
      countsFrom: 'eachMeeting',
      times: 3,
      assignee: 'consultant',
      reminders: usualLadder,
    },
  ],
  notices: [],
})
