import type { Moment } from './patience.ts'

/** Limits for one app in one tenant that stand beside those of mailboxes. */
const limits = {
  activityNotifications: { calls: 5, periodMs: 1000 },
  installedApps: { calls: 30, periodMs: 1000 },
  subscriptionWrites: { calls: 1000, periodMs: 20_000 },
} as const

export type LimitedService = keyof typeof limits

/** The service whose own limit a call counts against; `path` below the version. */
export function limitedService(method: string, path: string): LimitedService | undefined {
  if (path.endsWith('/teamwork/sendActivityNotification')) return 'activityNotifications'
  if (/\/teamwork\/installedApps(\/|$)/.test(path)) return 'installedApps'
  return method !== 'GET' && /^\/subscriptions(\/|$)/.test(path) ? 'subscriptionWrites' : undefined
}

export interface ServiceUse {
  /** A call comes. Seconds to wait when the limit refuses it; it counts all the same. */
  enter(now: Moment): number | undefined
}

/** How much of one service one app uses just now. A period is over when either clock says so, as for whoever waits. */
export function createServiceUse(service: LimitedService): ServiceUse {
  const { calls, periodMs } = limits[service]
  let came: Moment[] = []
  return {
    enter(now) {
      came = came.filter(({ realMs, clockMs }) => now.realMs - realMs < periodMs && now.clockMs - clockMs < periodMs)
      came.push(now)
      return came.length <= calls ? undefined : Math.ceil(periodMs / 1000)
    },
  }
}
