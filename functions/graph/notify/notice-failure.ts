import type { AlertAnswer } from '../../app/ports/alerts.ts'
import { failureOf, type GraphReply } from '../client/reply.ts'

type NoticeFailure = Exclude<AlertAnswer<never>, { kind: 'sent' }>

/** Said before anything was done. 500, 502 and 504 may be said after it. */
const unserved: ReadonlySet<number> = new Set([401, 429, 503])

/** As `failureOf`, and whether it may have arrived all the same. Undefined when the call succeeded. */
export function noticeFailure(reply: GraphReply): NoticeFailure | undefined {
  const failure = failureOf(reply)
  if (failure === undefined) return undefined
  if (failure.kind === 'refused') return { kind: 'unreachable', code: failure.code }
  const mayHaveArrived =
    reply.kind === 'lost'
      ? reply.reason === 'graph-timeout' || reply.reason === 'graph-unreachable'
      : !unserved.has(reply.status)
  return { ...failure, mayHaveArrived }
}
