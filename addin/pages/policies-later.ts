import { lazy } from 'react'

/** Read now and then, by few. */
export const Policies = lazy(async () => {
  const { Policies } = await import('../features/policies/components/policies.tsx')
  return { default: Policies }
})
