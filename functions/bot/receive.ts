import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Log } from '../app/ports/log.ts'
import { activity, anyActivity, isOfTenant, knownTypes, type Activity } from './activity.ts'
import type { ConnectorVerdict } from './connector-token.ts'

export interface BotRequest {
  readonly headers: { get(name: string): string | null }
  /** The body as it came. */
  readonly body: string
}

/** `code` when refused; `body` when the activity wants an answer (a press on a card). */
export interface BotAnswer {
  readonly status: number
  readonly code?: ErrorCode
  readonly body?: unknown
}

export interface ReceiveOptions {
  readonly tenantId: string
  readonly verify: (authorization: string | null) => Promise<ConnectorVerdict>
  /** The answer to the activity, or nothing. */
  readonly handle: (activity: Activity) => Promise<unknown>
  readonly log: Log
}

/** In UTF-8 bytes: far above what Teams sends, far below what hurts. */
const maxBodyBytes = 256 * 1024

/**
 * The bot's endpoint: who is speaking, what is said, is it about our tenant, then one handler. An activity that is
 * genuine but nothing to us is answered 200, or Teams would send it again.
 */
export function createReceive({ tenantId, verify, handle, log }: ReceiveOptions) {
  return async (request: BotRequest): Promise<BotAnswer> => {
    const verdict = await verify(request.headers.get('authorization'))
    if (verdict.kind === 'refused') {
      return refused(verdict.code === 'token-keys-unavailable' ? 503 : 401, verdict.code)
    }
    if (Buffer.byteLength(request.body) > maxBodyBytes) return refused(413, 'body-too-large')
    const json = parseJson(request.body)
    if (json === undefined) return refused(400, 'json-malformed')
    const any = anyActivity.safeParse(json)
    if (!any.success) return refused(400, 'input-invalid')
    if (!speaksFor(verdict, any.data)) return refused(403, 'access-denied')
    if (!isOfTenant(any.data, tenantId)) return refused(403, 'access-denied')
    if (!knownTypes.has(any.data.type)) return { status: 200 }

    const known = activity.safeParse(json)
    if (!known.success) return refused(400, 'input-invalid')
    const body = await handle(known.data)
    return body === undefined ? { status: 200 } : { status: 200, body }
  }

  function refused(status: number, code: ErrorCode): BotAnswer {
    log.warn('bot-activity-refused', { code })
    return { status, code }
  }
}

/** A token is good for one service address, and its key for the channels that endorse it. */
function speaksFor(
  verdict: Extract<ConnectorVerdict, { kind: 'connector' }>,
  said: { serviceUrl: string; channelId: string },
): boolean {
  const isSameService = withoutSlash(verdict.serviceUrl) === withoutSlash(said.serviceUrl)
  return isSameService && (verdict.endorsements?.includes(said.channelId) ?? true)
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

/** JSON has no undefined, so it can stand for "is not JSON". */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
