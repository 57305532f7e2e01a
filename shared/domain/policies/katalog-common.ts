import type { z } from 'zod'
import {
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  homeMunicipalityField,
  municipalOffice,
  selfBooking,
  unassigned,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import type { policySchema } from './schema.ts'

type Data = z.input<typeof policySchema>

/**
 * What the catalogue's programmes have in common: RULES KATALOG-T1 to -T16, KATALOG-9 to -16. The leader's screening asks
 * about work and absence, never about the risk of an illness (L-41).
 */
export const katalogParts = {
  version: 1,
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employee'],
    requestersRuleId: 'KATALOG-10',
    fields: [firstAbsenceDayField('KATALOG-14'), expectedLengthField('KATALOG-2'), homeMunicipalityField('KATALOG-13')],
    dialogue: [
      {
        field: 'riskIndicators',
        ruleId: 'KATALOG-9',
        by: 'leader',
        room: 'employer',
        isRequired: false,
        takesSeveral: true,
        label: { da: 'Hvad ser du i arbejdet?', en: 'What do you see in the work?' },
        hint: {
          da: 'Vurder arbejdet og fraværet, ikke sygdommen.',
          en: 'Judge the work and the absence, not the illness.',
        },
        choices: [
          { choice: 'longAbsence', label: { da: 'Fraværet trækker ud', en: 'The absence drags on' } },
          { choice: 'manyAbsences', label: { da: 'Mange korte fravær', en: 'Many short absences' } },
          {
            choice: 'hardDuties',
            label: { da: 'Opgaver, der er svære at klare', en: 'Duties that are hard to manage' },
          },
          { choice: 'none', label: { da: 'Ingen af delene', en: 'None of them' } },
        ],
      },
      {
        field: 'worry',
        ruleId: 'KATALOG-14',
        by: 'leader',
        room: 'employer',
        isRequired: false,
        label: { da: 'Er medarbejderen væk nu?', en: 'Is the employee away now?' },
        hint: {
          da: 'I kan også henvende jer, når I er bekymrede for et kommende fravær. Det er en lokal aftale og ikke lovens fast track.',
          en: 'You can also ask when you worry about a coming absence. That is a local agreement, not the fast track of the law.',
        },
        choices: [
          { choice: 'absent', label: { da: 'Ja', en: 'Yes' } },
          { choice: 'worried', label: { da: 'Nej, men vi er bekymrede', en: 'No, but we are worried' } },
        ],
      },
    ],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'homeMunicipality',
      ruleId: 'KATALOG-13',
      why: {
        da: 'Medarbejderen bor i {municipality}. Brug jeres kontaktperson dér.',
        en: 'The employee lives in {municipality}. Use your contact person there.',
      },
      from: 'atOnce',
    },
    {
      kind: 'fixedConsultant',
      ruleId: 'KATALOG-T15',
      why: { da: 'har faste timer hos jer', en: 'has fixed hours at your workplace' },
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'KATALOG-T14',
      why: { da: 'har bedst plads lige nu', en: 'has the most room right now' },
    },
  ],
  capacity: withoutBound('KATALOG-T15'),
  selfBooking,
  unassigned: unassigned('KATALOG-T14'),
  standing: [
    {
      ruleId: 'KATALOG-T15',
      what: {
        da: 'Konsulenten har faste timer på arbejdspladsen',
        en: 'The consultant has fixed hours at the workplace',
      },
      every: { weeks: 1 },
      durationMinutes: 180,
    },
    {
      ruleId: 'KATALOG-12',
      what: {
        da: 'Statusmøde mellem kommunens ledelse og ledergruppen om samarbejdet',
        en: 'Status meeting of the municipality’s management and the leader group about the cooperation',
      },
      every: { months: 6 },
    },
    {
      ruleId: 'KATALOG-16',
      what: { da: 'TRIO-møde efter årshjulet', en: 'TRIO meeting by the yearly wheel' },
      every: { months: 1 },
      exceptMonths: [2, 6, 7, 8],
    },
  ],
} satisfies Partial<Data>

/** A call or talk of a programme: leader and employee, with the people who may join a talk (KATALOG-T12). */
export const programmeTalk: Omit<Data['meetings'][number], 'kind' | 'ruleId' | 'name'> = {
  ...withLeaderAndEmployee,
  earliestDaysAhead: 0,
  others: [
    { role: 'secondLeader', ruleId: 'KATALOG-T12', when: [{ employeeWants: 'secondLeader' }] },
    { role: 'unionRep', ruleId: 'KATALOG-T12', when: [{ employeeWants: 'unionRep' }] },
    { role: 'safetyRep', ruleId: 'KATALOG-T12', when: [{ employeeWants: 'safetyRep' }] },
    { role: 'hr', ruleId: 'KATALOG-5', when: [{ fromAbsenceDay: 31 }] },
  ],
}

/** A phone call of a quarter of an hour between leader and employee. */
export const programmeCall: Omit<Data['meetings'][number], 'kind' | 'ruleId' | 'name'> = {
  ...withLeaderAndEmployee,
  durationMinutes: 15,
  places: ['online'],
  defaultPlace: 'online',
  bufferMinutes: 0,
  earliestDaysAhead: 0,
}
