import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { GraphClient } from '../client/graph-client.ts'
import { failureOf, type Failure, type GraphReply } from '../client/reply.ts'

/** An answer that never ends is not followed for ever: 200 pages of 100 are more events than any calendar holds in half a year. */
const maxPages = 200
const pageSize = 100

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

export interface Pages {
  readonly items: readonly unknown[]
  /** Where the next round begins; on calendarView/delta only. */
  readonly deltaLink?: string
}

/**
 * Reads a collection to its end, following links as they are.
 *
 * @param refusal What a failed reply means here, before the general reading; undefined: nothing special.
 */
export async function readPages<T = never>(
  graph: GraphClient,
  firstPath: string,
  refusal: (reply: GraphReply) => T | undefined = () => undefined,
): Promise<CalendarAnswer<Pages> | T> {
  const items: unknown[] = []
  let path = firstPath
  for (let read = 0; read < maxPages; read++) {
    const reply = await graph.call({ method: 'GET', path, pageSize })
    const special = refusal(reply)
    if (special !== undefined) return special
    const failure = failureOf(reply)
    if (failure) return failure
    const parsed = page.safeParse(reply.kind === 'answered' ? reply.body : undefined)
    if (!parsed.success) return notUnderstood
    items.push(...parsed.data.value)
    const { '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = parsed.data
    if (nextLink === undefined) {
      return { kind: 'done', value: { items, ...(deltaLink === undefined ? {} : { deltaLink }) } }
    }
    const next = pathOfLink(graph, nextLink)
    if (next === undefined) return notUnderstood
    path = next
  }
  return { kind: 'unavailable', code: 'too-many-pages' }
}

/** Nothing is concluded from an answer that is not as documented. */
export const notUnderstood: Failure = { kind: 'unavailable', code: 'answer-not-understood' }

/** A link as it is, from the version on; undefined when it leads away from Graph: a token must never go there. */
export function pathOfLink(graph: GraphClient, link: string): string | undefined {
  return link.startsWith(`${graph.root}/`) ? link.slice(graph.root.length) : undefined
}
