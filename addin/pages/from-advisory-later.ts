import { later } from '../app/later.ts'

/** Needed only by whoever comes from a card. */
export const FromAdvisory = later(async () => (await import('./from-advisory.tsx')).FromAdvisory)
