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

/** RULES FAVRSKOV-1 to -13: the model "Sammen om fastholdelse". */
export const favrskov = policyFile({
  id: 'favrskov',
  version: 1,
  name: { da: 'Favrskov: sammen om fastholdelse', en: 'Favrskov: together on retention' },
  source: 'Spørgeskemaundersøgelse blandt kommuner uden for projektet Sammen om fastholdelse, 2017 og 2019',
  texts: { ...words, consultant: { da: 'fastholdelsesmedarbejder', en: 'retention officer' } },
  workingCalendar: municipalOffice,
  intake: {
    requesters: ['leader', 'hr', 'employer', 'employee', 'caseworker'],
    requestersRuleId: 'FAVRSKOV-2',
    target: [
      {
        ruleId: 'FAVRSKOV-3',
        who: { da: 'Ansatte, der ventes væk i mere end 8 uger', en: 'Employees expected away for more than 8 weeks' },
        when: ['expectedOverEightWeeks'],
      },
    ],
    fields: [firstAbsenceDayField('FAVRSKOV-4'), expectedLengthField('FAVRSKOV-3')],
    ...employerQuestions,
  },
  routing: [
    {
      kind: 'fewestOpenPerHour',
      ruleId: 'FAVRSKOV-2',
      why: {
        da: 'samme person har sagen og kontakten til arbejdspladsen',
        en: 'one person has both the request and the contact with the workplace',
      },
    },
  ],
  capacity: withoutBound('FAVRSKOV-2'),
  casework: {
    ruleId: 'FAVRSKOV-2',
    isConsultants: true,
    why: {
      da: 'Sagsbehandler og virksomhedskonsulent er den samme person.',
      en: 'Caseworker and employer consultant are the same person.',
    },
  },
  selfBooking,
  unassigned: unassigned('FAVRSKOV-2'),
  meetings: [
    {
      kind: 'roundTable',
      ruleId: 'FAVRSKOV-1',
      name: { da: 'Første samtale på arbejdspladsen', en: 'First talk at the workplace' },
      ...withLeaderAndEmployee,
      places: ['workplace'],
    },
  ],
  obligations: [
    {
      ruleId: 'FAVRSKOV-4',
      what: { da: 'Hold den første samtale på arbejdspladsen', en: 'Hold the first talk at the workplace' },
      why: {
        da: 'Den første samtale holdes på arbejdspladsen inden udgangen af den 8. fraværsuge.',
        en: 'The first talk is held at the workplace by the end of the 8th week of absence.',
      },
      on: { kind: 'meeting', meeting: 'roundTable' },
      anchor: 'firstAbsenceDay',
      within: { absenceWeeks: 8 },
      assignee: 'consultant',
      reminders: usualLadder,
      meaning: { da: 'Samtale på arbejdspladsen senest {on}', en: 'Talk at the workplace by {on}' },
    },
  ],
  followUp: [],
  notices: [],
})
