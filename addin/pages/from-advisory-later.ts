import { lazy } from 'react'

/** Needed only by whoever comes from a card. */
export const FromAdvisory = lazy(async () => {
  const { FromAdvisory } = await import('./from-advisory.tsx')
  return { default: FromAdvisory }
})
