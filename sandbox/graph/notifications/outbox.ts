import { z } from 'zod'
import type { SandboxContext } from '../../context.ts'
import { usualDelivery, type DeliverySettings } from './delivery-settings.ts'
import { afterFailure, pendingNotification, type PendingNotification } from './pending.ts'
import { inPosts, postItems } from './post.ts'

/** How notifications ended, counted since the start or the last reset. */
export interface DeliveryCounts {
  /** Taken by the endpoint with a 2xx in time. */
  delivered: number
  /** Attempts that failed and will be made again. */
  resent: number
  /** Lost: on request, after four hours, or with a subscription that ended. */
  dropped: number
}

export type Outgoing = Pick<PendingNotification, 'subscriptionId' | 'url' | 'isLifecycle' | 'item'>

export interface Outbox {
  add(outgoing: readonly Outgoing[]): void
  settings(): DeliverySettings
  configure(change: Partial<DeliverySettings>): void
  /** Sends what is due, held back or not, and waits for the answers. */
  deliverDue(): Promise<void>
  waiting(): readonly PendingNotification[]
  counts(): DeliveryCounts
  countDropped(count: number): void
}

const soonMs = 20
const lookAgainMs = 1_000
const nothing: DeliveryCounts = { delivered: 0, resent: 0, dropped: 0 }

/**
 * Notifications on their way: sent soon after they fall due by the sandbox's clock, at least once, saved meanwhile.
 *
 * @param isMeant Whether what waits shall still be sent.
 */
export function createOutbox(context: SandboxContext, isMeant: (pending: PendingNotification) => boolean): Outbox {
  const stopped = new AbortController()
  const read = () => context.saved.load('notifications', z.array(pendingNotification), [])
  let pending = read()
  let settings = usualDelivery
  let counts = nothing
  let timer: { handle: NodeJS.Timeout; afterMs: number } | undefined
  let sending: Promise<void> = Promise.resolve()
  const nowMs = () => context.clock.now().epochMilliseconds

  const count = (more: Partial<DeliveryCounts>) => {
    counts = {
      delivered: counts.delivered + (more.delivered ?? 0),
      resent: counts.resent + (more.resent ?? 0),
      dropped: counts.dropped + (more.dropped ?? 0),
    }
  }
  const keep = (next: PendingNotification[]) => {
    pending = next
    context.saved.touch('notifications', () => pending)
  }
  const sleep = () => {
    clearTimeout(timer?.handle)
    timer = undefined
  }
  const wake = (afterMs: number) => {
    if (settings.hold || pending.length === 0 || stopped.signal.aborted) return sleep()
    if (timer !== undefined && timer.afterMs <= afterMs) return
    sleep()
    timer = { handle: setTimeout(() => void sendDue(), afterMs).unref(), afterMs }
  }

  const send = async (post: readonly PendingNotification[]): Promise<PendingNotification[]> => {
    const items = post.map(({ item }) => item)
    if (await postItems(post[0]?.url ?? '', items, settings.answerWithinMs, stopped.signal)) {
      count({ delivered: post.length })
      return []
    }
    const there = new Set(pending) // a reset may have emptied it meanwhile
    const again = post.flatMap((each) => (there.has(each) ? (afterFailure(each, nowMs()) ?? []) : []))
    count({ resent: again.length, dropped: post.length - again.length })
    return again
  }
  const sendOnce = async (): Promise<void> => {
    const atMs = nowMs()
    const due = pending.filter(({ dueAtMs }) => dueAtMs <= atMs)
    if (due.length === 0) return
    const meant = due.filter(isMeant)
    count({ dropped: due.length - meant.length })
    const failed = await Promise.all(inPosts(meant, settings.shuffle).map(send))
    // Until now they were all kept: a sandbox that is stopped on the way sends them again.
    const handled = new Set(due)
    keep([...failed.flat(), ...pending.filter((each) => !handled.has(each))])
  }
  /** One round after the other, so that nothing is on its way twice at a time. */
  const sendDue = (): Promise<void> => {
    sleep()
    sending = sending.then(sendOnce).then(() => wake(lookAgainMs))
    return sending
  }

  const unhear = context.clock.onChange(() => wake(soonMs))
  context.onReset(() => {
    settings = usualDelivery
    counts = nothing
    keep(read())
  })
  context.onStop(() => {
    stopped.abort()
    sleep()
    unhear()
  })
  wake(lookAgainMs)

  return {
    add(outgoing) {
      const lost = Math.min(settings.drop, outgoing.length)
      settings = { ...settings, drop: settings.drop - lost }
      count({ dropped: lost })
      const dueAtMs = nowMs() + settings.delayMs
      const added = outgoing.slice(lost).flatMap((each) => {
        const first = { ...each, firstDueAtMs: dueAtMs, dueAtMs, attempts: 0 }
        return Array.from({ length: settings.copies }, () => ({ ...first }))
      })
      keep([...pending, ...added])
      wake(soonMs)
    },
    settings: () => settings,
    configure(change) {
      settings = { ...settings, ...change }
      wake(soonMs)
    },
    deliverDue: sendDue,
    waiting: () => pending,
    counts: () => counts,
    countDropped: (dropped) => count({ dropped }),
  }
}
