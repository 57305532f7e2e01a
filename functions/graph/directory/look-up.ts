import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { DirectoryPerson } from '../../app/ports/directory.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf, type GraphReply } from '../client/reply.ts'
import { directoryPerson, personFields } from './directory-person.ts'

/** Looks up at most `batchSize` people in one call. Someone the directory does not know is undefined. */
export async function lookUpBatch(
  graph: GraphClient,
  personIds: readonly PersonId[],
): Promise<CalendarAnswer<ReadonlyMap<PersonId, DirectoryPerson | undefined>>> {
  const [only] = personIds
  if (only !== undefined && personIds.length === 1) {
    const answer = await lookUp(graph, only)
    return answer.kind === 'done' ? { kind: 'done', value: new Map([[only, answer.value]]) } : answer
  }
  const answer = await graph.batch(personIds.map(personPath))
  if (!('replies' in answer)) return failureOf(answer) ?? { kind: 'unavailable', code: 'answer-not-understood' }

  const people = new Map<PersonId, DirectoryPerson | undefined>()
  for (const [index, personId] of personIds.entries()) {
    const found = await orAskedAgain(graph, answer.replies[index], personPath(personId), personIn)
    if (found.kind !== 'done') return found
    people.set(personId, found.value)
  }
  return { kind: 'done', value: people }
}

const page = z.object({ value: z.array(z.object({ id: z.string() })), '@odata.nextLink': z.string().optional() })
/** More pages than any leader has employees: an answer that never ends is not followed for ever. */
const maxPages = 20

/**
 * The ids of a leader's own employees, all pages. Nobody when the directory does not know the leader.
 *
 * Ids alone: on this call the description lets nothing else be selected, and the department is not there by default.
 */
export async function lookUpReports(
  graph: GraphClient,
  leaderId: PersonId,
): Promise<CalendarAnswer<readonly PersonId[]>> {
  const reports: PersonId[] = []
  let path: string | undefined = graphPath(['users', leaderId, 'directReports'], { $select: 'id' })
  for (let pages = 0; path !== undefined && pages < maxPages; pages++) {
    const reply = await graph.call({ method: 'GET', path })
    const failure = failureOf(reply)
    if (failure?.code === 'mailbox-unknown') return { kind: 'done', value: [] }
    if (failure) return failure
    const answer = page.parse(reply.kind === 'answered' ? reply.body : undefined)
    reports.push(...answer.value.map(({ id }) => id))
    path = answer['@odata.nextLink'] === undefined ? undefined : pathOfLink(graph, answer['@odata.nextLink'])
  }
  return { kind: 'done', value: reports }
}

const relation = z.object({ id: z.string().min(1) })

/** The id of a person's leader. Undefined for somebody without one, or whom the directory does not know. */
export async function lookUpManager(
  graph: GraphClient,
  personId: PersonId,
): Promise<CalendarAnswer<PersonId | undefined>> {
  const reply = await graph.call({ method: 'GET', path: graphPath(['users', personId, 'manager'], { $select: 'id' }) })
  const failure = failureOf(reply)
  if (failure?.code === 'mailbox-unknown') return { kind: 'done', value: undefined }
  return failure ?? { kind: 'done', value: relation.parse(reply.kind === 'answered' ? reply.body : undefined).id }
}

const listed = z.object({ value: z.array(z.unknown()) })

/** At most `batchSize` people by their address, in the order asked. Nobody with it is undefined, and so is more than one. */
export async function lookUpByMail(
  graph: GraphClient,
  mails: readonly string[],
): Promise<CalendarAnswer<readonly (DirectoryPerson | undefined)[]>> {
  const answer = await graph.batch(mails.map(mailPath))
  if (!('replies' in answer)) return failureOf(answer) ?? { kind: 'unavailable', code: 'answer-not-understood' }
  const people: (DirectoryPerson | undefined)[] = []
  for (const [index, mail] of mails.entries()) {
    const found = await orAskedAgain(graph, answer.replies[index], mailPath(mail), onlyOneIn)
    if (found.kind !== 'done') return found
    people.push(found.value)
  }
  return { kind: 'done', value: people }
}

/** Within a batch each is throttled by itself: what was turned away is asked once more, by a call that waits its turn. */
async function orAskedAgain<T>(
  graph: GraphClient,
  inner: GraphReply | undefined,
  path: string,
  read: (reply: GraphReply) => CalendarAnswer<T>,
): Promise<CalendarAnswer<T>> {
  const early = inner === undefined ? undefined : read(inner)
  return !early || early.kind === 'unavailable' ? read(await graph.call({ method: 'GET', path })) : early
}

function onlyOneIn(reply: GraphReply): CalendarAnswer<DirectoryPerson | undefined> {
  const failure = failureOf(reply)
  if (failure) return failure
  const { value } = listed.parse(reply.kind === 'answered' ? reply.body : undefined)
  return { kind: 'done', value: value.length === 1 ? directoryPerson.parse(value[0]) : undefined }
}

async function lookUp(graph: GraphClient, personId: PersonId): Promise<CalendarAnswer<DirectoryPerson | undefined>> {
  return personIn(await graph.call({ method: 'GET', path: personPath(personId) }))
}

function personIn(reply: GraphReply): CalendarAnswer<DirectoryPerson | undefined> {
  const failure = failureOf(reply)
  if (failure?.code === 'mailbox-unknown') return { kind: 'done', value: undefined }
  return failure ?? { kind: 'done', value: directoryPerson.parse(reply.kind === 'answered' ? reply.body : undefined) }
}

function mailPath(mail: string): string {
  return graphPath(['users'], { $filter: `mail eq '${mail.replaceAll("'", "''")}'`, $select: personFields })
}

function personPath(personId: PersonId): string {
  return graphPath(['users', personId], { $select: personFields })
}

/** The link as it is, from the version on. The SDK cannot read a plain-http address, and none may lead elsewhere. */
function pathOfLink(graph: GraphClient, link: string): string {
  if (!link.startsWith(`${graph.root}/`)) throw new Error('a page link leads away from the Graph address')
  return link.slice(graph.root.length)
}
