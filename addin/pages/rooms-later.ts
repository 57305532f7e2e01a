import { later } from '../app/later.ts'

/** Rooms beside a reader's front: each loads when it is first opened. */

export const Roster = later(async () => (await import('../features/roster/components/roster.tsx')).Roster)

export const Caseload = later(async () => (await import('../features/caseload/components/caseload.tsx')).Caseload)

export const NewRequest = later(async () => (await import('./new-request.tsx')).NewRequest)

export const Preferences = later(
  async () => (await import('../features/preferences/components/preferences.tsx')).Preferences,
)

export const Policies = later(async () => (await import('../features/policies/components/policies.tsx')).Policies)

export const Operations = later(
  async () => (await import('../features/operations/components/operations.tsx')).Operations,
)
