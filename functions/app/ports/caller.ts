import type { PersonId } from '../../../shared/domain/ids.ts'

/** The app roles of the app registration. Whoever has none of them is a leader. */
export const roles = ['HR', 'Consultant', 'Coordinator', 'Admin'] as const
export type Role = (typeof roles)[number]

/** The signed-in person behind a request. */
export interface Caller {
  readonly personId: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly language: 'da' | 'en'
}
