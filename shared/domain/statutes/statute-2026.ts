import { fastTrackRows, recoveryExemption } from './fast-track-rows.ts'
import { defineStatute } from './schema.ts'

/**
 * The reform as far as it is known (L-33 to L-37). Nobody here has seen the act in force after 1 July 2026: whether fast
 * track stands unchanged (L-35) and from when employed people are exempt (L-34) must be checked before it is relied on.
 */
export const statute2026 = defineStatute({
  ...fastTrackRows,
  followUpExemption: recoveryExemption,
  id: 'statute-2026',
  name: { da: 'Reformen fra 1. juli 2026 (ikke kontrolleret)', en: 'The reform from 1 July 2026 (not verified)' },
  effectiveFrom: '2026-07-01',
  verifiedUntil: '2026-06-30',
  unverified: ['L-33', 'L-34', 'L-35', 'L-36', 'L-37'],
  talk: {
    ...fastTrackRows.talk,
    exempt: {
      ruleId: 'L-34',
      expectedWithinWeeks: 26,
      why: {
        da: 'Loven kræver som udgangspunkt ingen samtale, når medarbejderen ventes rask inden 26 uger.',
        en: 'As a starting point the law requires no talk when the employee is expected well within 26 weeks.',
      },
    },
  },
})
