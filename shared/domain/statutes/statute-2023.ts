import { fastTrackRows } from './fast-track-rows.ts'
import { defineStatute } from './schema.ts'

/** The act with four follow-ups in six months (L-21), before categories and the staircase went (L-29, L-30). */
export const statute2023 = defineStatute({
  ...fastTrackRows,
  id: 'statute-2023',
  name: { da: 'Sygedagpengeloven fra 2023', en: 'The sickness benefit act from 2023' },
  effectiveFrom: '2023-01-01',
  effectiveUntil: '2024-12-31',
  verifiedUntil: '2024-12-31',
})
