import {
  employerQuestions,
  expectedLengthField,
  firstAbsenceDayField,
  municipalOffice,
  selfBooking,
  unassigned,
  withLeaderAndEmployee,
  withoutBound,
  words,
} from './common.ts'
import { policyFile } from './schema.ts'

/**
 * RULES FREDERIKSSUND-1 to -9: tools for the leader, and no limits of its own beyond the employer period. The advisory that
 * holds it comes ten days before the period ends, our default.
 */
export const frederikssund = policyFile({
  id: 'frederikssund',
  version: 1,
  name: { da: 'Frederikssund: værktøjer til fast track', en: 'Frederikssund: tools for fast track' },
  source: 'STAR og Deloitte: Tidlig indsats i kommunerne, casen Frederikssund Kommune',
  texts: words,
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr'],
    requestersRuleId: 'FREDERIKSSUND-1',
    fields: [firstAbsenceDayField('FREDERIKSSUND-8'), expectedLengthField('L-1')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fixedConsultant',
      ruleId: 'FREDERIKSSUND-1',
      why: { da: 'jeres faste konsulent', en: 'your fixed consultant' },
    },
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'FREDERIKSSUND-1',
      why: { da: 'har bedst plads lige nu', en: 'has the most room right now' },
    },
  ],
  capacity: withoutBound('FREDERIKSSUND-1'),
  selfBooking,
  unassigned: unassigned('FREDERIKSSUND-1'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'FREDERIKSSUND-1',
      name: { da: 'Sygefraværssamtale med konsulent', en: 'Sick-leave talk with a consultant' },
      ...withLeaderAndEmployee,
    },
  ],
  obligations: [],
  followUp: [],
  notices: [
    {
      kind: 'stillAbsent',
      ruleId: 'FREDERIKSSUND-8',
      what: { da: 'Arbejdsgiverperioden slutter om ti dage', en: 'The employer period ends in ten days' },
      after: { absenceDay: 20 },
      to: 'leader',
      asks: {
        ruleId: 'FREDERIKSSUND-8',
        what: {
          da: 'Kontakt kommunen, inden arbejdsgiverperioden slutter',
          en: 'Contact the municipality before the employer period ends',
        },
      },
    },
  ],
})
