import type { z } from 'zod'
import { usualLadder } from '../policies/common.ts'
import type { statuteSchema } from './schema.ts'

/** Until when employer and employee may ask (L-3, L-4). */
const firstFiveWeeks = { absenceWeeks: 5 } as const

const employersLimit = {
  da: 'Arbejdsgiveren skal anmode inden for de første 5 uger af fraværet.',
  en: 'The employer must ask within the first 5 weeks of absence.',
}

/** The rows that have stood unchanged from 2023 on. A later act spreads them and says what differs. */
export const fastTrackRows = {
  obligations: [
    {
      ruleId: 'L-3',
      what: { da: 'Send fast track-anmodning i NemRefusion', en: 'Send the fast-track request in NemRefusion' },
      why: employersLimit,
      on: { kind: 'task', task: 'statutoryRequest' },
      anchor: 'firstAbsenceDay',
      within: firstFiveWeeks,
      when: ['expectedOverEightWeeks'],
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
      when: ['expectedOverEightWeeks'],
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
      when: ['fastTrackRunning', 'expectedOverEightWeeks'],
      assignee: 'consultant',
      reminders: usualLadder,
    },
    {
      ruleId: 'L-14',
      what: { da: 'Medarbejderen taler med sin læge', en: 'The employee sees their GP' },
      why: {
        da: 'Når medarbejderen selv har anmodet, er der 8 dage til at tale med lægen.',
        en: 'When the employee asked, there are 8 days to see the GP.',
      },
      on: { kind: 'task', task: 'gpConsultation' },
      anchor: 'request',
      within: { days: 8 },
      onClosedDay: 'before',
      when: ['requestedByEmployee', 'fastTrackRunning'],
      room: 'authority',
      assignee: 'employee',
      reminders: [],
    },
    {
      ruleId: 'L-22',
      what: { da: 'Anmeld fraværet i NemRefusion', en: 'Report the absence in NemRefusion' },
      whyRuleId: 'L-16',
      why: {
        da: 'En fast track-anmodning er ikke en anmeldelse. Fraværet anmeldes for sig, gerne samtidig.',
        en: 'A fast-track request is not a notification. The absence is reported on its own, at the same time if you like.',
      },
      on: { kind: 'task', task: 'absenceNotification' },
      anchor: 'firstAbsenceDay',
      within: { weeks: 5 },
      assignee: 'leader',
      reminders: [],
      meaning: { da: 'Anmeld fraværet i NemRefusion senest {on}', en: 'Report the absence in NemRefusion by {on}' },
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
      isFollowUp: true,
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
  requesters: [
    {
      by: 'employer',
      ruleId: 'L-1',
      who: {
        da: 'Arbejdsgiveren, når medarbejderen ikke ventes rask inden for 8 uger',
        en: 'The employer, when the employee is not expected well within 8 weeks',
      },
      needsLongAbsence: true,
      limit: { ruleId: 'L-3', within: firstFiveWeeks, why: employersLimit, trust: 'verified' },
      channel: {
        ruleId: 'L-5',
        how: { da: 'Anmodningen sendes i NemRefusion på virk.dk', en: 'The request is sent in NemRefusion on virk.dk' },
        trust: 'verified',
      },
      trust: 'verified',
    },
    {
      by: 'employee',
      ruleId: 'L-2',
      who: { da: 'Medarbejderen selv', en: 'The employee' },
      needsLongAbsence: true,
      limit: {
        ruleId: 'L-4',
        within: firstFiveWeeks,
        why: {
          da: 'Medarbejderens egen anmodning skal komme inden for de første 5 uger af fraværet.',
          en: 'The employee’s own request must come within the first 5 weeks of absence.',
        },
        trust: 'partly',
      },
      channel: {
        ruleId: 'L-6',
        how: {
          da: 'Medarbejderen kan også selv anmode: hos kommunen, eller ved at bede dig om det',
          en: 'The employee can ask too: at the municipality, or by asking you to',
        },
        trust: 'partly',
      },
      trust: 'verified',
    },
    {
      by: 'municipality',
      ruleId: 'L-7',
      who: { da: 'Kommunen selv, ud fra det den ved', en: 'The municipality itself, on what it knows' },
      needsLongAbsence: false,
      trust: 'verifiedOlder',
    },
  ],
  certificate: {
    ruleId: 'L-15',
    what: { da: 'Lægen svarer på kommunens attest', en: 'The GP answers the municipality’s certificate' },
    preferred: { days: 14 },
    atLeast: { days: 8 },
    trust: 'verified',
  },
  reassessment: {
    ruleId: 'L-32',
    what: {
      da: 'Sygedagpengene stopper, medmindre de bliver forlænget',
      en: 'The sickness benefit stops unless it is extended',
    },
    overWeeks: 22,
    withinMonths: 9,
    trust: 'verifiedOlder',
  },
  employersConsultant: {
    ruleId: 'L-42',
    why: {
      da: 'Konsulenten handler for arbejdsgiveren og må kun spørge om det, arbejdsgiveren må: om sygdommen har væsentlig betydning for arbejdet.',
      en: 'The consultant acts for the employer and may ask only what the employer may: whether the illness matters much for the work.',
    },
    trust: 'verified',
  },
} satisfies Partial<z.input<typeof statuteSchema>>

/** In force from 2025 (L-31). */
export const recoveryExemption = {
  ruleId: 'L-31',
  within: { weeks: 13 },
  why: {
    da: 'Medarbejderen ventes rask inden for 13 uger efter den første samtale. Kommunen spørger kun, om det går som ventet.',
    en: 'The employee is expected well within 13 weeks of the first talk. The municipality only asks whether it goes as expected.',
  },
  trust: 'partly',
} as const satisfies z.input<typeof statuteSchema>['followUpExemption']
