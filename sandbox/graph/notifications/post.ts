import { callOut } from './call-out.ts'
import type { PendingNotification } from './pending.ts'

/** Several notifications to one address go in one POST, up to this many. */
const mostPerPost = 50

/** Posts these items together. True: the endpoint has them, which only a 2xx in time says. */
export async function postItems(
  url: string,
  items: readonly Record<string, unknown>[],
  answerWithinMs: number,
  stopped: AbortSignal,
): Promise<boolean> {
  const body = JSON.stringify({ value: items })
  const contentType = 'application/json; charset=utf-8'
  const reply = await callOut({ url, contentType, body, answerWithinMs, stopped })
  return reply.kind === 'answered' && reply.status >= 200 && reply.status < 300
}

/** Who goes together: the same address, in the order of arrival, mixed over subscriptions. */
export function inPosts(due: readonly PendingNotification[], isShuffled: boolean): PendingNotification[][] {
  if (isShuffled) return shuffled(due).map((each) => [each])
  const posts: PendingNotification[][] = []
  for (const each of due) {
    const open = posts.find((post) => post[0]?.url === each.url && post.length < mostPerPost)
    if (open) open.push(each)
    else posts.push([each])
  }
  return posts
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
