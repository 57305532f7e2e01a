import { createHash } from 'node:crypto'
import type { AlertContent } from '../../app/ports/alert-content.ts'
import type { AlertAnswer } from '../../app/ports/alerts.ts'
import type { FeedItem } from '../../app/ports/notices.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { noticeFailure } from './notice-failure.ts'

/**
 * Puts an alert in somebody's activity feed. The app must be installed for them; a press leads to its tab. One chain for
 * each alert: an item sent again takes the place of the first, so the call may be repeated.
 */
export async function notifyInFeed(
  graph: GraphClient,
  { recipientId, alertId, link }: AlertContent,
  { activityType, parameters, preview }: FeedItem,
): Promise<AlertAnswer<void>> {
  const reply = await graph.call({
    method: 'POST',
    path: graphPath(['users', recipientId, 'teamwork', 'sendActivityNotification']),
    body: {
      topic: { source: 'text', value: preview, webUrl: link },
      activityType,
      chainId: chainOf(alertId),
      previewText: { content: preview },
      templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    },
  })
  const failure = noticeFailure(reply)
  // The permission is missing, or the app at the reader's: Graph says the same of both.
  if (failure?.code === 'access-denied') return { ...failure, code: 'feed-refused' }
  return failure ?? { kind: 'sent', value: undefined }
}

/** Graph wants a number: the alert's own, small enough to be written exactly. */
export function chainOf(alertId: string): number {
  return createHash('sha256').update(alertId).digest().readUIntBE(0, 6)
}
