import {
  coordinatorLadder,
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  sameDayLadder,
  selfBooking,
  unassigned,
  usualLadder,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/** RULES KOLDING-1 to -12. "1 to 7 days after" are calendar days of which the working days are kept (CAL-13). */
export const kolding = policyFile({
  id: 'kolding',
  version: 1,
  name: { da: 'Kolding: fastholdelsestelefonen', en: 'Kolding: the retention hotline' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Kolding Kommune',
  texts: { ...words, channel: { da: 'fastholdelsestelefonen', en: 'the retention hotline' } },
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employer', 'employee'],
    requestersRuleId: 'KOLDING-1',
    fields: [firstAbsenceDayField('KOLDING-1'), expectedLengthField('L-1')],
    dialogue: [
      {
        field: 'outcome',
        ruleId: 'KOLDING-6',
        by: 'consultant',
        room: 'employer',
        isRequired: true,
        meets: 'recordOutcome',
        label: { da: 'Hvad blev resultatet af samtalen?', en: 'What came out of the call?' },
        choices: [
          {
            choice: 'solvedByPhone',
            label: { da: 'Klaret i telefonen', en: 'Solved by phone' },
            leadsTo: {
              act: 'close',
              reason: 'solved',
              what: { da: 'Sagen er klaret. Afslut forløbet.', en: 'It is solved. Close the request.' },
            },
          },
          {
            choice: 'roundTable',
            label: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
            leadsTo: { act: 'book', what: { da: 'Book rundbordssamtalen.', en: 'Book the round-table meeting.' } },
          },
          {
            choice: 'notTarget',
            label: { da: 'Uden for målgruppen', en: 'Not in the target group' },
            leadsTo: {
              act: 'close',
              reason: 'notTarget',
              what: {
                da: 'Henvendelsen er uden for målgruppen. Afslut forløbet.',
                en: 'The request is outside the target group. Close it.',
              },
            },
          },
        ],
      },
    ],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'dutyRoster',
      ruleId: 'KOLDING-3',
      why: {
        da: 'havde vagten, da henvendelsen kom, og beholder sagen',
        en: 'had the duty when the enquiry came, and keeps the request',
      },
      queue: 'noDuty',
      roster: {
        ruleId: 'KOLDING-5',
        why: {
          da: 'Vagtplanen på tidspunktet for opkaldet afgør, hvem der har sagen.',
          en: 'The roster at the time of the call decides who has the request.',
        },
      },
      keepsForGood: {
        ruleId: 'KOLDING-3',
        why: { da: 'tog imod henvendelsen og beholder sagen', en: 'took the enquiry and keeps the request' },
      },
      handOver: {
        ruleId: 'KOLDING-4',
        why: { da: 'har overtaget sagen fra vagten', en: 'has taken the request over from the one on duty' },
      },
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'KOLDING-4',
      why: { da: 'kan overtage på en travl dag', en: 'can take over on a busy day' },
    },
  ],
  queues: [
    {
      queue: 'noDuty',
      ruleId: 'KOLDING-2',
      why: {
        da: 'Ingen står på vagtplanen den dag. Koordinatoren finder en.',
        en: 'Nobody is on the duty roster that day. The coordinator finds somebody.',
      },
      what: { da: 'Sæt en på vagtplanen', en: 'Put somebody on the duty roster' },
      withinWorkingDays: 0,
      assignee: 'coordinator',
      reminders: coordinatorLadder('12:00'),
    },
  ],
  capacity: withoutBound('KOLDING-4'),
  selfBooking,
  unassigned: unassigned('KOLDING-2'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'KOLDING-8',
      name: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
      ...withLeaderAndEmployee,
      places: ['workplace'],
    },
  ],
  obligations: [
    {
      ruleId: 'KOLDING-6',
      what: { da: 'Skriv, hvad samtalen førte til', en: 'Record what the call led to' },
      why: {
        da: 'Behovet afklares, mens I taler sammen.',
        en: 'The need is settled while you talk.',
      },
      on: { kind: 'task', task: 'recordOutcome' },
      anchor: 'enquiry',
      within: { days: 0 },
      assignee: 'consultant',
      reminders: sameDayLadder,
    },
    {
      ruleId: 'KOLDING-7',
      what: { da: 'Hold rundbordssamtale', en: 'Hold the round-table meeting' },
      why: {
        da: 'Rundbordssamtalen holdes 1-7 dage efter opkaldet, når det passer jer.',
        en: 'The round-table meeting is held 1 to 7 days after the call, when it suits you.',
      },
      on: { kind: 'meeting', meeting: 'roundTable' },
      anchor: 'enquiry',
      openFrom: { days: 1 },
      within: { days: 7 },
      assignee: 'consultant',
      reminders: usualLadder,
      meaning: { da: 'Rundbordssamtale senest {on}', en: 'Round-table meeting by {on}' },
    },
  ],
  followUp: [],
  notices: [],
})
