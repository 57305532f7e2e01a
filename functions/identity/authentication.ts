import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Caller } from '../app/ports/caller.ts'

/**
 * Why nobody was let in: a problem code of the contract. `token-keys-unavailable` is not the caller's doing
 * (the issuer's keys could not be fetched), hence its status 503.
 */
export type RefusalCode = Extract<ErrorCode, `token-${string}`>

export type Authentication = { kind: 'caller'; caller: Caller } | { kind: 'refused'; code: RefusalCode }
