import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'

/**
 * What every part of the sandbox is given. One value per running sandbox, made in main.ts (tests make their own).
 * Parts import this file; this file imports no part.
 */
export interface SandboxContext {
  /** Where the sandbox answers, without a trailing slash: `http://127.0.0.1:3000`. */
  baseUrl: string
  /** Absolute path of the data folder. */
  dataDir: string
  clock: SandboxClock
  people: People
  saved: Saved
  faults: Faults
  tokens: SandboxTokens
  /** Calls back on `POST /sandbox/reset`, in the order of registration: load again what is saved, and forget the rest. */
  onReset(restore: () => void | Promise<void>): void
  /** Calls back once when the sandbox stops: for timers and calls a part has under way. */
  onStop(stop: () => void): void
}

/** The one clock of the sandbox: real time plus an offset that people may move. */
export interface SandboxClock {
  now(): Temporal.Instant
  /** Moves the clock; it runs on from there. */
  set(instant: Temporal.Instant): void
  /** Waits so long. While it stands still for the timers, and where nobody looks on, it moves on by that much instead. */
  pause(forMs: number): Promise<void>
  /** Called after every move with the new time; the answer unsubscribes. Not called as time merely passes. */
  onChange(listener: (now: Temporal.Instant) => void): () => void
}

export type PersonRole = 'HR' | 'Consultant' | 'Coordinator' | 'Admin'
export type PersonKind = 'leader' | 'consultant' | 'hr' | 'coordinator' | 'admin' | 'employee' | 'room' | 'mailbox'

/** Somebody in the invented municipality, as its directory knows them. */
export interface Person {
  /** Stable word of the sandbox's addresses. */
  id: string
  /** Entra object id, the same on every machine. */
  oid: string
  displayName: string
  /** Also the user principal name. */
  mail: string
  jobTitle: string
  /** The workplace's name, or the office for those who work at the town hall. */
  department: string
  officeLocation: string
  /** Word id. */
  managerId?: string
  roles: readonly PersonRole[]
  kind: PersonKind
  language: 'da' | 'en'
}

/** Look-ups among the invented people. Each answers undefined for somebody unknown. */
export interface People {
  all(): readonly Person[]
  /** By the stable word used in sandbox addresses: `lone-leder`. */
  byId(id: string): Person | undefined
  /** By Entra object id, ignoring case. */
  byOid(oid: string): Person | undefined
  /** By mail address, which is also the user principal name, ignoring case. */
  byMail(mail: string): Person | undefined
  /** The people whose manager this person is. */
  reportsOf(id: string): readonly Person[]
}

/** Small JSON files under the data folder. One file per name; a name is kebab-case. */
export interface Saved {
  /** The saved value, or `initial` on the first start; when the story starts over, the one it begins with. A file that no longer fits the schema is set aside and told about. */
  load<T>(name: string, schema: z.ZodType<T>, initial: T): T
  /** Marks the value as changed: written soon, in one piece, and at the latest at exit. */
  touch(name: string, value: () => unknown): void
  /** Writes everything that is waiting, at once. */
  flush(): void
}

export type FaultKind = 'graph' | 'teams'

/** What the next matching call shall suffer. A delay goes together with either of the others. */
export interface Fault {
  /** Answer with this HTTP status in the service's own error shape. */
  status?: number
  /** The Retry-After header, in seconds. */
  retryAfterSeconds?: number
  /** Wait this many real milliseconds first, with `Faults.delay`. */
  delayMs?: number
  /** Carry the call out but cut the connection instead of answering. */
  drop?: boolean
}

export interface Faults {
  /** Takes one use of the first fault that matches this call. `path` without host and query: `/v1.0/users`. */
  next(kind: FaultKind, method: string, path: string): Fault | undefined
  /** Waits so many real milliseconds, or until the faults are taken back: then whoever waits is answered. */
  delay(forMs: number): Promise<void>
}

/**
 * Whom a token is for: the product's API, Microsoft Graph, or the Bot Framework connector
 * (what a bot presents when it posts to Teams).
 */
export type TokenAudience = 'api' | 'graph' | 'botframework'

export interface IssuedToken {
  accessToken: string
  expiresInSeconds: number
}

export type TokenVerdict =
  | { kind: 'person'; oid: string; scopes: readonly string[] }
  | { kind: 'app'; appId: string; roles: readonly string[] }
  | { kind: 'refused'; reason: string }

export interface SandboxTokens {
  /** A delegated token as this person. */
  issueFor(person: Person, audience: 'api' | 'graph'): Promise<IssuedToken>
  /** An app-only token, as client_credentials gives. */
  issueForApp(clientId: string, audience: 'graph' | 'botframework'): Promise<IssuedToken>
  /** What the Teams connector presents to the bot's endpoint, signed by the Bot Framework's own keys. */
  issueForConnector(serviceUrl: string): Promise<IssuedToken>
  /** Checks a bare token or a whole Authorization header against our own keys, the audience and its lifetime. */
  verify(tokenOrHeader: string | undefined, audience: TokenAudience): Promise<TokenVerdict>
}
