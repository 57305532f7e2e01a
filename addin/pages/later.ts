import { later } from '../app/later.ts'

/** What comes after the form: it loads while the form is being filled in. */
export const RequestStanding = later(
  async () => (await import('../features/receipt/components/request-standing.tsx')).RequestStanding,
)

export const AlreadyOpen = later(
  async () => (await import('../features/start-request/components/already-open.tsx')).AlreadyOpen,
)

export const OwnEmployees = later(
  async () => (await import('../features/own-employees/components/own-employees.tsx')).OwnEmployees,
)
