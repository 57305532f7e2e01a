import { defineStatute } from './schema.ts'

/** The sickness benefit act with order 1710 of 30 December 2024. Not checked after 1 July 2026 (L-35). */
export const statute2025 = defineStatute({
  id: 'statute-2025',
  name: { da: 'Sygedagpengeloven fra 1. januar 2025', en: 'The sickness benefit act from 1 January 2025' },
  effectiveFrom: '2025-01-01',
  verifiedUntil: '2026-06-30',
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
    },
    {
      ruleId: 'L-12',
      what: { da: 'Første samtale efter anmodning', en: 'First talk after a request' },
      anchor: 'request',
      within: { weeks: 2 },
      isDeadline: true,
    },
  ],
})
