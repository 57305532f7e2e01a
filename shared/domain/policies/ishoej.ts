import {
  coordinatorLadder,
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  homeMunicipalityField,
  municipalOffice,
  selfBooking,
  unassigned,
  usualLadder,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/** RULES ISHOEJ-1 to -12. */
export const ishoej = policyFile({
  id: 'ishoej',
  version: 1,
  name: { da: 'Ishøj: fast track', en: 'Ishøj: fast track' },
  source: 'Ishøj Kommune: Fast Track i Ishøj Kommune',
  texts: {
    ...words,
    neutral: {
      da: 'Kommunen er neutral. Den er hverken på arbejdsgiverens eller medarbejderens side.',
      en: 'The municipality is neutral. It is on neither the employer’s nor the employee’s side.',
    },
    noDismissal: {
      da: 'At kontakte kommunen betyder ikke, at nogen bliver afskediget.',
      en: 'Contacting the municipality does not mean that anybody is dismissed.',
    },
  },
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader'],
    requestersRuleId: 'ISHOEJ-2',
    target: [
      {
        ruleId: 'ISHOEJ-4',
        who: { da: 'Medarbejdere, der bor i kommunen', en: 'Employees who live in the municipality' },
        when: ['livesHere'],
      },
      {
        ruleId: 'ISHOEJ-1',
        who: { da: 'Fravær, der kan vare mere end 8 uger', en: 'Absence that may last more than 8 weeks' },
        when: ['expectedOverEightWeeks'],
      },
    ],
    fields: [firstAbsenceDayField('L-3'), expectedLengthField('ISHOEJ-1'), homeMunicipalityField('ISHOEJ-5')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'homeMunicipality',
      ruleId: 'ISHOEJ-5',
      why: {
        da: 'Medarbejderen bor i {municipality}, så anmodningen går dertil. Vi rådgiver dig som leder.',
        en: 'The employee lives in {municipality}, so the request goes there. We advise you as the leader.',
      },
      from: 'atOnce',
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'ISHOEJ-7',
      why: { da: 'kommunens fastholdelseskonsulent', en: 'the municipality’s retention consultant' },
    },
    {
      kind: 'largestEmployerFirst',
      ruleId: 'ISHOEJ-6',
      why: {
        da: 'kommunens egne arbejdspladser først, så de største',
        en: 'our own workplaces first, then the largest',
      },
      queue: 'waitingEmployers',
    },
  ],
  queues: [
    {
      queue: 'waitingEmployers',
      ruleId: 'ISHOEJ-6',
      why: {
        da: 'Konsulenten kan ikke tage flere lige nu. Kommunens egne arbejdspladser kommer først, så de største.',
        en: 'The consultant cannot take more right now. The municipality’s own workplaces come first, then the largest.',
      },
      what: { da: 'Giv næste arbejdsplads besked', en: 'Tell the next workplace' },
      withinWorkingDays: 1,
      assignee: 'coordinator',
      reminders: coordinatorLadder('09:00'),
    },
  ],
  capacity: withoutBound('ISHOEJ-7'),
  jobCentre: {
    ruleId: 'ISHOEJ-12',
    isOwn: false,
    what: {
      da: 'Kommunen løser opgaven sammen med andre kommuner. I skriver altid til kommunen.',
      en: 'The municipality does the work together with others. You always write to the municipality.',
    },
  },
  team: [
    {
      ruleId: 'ISHOEJ-7',
      professions: ['retentionConsultant'],
      count: 1,
      what: { da: 'Fastholdelseskonsulent på fuld tid', en: 'Full-time retention consultant' },
    },
  ],
  selfBooking,
  unassigned: unassigned('ISHOEJ-7'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'ISHOEJ-3',
      name: { da: 'Første opfølgningssamtale', en: 'First follow-up talk' },
      ...withLeaderAndEmployee,
    },
  ],
  obligations: [
    {
      ruleId: 'ISHOEJ-3',
      what: { da: 'Hold den første opfølgningssamtale', en: 'Hold the first follow-up talk' },
      why: {
        da: 'Den første samtale holdes senest to uger efter anmodningen.',
        en: 'The first talk is held within two weeks of the request.',
      },
      on: { kind: 'meeting', meeting: 'roundTable' },
      anchor: 'request',
      within: { weeks: 2 },
      when: ['fastTrackRunning'],
      assignee: 'consultant',
      reminders: usualLadder,
    },
  ],
  followUp: [],
  notices: [],
  standing: [
    {
      ruleId: 'ISHOEJ-11',
      what: { da: 'Evaluér indsatsen', en: 'Evaluate the effort' },
      every: { months: 24 },
    },
  ],
})
