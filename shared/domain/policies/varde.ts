import {
  coordinatorLadder,
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  sameDayLadder,
  usualLadder,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/**
 * RULES VARDE-1 to -16. The wording is ours; the numbers are the source's, or the stated default where it is silent.
 */
export const varde = policyFile({
  id: 'varde',
  version: 1,
  name: { da: 'Varde: samarbejde med personaleafdelingen', en: 'Varde: working with the personnel department' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Varde Kommune',
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr'],
    requestersRuleId: 'VARDE-2',
    referrers: [
      {
        by: 'hr',
        ruleId: 'VARDE-12',
        what: {
          da: 'HR henviser lederen, når HR ser et forløb, hvor det er relevant',
          en: 'HR refers the leader when it sees a sick leave where it matters',
        },
      },
    ],
    dialogue: [
      {
        field: 'relevance',
        ruleId: 'VARDE-6',
        by: 'consultant',
        room: 'employer',
        isRequired: false,
        label: { da: 'Er en rundbordssamtale relevant?', en: 'Is a round-table meeting relevant?' },
        hint: {
          da: 'Den holdes, indtil du vurderer andet. Svarer du nej, er der ingen frist for den.',
          en: 'It is held until you judge otherwise. If you answer no, there is no limit for it.',
        },
        choices: [
          { choice: 'relevant', label: { da: 'Ja', en: 'Yes' } },
          { choice: 'notRelevant', label: { da: 'Nej, ikke i dette forløb', en: 'No, not for this sick leave' } },
        ],
      },
    ],
    fields: [{ ...firstAbsenceDayField('L-3'), isRequired: true }, expectedLengthField('L-1')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fixedConsultant',
      ruleId: 'VARDE-9',
      why: { da: 'jeres faste konsulent', en: 'your fixed consultant' },
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'VARDE-8',
      why: { da: 'har bedst plads lige nu', en: 'has the most room right now' },
    },
  ],
  capacity: {
    ruleId: 'VARDE-8',
    activePerWeeklyHour: 1,
    whenFull: {
      da: 'Ingen konsulent har plads lige nu. Koordinatoren finder en.',
      en: 'No consultant has room right now. The coordinator finds one.',
    },
  },
  team: [
    {
      ruleId: 'VARDE-7',
      professions: ['retentionConsultant'],
      count: 3,
      what: {
        da: 'Konsulenter kun for kommunens egne ansatte',
        en: 'Consultants for the municipality’s own staff only',
      },
    },
  ],
  selfBooking: {
    ruleId: 'VARDE-10',
    why: { da: 'valgt af jer sammen med tiden', en: 'chosen by you together with the time' },
  },
  unassigned: {
    ruleId: 'VARDE-8',
    what: { da: 'Find en konsulent', en: 'Find a consultant' },
    why: {
      da: 'Ingen konsulent havde plads, da henvendelsen kom.',
      en: 'No consultant had room when the enquiry came.',
    },
    whenFound: { da: 'valgt af koordinatoren', en: 'chosen by the coordinator' },
    withinWorkingDays: 0,
    assignee: 'coordinator',
    reminders: coordinatorLadder('12:00'),
  },
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'VARDE-5',
      name: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
      durationMinutes: 60,
      participants: ['leader', 'employee'],
      defaultParticipants: ['leader', 'employee'],
      places: ['workplace', 'municipality', 'online'],
      defaultPlace: 'workplace',
      bufferMinutes: 15,
      earliestDaysAhead: 1,
      lateWindowDays: 14,
    },
  ],
  obligations: [
    {
      ruleId: 'VARDE-3',
      what: { da: 'Kontakt medarbejderen', en: 'Contact the employee' },
      why: {
        da: 'Medarbejderen kontaktes samme dag, som henvendelsen kommer.',
        en: 'The employee is contacted the same day the enquiry comes.',
      },
      on: { kind: 'task', task: 'contactEmployee' },
      anchor: 'enquiry',
      within: { days: 0 },
      assignee: 'consultant',
      reminders: sameDayLadder,
      meaning: { da: 'Medarbejderen kontaktes {when}', en: 'The employee is contacted {when}' },
    },
    {
      ruleId: 'VARDE-4',
      what: { da: 'Hold rundbordssamtale', en: 'Hold the round-table meeting' },
      why: {
        da: 'Rundbordssamtalen holdes senest en uge efter henvendelsen.',
        en: 'The round-table meeting is held within a week of the enquiry.',
      },
      on: { kind: 'meeting', meeting: 'roundTable' },
      anchor: 'enquiry',
      within: { weeks: 1 },
      when: [{ unlessAnswered: { field: 'relevance', choice: 'notRelevant' } }],
      assignee: 'consultant',
      reminders: usualLadder,
      meaning: { da: 'Rundbordssamtale senest {on}', en: 'Round-table meeting by {on}' },
    },
  ],
  followUp: [],
  notices: [],
})
