import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { DirectoryUnavailable } from '../app/ports/directory.ts'
import type { Log } from '../app/ports/log.ts'
import { NotConfigured } from '../app/rules-in-force.ts'
import type { Services } from '../services.ts'
import { fieldProblems, InvalidInput } from './invalid-input.ts'
import { problemResponse } from './problem.ts'
import { traced } from './traced.ts'

/**
 * The one edge where exceptions end: bad input becomes its fields, an outage its code, a bug a reference without detail.
 * `services` is asked for on each call, so that a database that was away at start is found when it is back.
 */
export function guarded(
  services: () => Promise<Services>,
  log: Log,
  handle: (services: Services, request: HttpRequest, instance: string) => Promise<HttpResponseInit>,
): HttpHandler {
  return traced(async (request, instance, { invocationId, functionName }) => {
    try {
      return await handle(await services(), request, instance)
    } catch (error) {
      if (error instanceof InvalidInput)
        return problemResponse('input-invalid', instance, { fields: fieldProblems(error.issues) })
      const code = codeOf(error)
      log.error('call-failed', error, { code, invocationId, function: functionName })
      return problemResponse(code, instance)
    }
  })
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof DirectoryUnavailable) return 'directory-unavailable'
  if (error instanceof NotConfigured) return 'not-configured'
  return isLostConnection(error) ? 'store-unavailable' : 'internal-error'
}

/** Node's and PostgreSQL's codes for a server that is away, starting or stopping. */
const lostConnection = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08\w{3}|53300)$/

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    lostConnection.test(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
  )
}
