/** Whose limits a call counts against. */
export interface Scope {
  /** The mailbox the path leads to; undefined for the directory, Teams, subscriptions and batches. */
  readonly mailbox?: string
  /** What a `Retry-After` in its answer is about, and what must not be waiting for the call to go. */
  readonly waitsFor: readonly string[]
}

/** A `Retry-After` about this holds every call of ours. */
export const wholeApp = 'app'

/** Below a person, these are Outlook's; the rest is the directory's. Links in answers write `users('id')` too. */
const mailboxPath = /^\/users(?:\/([^/?]+)|\('([^']+)'\))\/(?:calendar|calendarView|events|mailboxSettings|sendMail)\b/i
/** Teams has limits of its own: a feed that is told to wait must not hold calendars back. */
const teamsPath = /^\/users\/[^/?]+\/teamwork\b/i

/**
 * Outlook counts by app and mailbox, Teams by app; the directory, subscriptions and batches count the app as a whole.
 *
 * Free/busy is posted to one mailbox and reads twenty, so it answers for both: for that mailbox, and for free/busy itself
 * whichever mailbox is asked next.
 *
 * @param path Below the version, with its query.
 */
export function scopeOf(path: string): Scope {
  const found = mailboxPath.exec(path)
  const id = found?.[1] ?? found?.[2]
  if (id === undefined) return { waitsFor: [teamsPath.test(path) ? 'teams' : wholeApp] }
  const mailbox = decodeURIComponent(id).toLowerCase()
  const waitsFor = [`mailbox ${mailbox}`]
  return { mailbox, waitsFor: /\/getSchedule\b/i.test(path) ? [...waitsFor, 'free-busy'] : waitsFor }
}
