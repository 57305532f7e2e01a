import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose'
import { z } from 'zod'
import { roles, type Caller } from '../app/ports/caller.ts'
import type { Clock } from '../app/ports/clock.ts'
import type { Authentication, RefusalCode } from './authentication.ts'

export interface TokenValidatorOptions {
  issuer: string
  /** One of these must be the token's audience: the API's client id, and its `api://` address. */
  audience: readonly string[]
  tenantId: string
  jwksUrl: string
  /** Never taken from the token. */
  algorithms: readonly string[]
  clock: Clock
  fetch?: typeof globalThis.fetch
}

export type TokenValidator = (authorizationHeader: string | null | undefined) => Promise<Authentication>

const clockToleranceSeconds = 60
const keysTimeoutMs = 5_000
const requiredScope = 'access_as_user'

/**
 * Lets in people who signed in to this API in this tenant, and nobody else.
 *
 * Signature, algorithm, issuer, audience and lifetime first, then tenant, then that a person stands behind the token.
 * Keys are fetched when first needed, kept for ten minutes, and fetched anew for an unknown key id at most every 30 s.
 *
 * @throws never for what a caller may send; a refusal is a value.
 */
export function createTokenValidator(options: TokenValidatorOptions): TokenValidator {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), {
    timeoutDuration: keysTimeoutMs,
    ...(options.fetch === undefined ? {} : { [customFetch]: options.fetch }),
  })

  return async (authorizationHeader) => {
    const bearer = readBearer(authorizationHeader)
    if (bearer.kind === 'refused') return bearer
    const verified = await jwtVerify(bearer.token, keys, {
      issuer: options.issuer,
      audience: [...options.audience],
      algorithms: [...options.algorithms],
      clockTolerance: clockToleranceSeconds,
      currentDate: new Date(options.clock.now().epochMilliseconds),
      requiredClaims: ['exp'],
    }).catch((reason: unknown) => refused(codeFor(reason)))
    return 'payload' in verified ? callerOf(verified.payload, options.tenantId) : verified
  }
}

const personClaims = z.object({
  oid: z.guid().toLowerCase(),
  name: z.string().default(''),
  roles: z.array(z.string()).default([]),
  /** The person's preferred language, an optional claim of the app registration: `da` or `da-DK`. */
  xms_pl: z.string().default('da'),
})

function callerOf(claims: JWTPayload, tenantId: string): Authentication {
  if (claims['tid'] !== tenantId) return refused('token-wrong-tenant')
  // Only tokens for a signed-in person carry scopes; an app's own token has at most roles.
  if (typeof claims['scp'] !== 'string') return refused('token-not-a-person')
  if (!claims['scp'].split(' ').includes(requiredScope)) return refused('token-missing-scope')

  const person = personClaims.safeParse(claims)
  if (!person.success) return refused('token-malformed')
  const caller: Caller = {
    personId: person.data.oid,
    name: person.data.name,
    roles: roles.filter((role) => person.data.roles.includes(role)),
    language: person.data.xms_pl.toLowerCase().startsWith('en') ? 'en' : 'da',
  }
  return { kind: 'caller', caller }
}

function readBearer(header: string | null | undefined): { kind: 'token'; token: string } | ReturnType<typeof refused> {
  if (header === null || header === undefined || header.trim() === '') return refused('token-missing')
  const token = /^bearer +(\S+) *$/i.exec(header)?.[1]
  return token === undefined ? refused('token-malformed') : { kind: 'token', token }
}

/** What a verification error means. An error of another kind than these is a fetch that failed. */
function codeFor(reason: unknown): RefusalCode {
  if (reason instanceof errors.JWTExpired) return 'token-expired'
  if (reason instanceof errors.JWTClaimValidationFailed) return claimCodes[reason.claim] ?? 'token-malformed'
  if (reason instanceof errors.JOSEAlgNotAllowed) return 'token-algorithm'
  if (reason instanceof errors.JWSSignatureVerificationFailed) return 'token-bad-signature'
  if (reason instanceof errors.JWKSNoMatchingKey) return 'token-bad-signature'
  if (reason instanceof errors.JWSInvalid || reason instanceof errors.JWTInvalid) return 'token-malformed'
  return 'token-keys-unavailable'
}

const claimCodes: Readonly<Record<string, RefusalCode>> = {
  iss: 'token-wrong-issuer',
  aud: 'token-wrong-audience',
  nbf: 'token-not-yet-valid',
}

function refused(code: RefusalCode): { kind: 'refused'; code: RefusalCode } {
  return { kind: 'refused', code }
}
