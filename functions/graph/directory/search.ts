import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { DirectoryPerson } from '../../app/ports/directory.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { directoryPerson, personFields } from './directory-person.ts'

const searched = ['displayName', 'surname', 'mail'] as const
const page = z.object({ value: z.array(directoryPerson) })

/** People by the beginning of a name. `$filter` rather than `$search`, which wants eventual consistency and words of its own. */
export async function searchPeople(
  graph: GraphClient,
  beginning: string,
  limit: number,
): Promise<CalendarAnswer<readonly DirectoryPerson[]>> {
  const literal = beginning.replaceAll("'", "''")
  // Nobody signs in as a room: its account is not enabled. The same is asked of each, as Graph takes no brackets with it.
  const $filter = searched.map((name) => `startswith(${name},'${literal}') and accountEnabled eq true`).join(' or ')
  const path = graphPath(['users'], { $filter, $select: personFields, $top: String(limit) })
  const reply = await graph.call({ method: 'GET', path })
  return (
    failureOf(reply) ?? { kind: 'done', value: page.parse(reply.kind === 'answered' ? reply.body : undefined).value }
  )
}
