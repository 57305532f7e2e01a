import { lazy } from 'react'

/** A reader needs one of these, never both. */
export const Desk = lazy(async () => {
  const { Desk } = await import('./teams-desk.tsx')
  return { default: Desk }
})

export const LeaderTab = lazy(async () => {
  const { LeaderTab } = await import('./teams-leader.tsx')
  return { default: LeaderTab }
})

/** Read now and then, by few. */
export const Policies = lazy(async () => {
  const { Policies } = await import('../features/policies/components/policies.tsx')
  return { default: Policies }
})
