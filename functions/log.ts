import type { Log } from './app/ports/log.ts'

type Write = (line: string) => void

/** One JSON line for each thing said. An error is named and its own code kept; its message and stack stay with bugs, which carry none of what was sent. */
export function jsonLog(write: Write): Log {
  const line = (level: string, what: string, facts: object = {}) =>
    write(`${JSON.stringify({ level, what, ...facts })}\n`)
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

/** Where it happened, never what it was about: messages of drivers and parsers may repeat values. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}
