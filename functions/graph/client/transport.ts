import { LostAnswer } from './lost-answer.ts'
import { addressOf, type Link } from './middleware.ts'

/** Statuses for which the platform refuses a Response with a body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/** Sends, and reads the whole answer within the time limit: an answer that stops halfway is a lost one. */
export function transport(fetch: typeof globalThis.fetch, timeoutMs: number): Link {
  return async (context) => {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const response = await fetch(addressOf(context), { ...context.options, signal, redirect: 'error' })
      const text = await response.text()
      const { status, headers } = response
      context.response = new Response(bodiless.has(status) ? null : text, { status, headers })
    } catch (cause) {
      throw new LostAnswer(signal.aborted ? 'graph-timeout' : 'graph-unreachable', cause)
    }
  }
}
