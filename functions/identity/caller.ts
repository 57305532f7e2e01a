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

/** Why nobody was let in. Stable words: the contract's problem codes and the tests refer to them. */
export type RefusalCode =
  | 'token-missing'
  | 'token-malformed'
  | 'token-algorithm'
  | 'token-bad-signature'
  | 'token-wrong-issuer'
  | 'token-wrong-tenant'
  | 'token-wrong-audience'
  | 'token-not-yet-valid'
  | 'token-expired'
  | 'token-app-only'
  | 'token-missing-scope'
  /** Not the caller's doing: the issuer's keys could not be fetched. Answer 503. */
  | 'token-keys-unavailable'

export type Authentication = { kind: 'caller'; caller: Caller } | { kind: 'refused'; code: RefusalCode }
