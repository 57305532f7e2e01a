import { lazy } from 'react'

/** Read by an administrator alone, and seldom. */
export const Operations = lazy(async () => {
  const { Operations } = await import('../features/operations/components/operations.tsx')
  return { default: Operations }
})
