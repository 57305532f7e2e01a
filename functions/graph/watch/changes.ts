import { z } from 'zod'
import type { ChangeRound, Period } from '../../app/ports/calendar-watch.ts'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf, type GraphReply } from '../client/reply.ts'
import { notUnderstood, pathOfLink, readPages } from './pages.ts'

/** `@removed` items too have their id; of the rest nothing is kept, for here Graph lets nothing be left out. */
const changedItem = z.object({ id: z.string().min(1) })

const expired = { kind: 'done', value: { kind: 'expired' } } as const

/** One round of calendarView/delta, all its pages. The same event may come twice, in any order. */
export async function changesOf(
  graph: GraphClient,
  consultantId: PersonId,
  since: string | Period,
): Promise<CalendarAnswer<ChangeRound>> {
  const path = typeof since === 'string' ? pathOfLink(graph, since) : firstPath(consultantId, since)
  // A link of another Graph address, as after a change of settings: begin anew.
  if (path === undefined) return expired
  const isFollowed = typeof since === 'string'
  const pages = await readPages(graph, path, (reply) => (isExpired(reply, isFollowed) ? expired : undefined))
  if (pages.kind !== 'done') return pages
  if ('kind' in pages.value) return { kind: 'done', value: pages.value }
  const items = z.array(changedItem).safeParse(pages.value.items)
  const { deltaLink } = pages.value
  if (!items.success || deltaLink === undefined) return notUnderstood
  return {
    kind: 'done',
    value: { kind: 'changed', eventIds: [...new Set(items.data.map(({ id }) => id))], deltaLink },
  }
}

function firstPath(consultantId: PersonId, { from, until }: Period): string {
  return graphPath(['users', consultantId, 'calendarView', 'delta'], { startDateTime: from, endDateTime: until })
}

/**
 * 410 with whatever code, or one of the codes that say so under another status. Which others there are is not documented: a
 * link that is refused is not asked twice, for beginning anew loses nothing and answers whether the calendar is there at all.
 */
function isExpired(reply: GraphReply, isFollowed: boolean): boolean {
  if (reply.kind !== 'answered') return false
  return (
    reply.status === 410 ||
    (isFollowed && failureOf(reply)?.kind === 'refused') ||
    reply.errorCodes.some((code) => /^(syncState(NotFound|Invalid)|resyncRequired)$/i.test(code))
  )
}
