import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { PersonId } from '../../shared/domain/ids.ts'

/** The app roles of the app registration. Whoever has none of them is a leader. */
export const roles = ['HR', 'Consultant', 'Coordinator', 'Admin'] as const
export type Role = (typeof roles)[number]

/** The signed-in person behind a request, as the token says. */
export interface Caller {
  readonly personId: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly language: 'da' | 'en'
}

/**
 * Why nobody was let in: a problem code of the contract. `token-keys-unavailable` is not the caller's doing
 * (the issuer's keys could not be fetched), hence its status 503.
 */
export type RefusalCode = Extract<ErrorCode, `token-${string}`>

export type Authentication = { kind: 'caller'; caller: Caller } | { kind: 'refused'; code: RefusalCode }
