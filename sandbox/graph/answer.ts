/** What a Graph call answers; the app adds headers and the error's times and ids. */
export interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
  error?: { code: string; message: string; details?: Record<string, string> }
}

/** A parsed value, or the answer that refuses it. */
export type Parsed<T> = { kind: 'ok'; value: T } | { kind: 'refused'; answer: Answer }

export function ok(body: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, body, headers }
}

export function refuse(status: number, code: string, message: string, details?: Record<string, string>): Answer {
  return { status, error: { code, message, ...(details ? { details } : {}) } }
}

export function parsed<T>(value: T): Parsed<T> {
  return { kind: 'ok', value }
}

export function refused(status: number, code: string, message: string): { kind: 'refused'; answer: Answer } {
  return { kind: 'refused', answer: refuse(status, code, message) }
}
