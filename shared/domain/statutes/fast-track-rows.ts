import type { z } from 'zod'
import type { statuteSchema } from './schema.ts'

/** The rows that have stood unchanged from 2023 on. A later act spreads them and says what differs. */
export const fastTrackRows = {
  obligations: [
    {
      ruleId: 'L-3',
      what: { da: 'Send fast track-anmodning i NemRefusion', en: 'Send the fast-track request in NemRefusion' },
      why: {
        da: 'Arbejdsgiveren skal anmode inden for de første 5 uger af fraværet.',
        en: 'The employer must ask within the first 5 weeks of absence.',
      },
      on: { kind: 'task', task: 'statutoryRequest' },
      anchor: 'firstAbsenceDay',
      within: { absenceWeeks: 5 },
      assignee: 'leader',
      reminders: [],
      meaning: {
        da: 'Du kan anmode om fast track til og med {on}',
        en: 'You can ask for fast track until and including {on}',
      },
      isPast: {
        da: 'Fristen for fast track er overskredet. Du kan stadig få en tidlig samtale.',
        en: 'The limit for fast track has passed. You can still get an early talk.',
      },
    },
    {
      ruleId: 'L-10',
      what: {
        da: 'Medarbejderen svarer på brevet om fast track',
        en: 'The employee answers the letter about fast track',
      },
      why: {
        da: 'Svaret skal gives senest to bankdage efter, at brevet er sendt.',
        en: 'The answer is due within two bank days of the letter being sent.',
      },
      on: { kind: 'task', task: 'acceptance' },
      anchor: 'letterSent',
      within: { workingDays: 2 },
      days: 'bank',
      assignee: 'employee',
      reminders: [],
    },
    {
      ruleId: 'L-12',
      what: { da: 'Første samtale efter anmodningen', en: 'First talk after the request' },
      why: {
        da: 'Kommunen holder den første samtale senest to uger efter anmodningen.',
        en: 'The municipality holds the first talk within two weeks of the request.',
      },
      on: { kind: 'task', task: 'statutoryTalk' },
      anchor: 'request',
      within: { weeks: 2 },
      when: ['fastTrackRunning'],
      assignee: 'consultant',
      reminders: [],
    },
  ],
  dates: [
    {
      ruleId: 'L-25',
      what: { da: 'Sygefraværssamtale', en: 'Sick-leave talk' },
      anchor: 'firstAbsenceDay',
      within: { weeks: 4 },
      isDeadline: true,
      meaning: { da: 'Hold sygefraværssamtalen senest {on}', en: 'Hold the sick-leave talk by {on}' },
    },
    {
      ruleId: 'L-24',
      what: { da: 'Arbejdsgiverperioden slutter', en: 'The employer period ends' },
      anchor: 'firstAbsenceDay',
      within: { absenceDay: 30 },
      isDeadline: false,
      meaning: { da: 'Arbejdsgiverperioden slutter {on}', en: 'The employer period ends {on}' },
    },
    {
      ruleId: 'L-22',
      what: { da: 'Anmeld fraværet i NemRefusion', en: 'Report the absence in NemRefusion' },
      anchor: 'firstAbsenceDay',
      within: { weeks: 5 },
      isDeadline: true,
      meaning: { da: 'Anmeld fraværet i NemRefusion senest {on}', en: 'Report the absence in NemRefusion by {on}' },
    },
    {
      ruleId: 'L-20',
      what: { da: 'Kommunens første samtale', en: 'The municipality’s first talk' },
      anchor: 'firstAbsenceDay',
      within: { absenceWeeks: 8 },
      isDeadline: true,
      when: ['expectedOverEightWeeks'],
    },
    {
      ruleId: 'L-21',
      what: { da: 'Mindst fire opfølgninger inden for seks måneder', en: 'At least four follow-ups within six months' },
      anchor: 'firstAbsenceDay',
      within: { months: 6 },
      isDeadline: true,
      when: ['expectedOverEightWeeks'],
    },
    {
      ruleId: 'L-23',
      what: {
        da: 'Medarbejderens svar, hvis arbejdsgiverens oplysninger ikke passer',
        en: 'The employee’s answer, if what the employer reported is wrong',
      },
      anchor: 'letterSent',
      within: { days: 8 },
      isDeadline: true,
      onClosedDay: 'next',
    },
  ],
  talk: {
    ruleId: 'L-20',
    fastTrackRuleId: 'L-12',
    whenShort: {
      da: 'Loven kræver ingen samtale, når fraværet ventes at vare under otte uger.',
      en: 'The law requires no talk when the absence is expected to last under eight weeks.',
    },
  },
} satisfies Partial<z.input<typeof statuteSchema>>
