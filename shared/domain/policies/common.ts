import type { z } from 'zod'
import type { LadderStep } from './ladder.ts'
import type { policySchema } from './schema.ts'

/** What most models share because their sources are silent: the product's own wording and the stated defaults. Data only. */
type Data = z.input<typeof policySchema>

/** Mon to Fri without 5 June, 24 and 31 December; an enquiry counts until 15:00 (CAL-10, CAL-16). */
export const municipalOffice: Data['workingCalendar'] = {
  timeZone: 'Europe/Copenhagen',
  days: 'municipal',
  opens: '08:00',
  closes: '16:00',
  cutoff: '15:00',
}

export const words: Data['texts'] = {
  authority: { da: 'kommunen', en: 'the municipality' },
  consultant: { da: 'fastholdelseskonsulent', en: 'retention consultant' },
}

type Field = Data['intake']['fields'][number]

/** Asked for and never demanded: a request without it is preventive. */
export function firstAbsenceDayField(ruleId: string): Field {
  return {
    field: 'firstAbsenceDay',
    ruleId,
    isRequired: false,
    label: { da: 'Første fraværsdag', en: 'First day of absence' },
  }
}

export function expectedLengthField(ruleId: string): Field {
  return {
    field: 'expectedOverEightWeeks',
    ruleId,
    isRequired: true,
    label: { da: 'Varer det mere end 8 uger?', en: 'Will it last more than 8 weeks?' },
  }
}

/** Asked where the employee's home decides who has the request. */
export function homeMunicipalityField(ruleId: string): Field {
  return {
    field: 'homeMunicipality',
    ruleId,
    isRequired: false,
    label: { da: 'Bor medarbejderen i en anden kommune?', en: 'Does the employee live in another municipality?' },
  }
}

/** The law's three questions, none of which must be answered (L-8), and what nobody may ask (L-43). */
export const employerQuestions: Pick<Data['intake'], 'questions' | 'forbidden' | 'firstAbsenceWithinMonths'> = {
  questions: [
    {
      field: 'affectedFunctions',
      ruleId: 'L-8',
      isRequired: false,
      label: { da: 'Hvilke opgaver er påvirket?', en: 'Which duties are affected?' },
    },
    {
      field: 'affectedHowLong',
      ruleId: 'L-8',
      isRequired: false,
      label: { da: 'Hvor længe har det påvirket arbejdet?', en: 'How long has it affected the work?' },
    },
    {
      field: 'adaptations',
      ruleId: 'L-8',
      isRequired: false,
      label: { da: 'Hvad har I ændret i arbejdet?', en: 'What have you changed in the work?' },
    },
  ],
  forbidden: {
    ruleId: 'L-43',
    fields: ['diagnosis', 'cause', 'symptoms', 'treatment', 'cpr'],
    warning: {
      da: 'Skriv ikke diagnoser. Du må gerne skrive, hvad medarbejderen kan og ikke kan.',
      en: 'Do not write diagnoses. You may write what the employee can and cannot do.',
    },
  },
  firstAbsenceWithinMonths: 24,
}

/** No number is stated: nobody is ever too busy, but somebody must be there. */
export function withoutBound(ruleId: string): Data['capacity'] {
  return {
    ruleId,
    whenFull: {
      da: 'Ingen konsulent kan tage den lige nu. Koordinatoren finder en.',
      en: 'No consultant can take it right now. The coordinator finds one.',
    },
  }
}

/** The product's way of booking is Varde's: the workplace chooses a time in the shared calendars. */
export const selfBooking: Data['selfBooking'] = {
  ruleId: 'VARDE-10',
  why: { da: 'valgt af jer sammen med tiden', en: 'chosen by you together with the time' },
}

/** Never silence: the coordinator finds somebody the same day. */
export function unassigned(ruleId: string): Data['unassigned'] {
  return {
    ruleId,
    what: { da: 'Find en konsulent', en: 'Find a consultant' },
    why: {
      da: 'Ingen konsulent kunne tage den, da henvendelsen kom.',
      en: 'No consultant could take it when the enquiry came.',
    },
    whenFound: { da: 'valgt af koordinatoren', en: 'chosen by the coordinator' },
    withinWorkingDays: 0,
    assignee: 'coordinator',
    reminders: coordinatorLadder('12:00'),
  }
}

type Ladder = readonly LadderStep[]

/** The moment it is late. */
const whenLate: LadderStep = { level: 'escalation', to: 'coordinator', workingHoursAfterDue: 0 }

/** Nothing moved in the office's next half day: HR hears of it, after the coordinator had the morning. */
const thenHr: LadderStep = { level: 'lastResort', to: 'hr', workingHoursAfterDue: 4 }

/**
 * The consultant hears when half of the time has gone and again the working day before, the coordinator when it is late, HR
 * half a working day later.
 */
export const usualLadder: Ladder = [
  { level: 'warning', to: 'consultant', shareOfTime: 0.5 },
  { level: 'reminder', to: 'consultant', workingDaysBefore: 1, at: '09:00' },
  whenLate,
  thenHr,
]

/** For what is due the same day: the enquiry's own card was the warning. */
export const sameDayLadder: Ladder = [
  { level: 'reminder', to: 'consultant', workingDaysBefore: 0, at: '15:00' },
  whenLate,
  thenHr,
]

/** For what falls due on a day that nobody chose: told the working day before, and when the office opens. */
export const appointedDayLadder: Ladder = [
  { level: 'warning', to: 'consultant', workingDaysBefore: 1, at: '09:00' },
  { level: 'reminder', to: 'consultant', workingDaysBefore: 0, at: '08:00' },
  whenLate,
  thenHr,
]

/** For what the coordinators themselves must do. */
export function coordinatorLadder(at: string): Ladder {
  return [{ level: 'reminder', to: 'coordinator', workingDaysBefore: 0, at }, thenHr]
}

type Meeting = Data['meetings'][number]

/** An hour with leader and employee, at the workplace unless they choose otherwise. */
export const withLeaderAndEmployee: Omit<Meeting, 'kind' | 'ruleId' | 'name'> = {
  durationMinutes: 60,
  participants: ['leader', 'employee'],
  defaultParticipants: ['leader', 'employee'],
  places: ['workplace', 'municipality', 'online'],
  defaultPlace: 'workplace',
  bufferMinutes: 15,
  earliestDaysAhead: 1,
  lateWindowDays: 14,
}

/** Between the municipality and the employee: the employer's side never sees it (P-8). */
export const withEmployeeAlone: Omit<Meeting, 'kind' | 'ruleId' | 'name'> = {
  ...withLeaderAndEmployee,
  participants: ['employee'],
  defaultParticipants: ['employee'],
  places: ['municipality', 'online'],
  defaultPlace: 'municipality',
  room: 'authority',
}
