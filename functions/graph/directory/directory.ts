import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { Clock } from '../../app/ports/clock.ts'
import { DirectoryUnavailable, type Directory, type DirectoryPerson } from '../../app/ports/directory.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { batchSize } from '../client/batch.ts'
import type { GraphClient } from '../client/graph-client.ts'
import { lookUpBatch, lookUpReports } from './look-up.ts'
import { searchPeople } from './search.ts'
import { createTimedCache } from './timed-cache.ts'

const lifetimeMs = 10 * 60_000
const keptMs = 24 * 60 * 60_000
const maxPeople = 5000
const maxLeaders = 500

/** The directory with its memory; a failure is a value here, and an exception in the `Directory` made from it. */
export interface CachedDirectory {
  people(personIds: readonly PersonId[]): Promise<CalendarAnswer<readonly (DirectoryPerson | undefined)[]>>
  directReports(leaderId: PersonId): Promise<CalendarAnswer<readonly DirectoryPerson[]>>
  search(beginning: string, limit: number): Promise<CalendarAnswer<readonly DirectoryPerson[]>>
}

/**
 * Looks people up, twenty in a call, and remembers for ten minutes by the given clock, those who have left too. While
 * Graph cannot be asked, what it said within a day is the answer: a request is taken all the same.
 */
export function createCachedDirectory(graph: GraphClient, clock: Clock): CachedDirectory {
  const people = createTimedCache<DirectoryPerson | undefined>(clock, lifetimeMs, maxPeople, keptMs)
  const reports = createTimedCache<readonly PersonId[]>(clock, lifetimeMs, maxLeaders, keptMs)

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
    let unavailable: CalendarAnswer<never> | undefined
    for (const answer of await Promise.all(parts.map((part) => lookUpBatch(graph, part)))) {
      if (answer.kind === 'unavailable') {
        unavailable = answer
        continue
      }
      if (answer.kind === 'refused') return answer
      for (const [personId, person] of answer.value) {
        people.set(personId, person)
        known.set(personId, person)
      }
    }
    if (unavailable !== undefined) {
      for (const personId of missing) {
        if (known.has(personId)) continue
        const last = people.last(personId)
        if (last === undefined) return unavailable
        known.set(personId, last.value)
      }
    }
    return { kind: 'done', value: personIds.map((personId) => known.get(personId)) }
  }

  const reportsOf = async (leaderId: PersonId): Promise<CalendarAnswer<readonly PersonId[]>> => {
    const fresh = reports.get(leaderId)
    if (fresh) return { kind: 'done', ...fresh }
    const answer = await lookUpReports(graph, leaderId)
    if (answer.kind === 'done') reports.set(leaderId, answer.value)
    const last = answer.kind === 'unavailable' ? reports.last(leaderId) : undefined
    return last ? { kind: 'done', ...last } : answer
  }

  return {
    people: lookUpAll,
    search: (beginning, limit) => searchPeople(graph, beginning, limit),
    async directReports(leaderId) {
      const ids = await reportsOf(leaderId)
      if (ids.kind !== 'done') return ids
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
    search: async (beginning, limit) => valueOf(await cached.search(beginning, limit)),
    directReports: async (leaderId) => valueOf(await cached.directReports(leaderId)),
  }
}

function valueOf<T>(answer: CalendarAnswer<T>): T {
  if (answer.kind === 'done') return answer.value
  throw new DirectoryUnavailable(answer.code, answer.kind === 'unavailable' ? answer.retryAfterMs : undefined)
}
