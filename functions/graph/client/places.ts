/** How many calls may be under way at once. */
export interface PlaceLimits {
  readonly perMailbox: number
  readonly perApp: number
}

/** Places for calls, first come, first served, but a full mailbox holds nobody else back. */
export interface Places {
  /** Waits for a place; call the answer to give it back. */
  take(mailbox: string | undefined): Promise<() => void>
}

interface Waiting {
  readonly mailbox: string | undefined
  readonly enter: () => void
}

export function createPlaces({ perMailbox, perApp }: PlaceLimits): Places {
  const waiting: Waiting[] = []
  const inMailbox = new Map<string, number>()
  let inFlight = 0

  const hasRoom = (mailbox: string | undefined): boolean =>
    inFlight < perApp && (mailbox === undefined || (inMailbox.get(mailbox) ?? 0) < perMailbox)
  const count = (mailbox: string | undefined, change: 1 | -1): void => {
    inFlight += change
    if (mailbox === undefined) return
    const present = (inMailbox.get(mailbox) ?? 0) + change
    if (present === 0) inMailbox.delete(mailbox)
    else inMailbox.set(mailbox, present)
  }
  const leave = (mailbox: string | undefined): void => {
    count(mailbox, -1)
    // One place came free, so one may enter: its place is counted here, and a newcomer cannot slip in between.
    const next = waiting.findIndex((one) => hasRoom(one.mailbox))
    const [entering] = next === -1 ? [] : waiting.splice(next, 1)
    if (entering === undefined) return
    count(entering.mailbox, 1)
    entering.enter()
  }

  return {
    async take(mailbox) {
      if (hasRoom(mailbox)) count(mailbox, 1)
      else await new Promise<void>((enter) => waiting.push({ mailbox, enter }))
      return () => leave(mailbox)
    },
  }
}
