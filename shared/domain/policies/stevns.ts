import {
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  sameDayLadder,
  selfBooking,
  unassigned,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/**
 * RULES STEVNS-1 to -7. The times are those of the source's example (STEVNS-6). How often leader meetings are visited is not
 * stated: once a year is our default. No enquiry comes too early (STEVNS-5).
 */
export const stevns = policyFile({
  id: 'stevns',
  version: 1,
  name: { da: 'Stevns: lederfokus', en: 'Stevns: focus on leaders' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Stevns Kommune',
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employer', 'employee', 'unionRep', 'caseworker'],
    requestersRuleId: 'STEVNS-5',
    fields: [firstAbsenceDayField('L-3'), expectedLengthField('L-1')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fixedConsultant',
      ruleId: 'STEVNS-4',
      why: { da: 'din faste kontakt i kommunen', en: 'your fixed contact in the municipality' },
      isRequired: true,
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'STEVNS-4',
      why: {
        da: 'har bedst plads, så længe I ikke har en fast kontakt',
        en: 'has the most room while you have no fixed contact',
      },
    },
  ],
  capacity: withoutBound('STEVNS-4'),
  selfBooking,
  unassigned: unassigned('STEVNS-4'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'STEVNS-6',
      name: { da: 'Samtale om vejen tilbage', en: 'Talk about the way back' },
      ...withLeaderAndEmployee,
    },
  ],
  obligations: [
    {
      ruleId: 'STEVNS-6',
      part: 'contact',
      what: { da: 'Kontakt medarbejderen', en: 'Contact the employee' },
      why: {
        da: 'Medarbejderen kontaktes dagen efter henvendelsen.',
        en: 'The employee is contacted the day after the enquiry.',
      },
      on: { kind: 'task', task: 'contactEmployee' },
      anchor: 'enquiry',
      within: { days: 1 },
      assignee: 'consultant',
      reminders: sameDayLadder,
      meaning: { da: 'Medarbejderen kontaktes {when}', en: 'The employee is contacted {when}' },
    },
    {
      ruleId: 'STEVNS-6',
      part: 'offers',
      what: { da: 'Sæt tilbud i gang', en: 'Start offers' },
      why: {
        da: 'Medarbejderen er henvist til tilbud inden for en uge.',
        en: 'The employee is referred to offers within a week.',
      },
      on: { kind: 'task', task: 'referToOffers' },
      anchor: 'enquiry',
      within: { weeks: 1 },
      room: 'authority',
      assignee: 'consultant',
      reminders: sameDayLadder,
    },
  ],
  followUp: [],
  notices: [],
  standing: [
    {
      ruleId: 'STEVNS-2',
      what: {
        da: 'Fastholdelsesteamet deltager i ledermøder på alle områder',
        en: 'The retention team takes part in leader meetings in every area',
      },
      every: { months: 12 },
      people: { min: 5, max: 8, who: { da: 'teamledere', en: 'team leaders' } },
    },
  ],
})
