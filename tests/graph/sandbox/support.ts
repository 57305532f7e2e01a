import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { createClock } from '../../../sandbox/clock/clock.ts'
import type { Person, SandboxContext, SandboxTokens, TokenVerdict } from '../../../sandbox/context.ts'
import { createFaults, type FaultList } from '../../../sandbox/faults/faults.ts'
import { graphApp } from '../../../sandbox/graph/graph-app.ts'
import { createSaved } from '../../../sandbox/server/saved.ts'
import { people } from '../../../sandbox/tenant/people.ts'
import { sliceAbsent, sliceValidator } from '../support/openapi-slice.ts'

const slice = sliceValidator()
if (!slice) console.warn(sliceAbsent)

/** Calls that Microsoft documents but the slice does not hold. */
const outsideSlice = /\/messages|\/calendar\/calendarView|\/calendar\/events\//

export interface GraphAnswer {
  status: number
  headers: Headers
  body: Record<string, unknown>
}

export interface TestGraph {
  context: SandboxContext
  faults: FaultList
  fetch: Hono['fetch']
  /** Calls Graph and holds the answer against the official description. Without `as` it is the product's own app. */
  call(method: string, path: string, options?: CallOptions): Promise<GraphAnswer>
  restore(): Promise<void>
  stop(): void
}

export interface CallOptions {
  body?: unknown
  headers?: Record<string, string>
  /** `person lone-leder: User.Read`, `app: Mail.Send`, or a whole header that is no token. */
  as?: string
}

const productApp =
  'app: Calendars.Read Calendars.ReadWrite User.Read.All Mail.Send TeamsActivity.Send TeamsAppInstallation.ReadForUser.All MailboxSettings.Read Mail.Read'

/** The sandbox's Graph with a clock that stands on the story's Monday, 21 December 2026 at 9. */
export function aGraph(
  folder = mkdtempSync(join(tmpdir(), 'hurtigspor-graph-')),
  baseUrl = 'http://sandbox.test',
): TestGraph {
  const saved = createSaved(folder)
  const restores: (() => void | Promise<void>)[] = []
  const stops: (() => void)[] = []
  const faults = createFaults()
  const context: SandboxContext = {
    baseUrl,
    dataDir: folder,
    clock: createClock(saved, { realNow: () => Temporal.Instant.from('2026-12-21T08:00:00Z') }),
    people,
    saved,
    faults,
    tokens: wordTokens,
    onReset: (restore) => void restores.push(restore),
    onStop: (stop) => void stops.push(stop),
  }
  const app = graphApp(context)

  return {
    context,
    faults,
    fetch: app.fetch,
    async call(method, path, { body, headers = {}, as = productApp } = {}) {
      const response = await app.request(`http://sandbox.test/graph/v1.0${path}`, {
        method,
        headers: {
          ...(as === '' ? {} : { Authorization: as }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const answer: unknown = text === '' ? undefined : JSON.parse(text)
      if (slice && !outsideSlice.test(path)) {
        expect(slice.validateResponse(method, path, response.status, answer)).toEqual([])
      }
      return { status: response.status, headers: response.headers, body: isRecord(answer) ? answer : {} }
    },
    async restore() {
      saved.forget()
      for (const restore of restores) await restore()
    },
    stop() {
      for (const stop of stops) stop()
      saved.flush()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tokens whose words are what they grant; signatures are the identity provider's tests. */
const wordTokens: SandboxTokens = {
  issueFor: ({ id }) =>
    Promise.resolve({
      accessToken: `person ${id}: Calendars.Read Calendars.ReadWrite Mail.Read Mail.Send User.Read`,
      expiresInSeconds: 3600,
    }),
  issueForApp: () => Promise.reject(new Error('not used')),
  issueForConnector: () => Promise.reject(new Error('not used')),
  verify: (header) => Promise.resolve(verdictOf(header ?? '')),
}

function verdictOf(header: string): TokenVerdict {
  const [who = '', what = ''] = header.replace(/^Bearer /, '').split(':')
  const granted = what.trim().split(' ')
  if (who === 'app') return { kind: 'app', appId: 'the-product', roles: granted }
  const person = people.byId(who.replace(/^person /, ''))
  return person ? { kind: 'person', oid: person.oid, scopes: granted } : { kind: 'refused', reason: 'not a token' }
}

/** @throws Error when nobody has this word id: a mistake in the test. */
export function person(id: string): Person {
  const found = people.byId(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a collection answer. */
export function rows(answer: GraphAnswer): Record<string, unknown>[] {
  const { value } = answer.body
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The value below a slash path: `error/code`. */
export function at(value: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined
  }, value)
}

export function text(value: unknown, path = ''): string {
  return String(path === '' ? value : at(value, path))
}

/** A body of POST events: an hour on Tuesday 22 December at 10, Danish time. */
export function anEvent(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    subject: 'Møde',
    start: { dateTime: '2026-12-22T10:00:00', timeZone: 'Romance Standard Time' },
    end: { dateTime: '2026-12-22T11:00:00', timeZone: 'Romance Standard Time' },
    ...more,
  }
}

export function attendee(id: string, type = 'required'): Record<string, unknown> {
  return { type, emailAddress: { address: person(id).mail, name: person(id).displayName } }
}
