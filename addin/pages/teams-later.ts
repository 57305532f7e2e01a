import { later } from '../app/later.ts'

/** A reader needs one of these, never both. */
export const Desk = later(async () => (await import('./teams-desk.tsx')).Desk)

export const LeaderTab = later(async () => (await import('./teams-leader.tsx')).LeaderTab)
