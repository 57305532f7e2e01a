import type { Link } from './middleware.ts'

/**
 * At most so many calls at once; the others wait their turn, first come, first served.
 *
 * Outlook runs four at a time for one app and mailbox. One edition of the page makes that an app's limit over all
 * mailboxes, so the cautious reading is kept.
 */
export function limit(maxInFlight: number): Link {
  const waiting: (() => void)[] = []
  let inFlight = 0

  return async (_context, next) => {
    if (inFlight >= maxInFlight) await new Promise<void>((resolve) => waiting.push(resolve))
    else inFlight++
    try {
      await next()
    } finally {
      const first = waiting.shift()
      // The place goes straight to the next in line, so a newcomer cannot slip in between.
      if (first) first()
      else inFlight--
    }
  }
}
