import type { SandboxContext } from '../../context.ts'
import { createMailboxUse, type MailboxUse } from './mailbox-limits.ts'
import { createPatience, type Asker, type Moment, type Patience } from './patience.ts'
import { createServiceUse, type LimitedService, type ServiceUse } from './service-limits.ts'

/** What Graph has seen of its clients, so that promises about them can be measured. */
export interface TrafficReading {
  calls: number
  /** Begun and not answered, also where whoever called has long given up. */
  underWay: number
  /** Answers by status. */
  statuses: Record<string, number>
  /** Calls that a limit refused; calls made to fail on request are not among them. */
  throttled: number
  insideRetryAfter: HastyCall[]
  /** Most calls at the same time, by word id of the mailbox's owner, over all apps. */
  mostInFlight: Record<string, number>
}

/**
 * A call that came although answers had asked for a longer wait. It may have been on its way when they left: only its
 * sender knows, who has the same ids.
 */
export interface HastyCall {
  /** Its `client-request-id`. */
  call: string
  askedBy: Asker[]
}

/** Whose limits a call counts against. */
export interface Scope {
  /** The token: an app holds one at a time, so it stands for the app before it is verified. */
  app: string
  /** Word id of the mailbox's owner, for calls to Outlook. */
  mailbox?: string
  /** For calls to what has a limit of its own. */
  service?: LimitedService
  /** The call's `client-request-id`; in a batch the batch's. */
  call: string
  /** What a `Retry-After` is about: a mailbox, or a service. */
  about: string
  /** When the client sent it, if that was before now: the calls of a batch came together, and none could know of another's answer. */
  cameAt?: Moment
}

/** One call under way. */
export interface Passage {
  /** Seconds to wait, when a limit refuses the call. */
  waitSeconds: number | undefined
  /** The call was answered. */
  leave(status: number): void
  /** An answer that asks to wait is on its way to the client. */
  asked(seconds: number): void
}

export interface Traffic {
  now(): Moment
  enter(scope: Scope): Passage
  read(): TrafficReading
  /** Starts counting anew; the limits go on. */
  clear(): void
}

const known = new WeakMap<SandboxContext, Traffic>()

export function trafficOf(context: SandboxContext): Traffic {
  const found = known.get(context) ?? createTraffic(context)
  known.set(context, found)
  return found
}

function createTraffic(context: SandboxContext): Traffic {
  const uses = new Map<string, MailboxUse>()
  const services = new Map<string, ServiceUse>()
  const patiences = new Map<string, Patience>()
  const inFlight = new Map<string, number>()
  let reading = emptyReading()
  let underWay = 0
  const now = (): Moment => ({ realMs: performance.now(), clockMs: context.clock.now().epochMilliseconds })
  context.onReset(() => {
    // Calls under way hold on to their own use and leave that one.
    uses.clear()
    services.clear()
    patiences.clear()
    reading = emptyReading()
  })

  const add = (mailbox: string, more: 1 | -1): number => {
    const count = (inFlight.get(mailbox) ?? 0) + more
    inFlight.set(mailbox, count)
    return count
  }
  return {
    now,
    enter({ call, app, mailbox, service, about, cameAt }) {
      const moment = now()
      const patience = found(patiences, `${about} ${app}`, createPatience)
      const use = mailbox === undefined ? undefined : found(uses, `${mailbox} ${app}`, createMailboxUse)
      const waitSeconds =
        use?.enter(moment.clockMs) ??
        (service && found(services, `${service} ${app}`, () => createServiceUse(service)).enter(moment))
      reading.calls += 1
      underWay += 1
      const askedBy = patience.askersAt(cameAt ?? moment)
      if (askedBy.length > 0) reading.insideRetryAfter.push({ call, askedBy })
      if (waitSeconds !== undefined) reading.throttled += 1
      if (mailbox !== undefined) {
        reading.mostInFlight[mailbox] = Math.max(reading.mostInFlight[mailbox] ?? 0, add(mailbox, 1))
      }
      return {
        waitSeconds,
        leave(status) {
          underWay -= 1
          use?.leave()
          if (mailbox !== undefined) add(mailbox, -1)
          reading.statuses[status] = (reading.statuses[status] ?? 0) + 1
        },
        asked: (seconds) => patience.asked(call, seconds, now()),
      }
    },
    read: () => ({ ...structuredClone(reading), underWay }),
    clear() {
      reading = emptyReading()
    },
  }
}

function emptyReading(): Omit<TrafficReading, 'underWay'> {
  return { calls: 0, statuses: {}, throttled: 0, insideRetryAfter: [], mostInFlight: {} }
}

function found<T>(map: Map<string, T>, key: string, create: () => T): T {
  const value = map.get(key) ?? create()
  map.set(key, value)
  return value
}
