import { lazy } from 'react'

/** What comes after the form: it loads while the form is being filled in. */
export const RequestStanding = lazy(async () => {
  const { RequestStanding } = await import('../features/receipt/components/request-standing.tsx')
  return { default: RequestStanding }
})

export const AlreadyOpen = lazy(async () => {
  const { AlreadyOpen } = await import('../features/start-request/components/already-open.tsx')
  return { default: AlreadyOpen }
})

export const OwnEmployees = lazy(async () => {
  const { OwnEmployees } = await import('../features/own-employees/components/own-employees.tsx')
  return { default: OwnEmployees }
})
