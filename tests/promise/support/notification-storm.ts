import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { World } from './world.ts'

/** One item of a delivery, as Graph posts it. */
export const notificationItem = z.looseObject({
  subscriptionId: z.string(),
  clientState: z.string(),
  changeType: z.string(),
  resourceData: z.looseObject({ id: z.string(), '@odata.etag': z.string() }),
})
export type NotificationItem = z.output<typeof notificationItem>

export interface Delivered {
  readonly items: readonly NotificationItem[]
  readonly status: number
  readonly tookMs: number
}

const copies = 3
/** A copy comes this much later at most, so that copies and changes come in any order. */
const spreadMs = 2_000
const tickMs = 50
/** Graph puts several in one delivery. */
const mostPerPost = 10

/**
 * Posts the items at this pace, each three times, every copy at a moment of chance; `onDelivered` hears of each delivery
 * as soon as it is answered.
 */
export async function storm(
  { product }: World,
  items: readonly NotificationItem[],
  perSecond: number,
  onDelivered: (delivered: Delivered) => Promise<void>,
): Promise<void> {
  let coming = items.flatMap((item, index) =>
    Array.from({ length: copies }, () => ({ item, atMs: (index * 1000) / perSecond + randomInt(spreadMs) })),
  )
  const startedMs = performance.now()
  const posts: Promise<void>[] = []
  while (coming.length > 0) {
    const passedMs = performance.now() - startedMs
    const due = coming.filter(({ atMs }) => atMs <= passedMs).map(({ item }) => item)
    coming = coming.filter(({ atMs }) => atMs > passedMs)
    for (const value of inPosts(due)) posts.push(post(product.url, value).then(onDelivered))
    await pause(tickMs)
  }
  await Promise.all(posts)
}

export async function post(url: string, items: readonly NotificationItem[]): Promise<Delivered> {
  const startedMs = performance.now()
  const response = await fetch(`${url}/api/graph/notifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: items }),
  })
  await response.arrayBuffer()
  return { items, status: response.status, tookMs: performance.now() - startedMs }
}

function inPosts(due: readonly NotificationItem[]): NotificationItem[][] {
  const shuffled = due.map((item) => ({ item, at: randomInt(1_000_000) })).toSorted((a, b) => a.at - b.at)
  const posts: NotificationItem[][] = []
  for (let from = 0; from < shuffled.length;) {
    const until = from + randomInt(1, mostPerPost + 1)
    posts.push(shuffled.slice(from, until).map(({ item }) => item))
    from = until
  }
  return posts
}
