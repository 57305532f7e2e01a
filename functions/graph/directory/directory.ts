import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { Clock } from '../../app/ports/clock.ts'
import { DirectoryUnavailable, type Directory, type DirectoryPerson } from '../../app/ports/directory.ts'
import type { DirectoryAnswerKind, DirectoryMemory } from '../../app/ports/directory-memory.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { batchSize } from '../client/batch.ts'
import type { GraphClient } from '../client/graph-client.ts'
import { rememberedPerson } from './directory-person.ts'
import { lookUpBatch, lookUpByMail, lookUpManager, lookUpReports } from './look-up.ts'
import { orRecalled, patienceMs } from './or-recalled.ts'
import { searchPeople } from './search.ts'
import { createTimedCache, type TimedCache } from './timed-cache.ts'

const lifetimeMs = 10 * 60_000
const maxPeople = 5000
const maxLeaders = 500

export interface DirectoryParts {
  readonly graph: GraphClient
  readonly clock: Clock
  readonly memory: DirectoryMemory
  /** Told of what went wrong with an answer that nobody waited for any more. */
  readonly onFault: (reason: unknown) => void
}

/** The directory with its memory; a failure is a value here, and an exception in the `Directory` made from it. */
export interface CachedDirectory {
  people(personIds: readonly PersonId[]): Promise<CalendarAnswer<readonly (DirectoryPerson | undefined)[]>>
  search(beginning: string, limit: number): Promise<CalendarAnswer<readonly DirectoryPerson[]>>
  byMail(mails: readonly string[]): Promise<CalendarAnswer<readonly (DirectoryPerson | undefined)[]>>
  directReports(leaderId: PersonId): Promise<CalendarAnswer<readonly DirectoryPerson[]>>
  managerOf(personId: PersonId): Promise<CalendarAnswer<PersonId | undefined>>
}

/**
 * Looks people up, twenty in a call, and remembers for ten minutes by the given clock, those who have left too. While
 * Graph cannot be asked, or keeps people waiting, what it said within a week is the answer, also to a process that has
 * just begun: a request is taken all the same.
 */
export function createCachedDirectory({ graph, clock, memory, onFault }: DirectoryParts): CachedDirectory {
  const people = createTimedCache<DirectoryPerson | undefined>(clock, lifetimeMs, maxPeople)
  const reports = createTimedCache<readonly PersonId[]>(clock, lifetimeMs, maxLeaders)
  const managers = createTimedCache<PersonId | undefined>(clock, lifetimeMs, maxPeople)
  const patience = { onFault, patienceMs, silence: { isSilent: false } }

  /** Graph's answer, kept in both memories; or, without one, the last that is known of every one of them. */
  const ask = <T>(
    kind: DirectoryAnswerKind,
    cache: TimedCache<T>,
    personIds: readonly PersonId[],
    shape: z.ZodType<T>,
    asked: () => Promise<CalendarAnswer<ReadonlyMap<PersonId, T>>>,
  ): Promise<CalendarAnswer<ReadonlyMap<PersonId, T>>> => {
    const answered = async () => {
      const answer = await asked()
      if (answer.kind !== 'done') return answer
      for (const [personId, value] of answer.value) cache.set(personId, value)
      await memory.keep(kind, new Map([...answer.value].map(([personId, value]) => [personId, value ?? null])))
      return answer
    }
    const recall = async () => {
      const known = new Map<PersonId, T>()
      for (const [personId, value] of await memory.last(kind, personIds)) {
        // An earlier version may have kept it in another shape: then it is not known.
        const read = shape.safeParse(value)
        if (read.success) known.set(personId, read.data)
      }
      return personIds.every((personId) => known.has(personId)) ? known : undefined
    }
    return orRecalled(answered, { recall, ...patience })
  }

  const lookUpAll: CachedDirectory['people'] = async (personIds) => {
    const known = new Map<PersonId, DirectoryPerson | undefined>()
    const missing = new Set<PersonId>()
    for (const personId of personIds) {
      const entry = people.get(personId)
      if (entry) known.set(personId, entry.value)
      else missing.add(personId)
    }
    const answers = await Promise.all(
      inBatches([...missing]).map((part) =>
        ask('person', people, part, rememberedPerson, () => lookUpBatch(graph, part)),
      ),
    )
    for (const answer of answers) {
      if (answer.kind !== 'done') return answer
      for (const [personId, person] of answer.value) known.set(personId, person)
    }
    return { kind: 'done', value: personIds.map((personId) => known.get(personId)) }
  }

  return {
    people: lookUpAll,
    search: (beginning, limit) => searchPeople(graph, beginning, limit),
    async byMail(mails) {
      const found: (DirectoryPerson | undefined)[] = []
      for (const part of inBatches(mails)) {
        const answer = await lookUpByMail(graph, part)
        if (answer.kind !== 'done') return answer
        found.push(...answer.value)
      }
      return { kind: 'done', value: found }
    },
    async directReports(leaderId) {
      const fresh = reports.get(leaderId)
      const one = async () => only(leaderId, await lookUpReports(graph, leaderId))
      const answer = fresh
        ? only(leaderId, { kind: 'done', value: fresh.value })
        : await ask('reports', reports, [leaderId], z.array(z.string()), one)
      if (answer.kind !== 'done') return answer
      const employees = await lookUpAll(answer.value.get(leaderId) ?? [])
      if (employees.kind !== 'done') return employees
      return { kind: 'done', value: employees.value.filter((person) => person !== undefined) }
    },
    async managerOf(personId) {
      const fresh = managers.get(personId)
      if (fresh) return { kind: 'done', value: fresh.value }
      const one = async () => only(personId, await lookUpManager(graph, personId))
      const answer = await ask('manager', managers, [personId], rememberedManager, one)
      return answer.kind === 'done' ? { kind: 'done', value: answer.value.get(personId) } : answer
    },
  }
}

const rememberedManager = z
  .string()
  .nullable()
  .transform((managerId) => managerId ?? undefined)

function only<T>(personId: PersonId, answer: CalendarAnswer<T>): CalendarAnswer<ReadonlyMap<PersonId, T>> {
  return answer.kind === 'done' ? { kind: 'done', value: new Map([[personId, answer.value]]) } : answer
}

function inBatches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, part) =>
    all.slice(part * batchSize, (part + 1) * batchSize),
  )
}

/** @throws DirectoryUnavailable from every method while the directory cannot be read. */
export function createGraphDirectory(cached: CachedDirectory): Directory {
  return {
    person: async (personId) => valueOf(await cached.people([personId]))[0],
    people: async (personIds) => valueOf(await cached.people(personIds)),
    search: async (beginning, limit) => valueOf(await cached.search(beginning, limit)),
    byMail: async (mails) => valueOf(await cached.byMail(mails)),
    directReports: async (leaderId) => valueOf(await cached.directReports(leaderId)),
    managerOf: async (personId) => valueOf(await cached.managerOf(personId)),
  }
}

function valueOf<T>(answer: CalendarAnswer<T>): T {
  if (answer.kind === 'done') return answer.value
  throw new DirectoryUnavailable(answer.code, answer.kind === 'unavailable' ? answer.retryAfterMs : undefined)
}
