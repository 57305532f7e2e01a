import { fastTrackRows, recoveryExemption } from './fast-track-rows.ts'
import { defineStatute } from './schema.ts'

/** The sickness benefit act with order 1710 of 30 December 2024. Not checked after 1 July 2026 (L-35). */
export const statute2025 = defineStatute({
  ...fastTrackRows,
  followUpExemption: recoveryExemption,
  id: 'statute-2025',
  name: { da: 'Sygedagpengeloven fra 1. januar 2025', en: 'The sickness benefit act from 1 January 2025' },
  effectiveFrom: '2025-01-01',
  verifiedUntil: '2026-06-30',
})
