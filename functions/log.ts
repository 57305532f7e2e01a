import type { Log } from './app/ports/log.ts'
import { correlationId } from './correlation.ts'

const levels = ['info', 'warn', 'error'] as const
export type LogLevel = (typeof levels)[number]

/**
 * One JSON line for each thing said, from `least` on, with the id of the call or the run that led to it. An error is named, its own code and place are kept; its message is
 * not, because messages of drivers and parsers may repeat values.
 */
export function jsonLog(write: (line: string) => void, least: LogLevel = 'info'): Log {
  const line = (level: LogLevel, what: string, facts: object = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    write(`${JSON.stringify({ level, what, correlationId: correlationId(), ...facts })}\n`)
  }
  return {
    info: (what, facts) => line('info', what, facts),
    warn: (what, facts) => line('warn', what, facts),
    error: (what, cause, facts) => line('error', what, { ...facts, ...causeOf(cause) }),
  }
}

function causeOf(cause: unknown): object {
  if (!(cause instanceof Error)) return { cause: typeof cause }
  const code = 'code' in cause ? String(cause.code) : undefined
  return { cause: cause.name, ...(code === undefined ? {} : { causeCode: code }), at: framesOf(cause) }
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}
