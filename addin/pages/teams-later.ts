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
