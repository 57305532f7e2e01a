import { randomUUID } from 'node:crypto'

/** Entra's error numbers that clients are known to look at, with the OAuth code and status they come with. */
const errors = {
  50013: {
    status: 400,
    error: 'invalid_grant',
    text: 'Assertion failed signature validation or is outside its lifetime.',
  },
  70003: { status: 400, error: 'unsupported_grant_type', text: 'The app requested an unsupported grant type.' },
  90002: {
    status: 400,
    error: 'invalid_request',
    text: 'Tenant not found. Check that you have the correct tenant id.',
  },
  500011: { status: 400, error: 'invalid_resource', text: 'The resource principal was not found in the tenant.' },
  700016: { status: 400, error: 'unauthorized_client', text: 'Application was not found in the directory.' },
  900144: { status: 400, error: 'invalid_request', text: 'The request body must contain a required parameter.' },
  1002012: { status: 400, error: 'invalid_scope', text: 'Client credential scopes must end with /.default.' },
  7000215: { status: 401, error: 'invalid_client', text: 'Invalid client secret provided.' },
} as const

export type EntraErrorCode = keyof typeof errors

export interface OAuthFailure {
  status: 400 | 401
  body: {
    error: string
    error_description: string
    error_codes: number[]
    timestamp: string
    trace_id: string
    correlation_id: string
  }
}

/** The answer Entra gives for one of its numbered errors. */
export function oauthFailure(code: EntraErrorCode, detail = ''): OAuthFailure {
  const { status, error, text } = errors[code]
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '')
  const [traceId, correlationId] = [randomUUID(), randomUUID()]
  const description = `AADSTS${code}: ${[text, detail].join(' ').trim()}`
  return {
    status,
    body: {
      error,
      error_description: `${description} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
    },
  }
}
