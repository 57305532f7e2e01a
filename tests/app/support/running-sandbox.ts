import { borrowedSandbox } from '../../support/lending/borrowed.ts'
import type { RunningPlace } from '../../support/lending/sandbox-here.ts'
import { personCalls, type PersonCalls } from './person-calls.ts'

export interface TestSandbox {
  readonly baseUrl: string
  readonly databaseUrl: string
  as(person: string): PersonCalls
  /** The sandbox's own addresses. */
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  oid(person: string): string
  stop(): Promise<void>
}

/** The whole product in its sandbox, at Mon 21 Dec 2026 09:00: nobody else's until it is stopped. */
export async function runningSandbox(): Promise<TestSandbox> {
  return testSandbox(await borrowedSandbox())
}

export async function testSandbox({ baseUrl, databaseUrl, stop }: RunningPlace): Promise<TestSandbox> {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  const oids = oidsOf(await call('GET', '/sandbox/people'))

  return {
    baseUrl,
    databaseUrl,
    as: (person) => personCalls(baseUrl, person, call),
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    oid(person) {
      const oid = oids.get(person)
      if (oid === undefined) throw new Error(`Nobody is called ${person}`)
      return oid
    },
    stop,
  }
}

function oidsOf(people: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(people)) throw new Error('The sandbox gave no people')
  return new Map(people.map(({ id, oid }) => [String(id), String(oid)]))
}
