/** Outlook's limits for one app and one mailbox. */
export const mailboxLimits = { inFlight: 4, calls: 10_000, periodMs: 10 * 60_000 } as const

export interface MailboxUse {
  /** A call comes. Seconds to wait when a limit refuses it; it counts all the same. */
  enter(nowMs: number): number | undefined
  leave(): void
}

/** How much of one mailbox one app uses just now. Times are the sandbox's clock. */
export function createMailboxUse(): MailboxUse {
  let inFlight = 0
  /** When the calls of the last ten minutes came, oldest first. */
  const times: number[] = []

  return {
    enter(nowMs) {
      inFlight += 1
      while ((times[0] ?? nowMs) <= nowMs - mailboxLimits.periodMs) times.shift()
      times.push(nowMs)
      if (inFlight > mailboxLimits.inFlight) return 1
      if (times.length <= mailboxLimits.calls) return undefined
      return Math.ceil(((times[0] ?? nowMs) + mailboxLimits.periodMs - nowMs) / 1000)
    },
    leave() {
      inFlight -= 1
    },
  }
}
