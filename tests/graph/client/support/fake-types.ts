import type { IncomingMessage } from 'node:http'
import type { Event, ScheduleInformation, User } from '@microsoft/microsoft-graph-types'

export interface Recorded {
  readonly method: string
  /** Below the host, with its query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
  /** When it came, on the test's own clock. */
  readonly atMs: number
}

/** What the next matching calls suffer. `lose`: cut the connection before or after the call has taken effect. */
export interface Fault {
  readonly matches: RegExp
  times: number
  readonly status?: number
  readonly code?: string
  readonly retryAfter?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly lose?: 'before' | 'after'
}

/** Just enough of Graph to lose answers, refuse calls and remember what was asked. One per test. */
export interface FakeGraph {
  readonly url: string
  readonly calls: Recorded[]
  readonly faults: Fault[]
  readonly people: Map<string, User>
  readonly reports: Map<string, readonly string[]>
  readonly schedules: Map<string, ScheduleInformation>
  readonly events: (Event & { id: string; organizerId: string })[]
  /** What a repeated transactionId is answered with; the documentation does not say. */
  repeatedTransaction: 201 | 400 | 409 | 'creates-another'
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly body?: object
  readonly headers?: Record<string, string>
}
