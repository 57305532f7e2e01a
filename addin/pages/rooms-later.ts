import { lazy } from 'react'

/** Rooms beside a reader's front: each loads when it is first opened. */

export const Roster = lazy(async () => {
  const { Roster } = await import('../features/roster/components/roster.tsx')
  return { default: Roster }
})

export const Caseload = lazy(async () => {
  const { Caseload } = await import('../features/caseload/components/caseload.tsx')
  return { default: Caseload }
})

export const NewRequest = lazy(async () => {
  const { NewRequest } = await import('./new-request.tsx')
  return { default: NewRequest }
})

export const Preferences = lazy(async () => {
  const { Preferences } = await import('../features/preferences/components/preferences.tsx')
  return { default: Preferences }
})

export const Policies = lazy(async () => {
  const { Policies } = await import('../features/policies/components/policies.tsx')
  return { default: Policies }
})

export const Operations = lazy(async () => {
  const { Operations } = await import('../features/operations/components/operations.tsx')
  return { default: Operations }
})
