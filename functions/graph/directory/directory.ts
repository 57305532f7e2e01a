import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { Clock } from '../../app/ports/clock.ts'
import { DirectoryUnavailable, type Directory, type DirectoryPerson } from '../../app/ports/directory.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { GraphClient } from '../client/graph-client.ts'
import { batchSize, lookUpBatch, lookUpReports } from './look-up.ts'
import { createTimedCache } from './timed-cache.ts'

const lifetimeMs = 10 * 60_000
const maxPeople = 5000
const maxLeaders = 500

/** The directory with its memory; a failure is a value here, and an exception in the `Directory` made from it. */
export interface CachedDirectory {
  people(personIds: readonly PersonId[]): Promise<CalendarAnswer<readonly (DirectoryPerson | undefined)[]>>
  directReports(leaderId: PersonId): Promise<CalendarAnswer<readonly DirectoryPerson[]>>
}

/** Looks people up, twenty in a call, and remembers for ten minutes by the given clock, those who have left too. */
export function createCachedDirectory(graph: GraphClient, clock: Clock): CachedDirectory {
  const people = createTimedCache<DirectoryPerson | undefined>(clock, lifetimeMs, maxPeople)
  const reports = createTimedCache<readonly PersonId[]>(clock, lifetimeMs, maxLeaders)

  const lookUpAll = async (personIds: readonly PersonId[]): ReturnType<CachedDirectory['people']> => {
    const known = new Map<PersonId, DirectoryPerson | undefined>()
    const missing = new Set<PersonId>()
    for (const personId of personIds) {
      const entry = people.get(personId)
      if (entry) known.set(personId, entry.value)
      else missing.add(personId)
    }
    const parts = Array.from({ length: Math.ceil(missing.size / batchSize) }, (_, part) =>
      [...missing].slice(part * batchSize, (part + 1) * batchSize),
    )
    for (const answer of await Promise.all(parts.map((part) => lookUpBatch(graph, part)))) {
      if (answer.kind !== 'done') return answer
      for (const [personId, person] of answer.value) {
        people.set(personId, person)
        known.set(personId, person)
      }
    }
    return { kind: 'done', value: personIds.map((personId) => known.get(personId)) }
  }

  return {
    people: lookUpAll,
    async directReports(leaderId) {
      const entry = reports.get(leaderId)
      const ids = entry ? { kind: 'done' as const, value: entry.value } : await lookUpReports(graph, leaderId)
      if (ids.kind !== 'done') return ids
      if (!entry) reports.set(leaderId, ids.value)
      const answer = await lookUpAll(ids.value)
      if (answer.kind !== 'done') return answer
      return { kind: 'done', value: answer.value.filter((person) => person !== undefined) }
    },
  }
}

/** @throws DirectoryUnavailable from every method while the directory cannot be read. */
export function createGraphDirectory(cached: CachedDirectory): Directory {
  return {
    person: async (personId) => valueOf(await cached.people([personId]))[0],
    people: async (personIds) => valueOf(await cached.people(personIds)),
    directReports: async (leaderId) => valueOf(await cached.directReports(leaderId)),
  }
}

function valueOf<T>(answer: CalendarAnswer<T>): T {
  if (answer.kind === 'done') return answer.value
  throw new DirectoryUnavailable(answer.code, answer.kind === 'unavailable' ? answer.retryAfterMs : undefined)
}
