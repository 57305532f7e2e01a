import type { HttpRequest } from '@azure/functions'

/** W3C Trace Context, version 00. Its trace id joins our lines with those of whoever called. */
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/**
 * The id a call is told of under: the caller's own, when it is a UUID (`x-correlation-id`) or a trace id (`traceparent`),
 * else ours. Nothing else is let in, for it goes into the log, where no name may come (P-19).
 */
export function correlationOf({ headers }: HttpRequest, ours: string): string {
  const given = headers.get('x-correlation-id')?.toLowerCase() ?? ''
  if (uuid.test(given)) return given
  return traceparent.exec(headers.get('traceparent') ?? '')?.[1] ?? ours
}
