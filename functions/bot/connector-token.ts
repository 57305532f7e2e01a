import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Clock } from '../app/ports/clock.ts'

export interface ConnectorTokenOptions {
  readonly appId: string
  readonly issuer: string
  readonly jwksUrl: string
  readonly clock: Clock
  readonly fetch?: typeof globalThis.fetch
}

export type ConnectorVerdict =
  | {
      readonly kind: 'connector'
      /** The service the token was made for: must be the activity's own. */
      readonly serviceUrl: string
      /** Channels that the signing key may speak for; undefined when the key does not say. */
      readonly endorsements?: readonly string[]
    }
  | { readonly kind: 'refused'; readonly code: Extract<ErrorCode, `token-${string}`> }

/** Bot Framework's own tolerance. */
const clockToleranceSeconds = 300
const keysTimeoutMs = 5_000

/**
 * Lets in the Bot Framework connector, speaking to this bot, and nobody else.
 *
 * Our own check rather than the library's: that one takes any issuer unless told otherwise, a second audience, keys from
 * addresses of its own choosing, and the machine's clock.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createConnectorTokens(
  options: ConnectorTokenOptions,
): (authorization: string | null) => Promise<ConnectorVerdict> {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), {
    timeoutDuration: keysTimeoutMs,
    ...(options.fetch === undefined ? {} : { [customFetch]: options.fetch }),
  })

  return async (authorization) => {
    if (authorization === null || authorization.trim() === '') return refused('token-missing')
    const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1]
    if (token === undefined) return refused('token-malformed')
    const verified = await jwtVerify(token, keys, {
      issuer: options.issuer,
      audience: options.appId,
      algorithms: ['RS256'],
      clockTolerance: clockToleranceSeconds,
      currentDate: new Date(options.clock.now().epochMilliseconds),
      requiredClaims: ['exp'],
    }).catch((reason: unknown) => refused(codeFor(reason)))
    if (!('payload' in verified)) return verified

    const claims = connectorClaims.safeParse(verified.payload)
    if (!claims.success) return refused('token-malformed')
    const key = keys.jwks()?.keys.find(({ kid }) => kid === verified.protectedHeader.kid)
    const endorsements = endorsedKey.safeParse(key).data?.endorsements
    return {
      kind: 'connector',
      serviceUrl: claims.data.serviceurl,
      ...(endorsements === undefined ? {} : { endorsements }),
    }
  }
}

const connectorClaims = z.object({ serviceurl: z.string().min(1) })
const endorsedKey = z.object({ endorsements: z.array(z.string()) })

function codeFor(reason: unknown): Extract<ErrorCode, `token-${string}`> {
  if (reason instanceof errors.JWTExpired) return 'token-expired'
  if (reason instanceof errors.JWTClaimValidationFailed) return claimCodes.get(reason.claim) ?? 'token-malformed'
  if (reason instanceof errors.JOSEAlgNotAllowed) return 'token-algorithm'
  if (reason instanceof errors.JWSSignatureVerificationFailed) return 'token-bad-signature'
  if (reason instanceof errors.JWKSNoMatchingKey) return 'token-bad-signature'
  if (reason instanceof errors.JWSInvalid || reason instanceof errors.JWTInvalid) return 'token-malformed'
  return 'token-keys-unavailable'
}

const claimCodes: ReadonlyMap<string, Extract<ErrorCode, `token-${string}`>> = new Map([
  ['iss', 'token-wrong-issuer'],
  ['aud', 'token-wrong-audience'],
  ['nbf', 'token-not-yet-valid'],
])

function refused(code: Extract<ErrorCode, `token-${string}`>): ConnectorVerdict & { kind: 'refused' } {
  return { kind: 'refused', code }
}
