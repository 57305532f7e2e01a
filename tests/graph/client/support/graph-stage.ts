import type { ScheduleItem, User } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import type { GraphCallLine } from '../../../../functions/graph/client/call-log.ts'
import { feedItem } from '../../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../../functions/bot/cards/letter.ts'
import { createGraph, type CreateGraphOptions } from '../../../../functions/graph/create-graph.ts'
import type { CalendarWatch } from '../../../../functions/app/ports/calendar-watch.ts'
import type { GraphState } from '../../../../functions/app/ports/graph-state.ts'
import type { Calendars, CalendarEvent } from '../../../../functions/app/ports/calendars.ts'
import type { Directory } from '../../../../functions/app/ports/directory.ts'
import type { Notices } from '../../../../functions/app/ports/notices.ts'
import { startFakeGraph } from './fake-graph.ts'
import type { FakeGraph } from './fake-types.ts'
import { aDirectoryMemory, failLate } from './memory.ts'

/** A client, the Graph it talks to, and a clock that only waits move. */
export interface Stage {
  readonly graph: FakeGraph
  readonly calendars: Calendars
  readonly calendarWatch: CalendarWatch
  readonly directory: Directory
  readonly notices: Notices
  readonly waitsMs: number[]
  readonly lines: GraphCallLine[]
  readonly graphState: () => GraphState
  readonly nowMs: () => number
  /** Backwards it is the clock that was set. */
  advance(ms: number): void
  /** Time passes on the machine alone. */
  passOnMachine(ms: number): void
  /** A second process: it knows what the first one kept. */
  restarted(): { calendars: Calendars; directory: Directory }
}

export async function graphStage(options: Partial<CreateGraphOptions> = {}): Promise<Stage> {
  let machineMs = 0
  let nowMs = Temporal.Instant.from('2026-12-21T08:00:00Z').epochMilliseconds
  const graph = await startFakeGraph(() => nowMs)
  const waitsMs: number[] = []
  const lines: GraphCallLine[] = []
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) }
  const directoryMemory = aDirectoryMemory(clock)
  const create = (): ReturnType<typeof createGraph> =>
    createGraph({
      words: { feedItem, letter },
      graphUrl: graph.url,
      tokenFor: async () => 'a-token',
      clock,
      directoryMemory,
      onLateFault: failLate,
      log: (line) => lines.push(line),
      timeZone: 'Europe/Copenhagen',
      notificationUrl: 'https://hurtigspor.example',
      catalogAppId: '0d3a5c1e-6f0b-4d59-9a2e-8b7c4f1d2e60',
      mailSender: 'post',
      sleep: async (delayMs) => {
        waitsMs.push(delayMs)
        nowMs += delayMs
        machineMs += delayMs
      },
      random: () => 0.5,
      machineMs: () => machineMs,
      ...options,
    })
  return {
    graph,
    ...create(),
    waitsMs,
    lines,
    nowMs: () => nowMs,
    passOnMachine: (ms) => {
      machineMs += ms
    },
    advance: (ms) => {
      nowMs += ms
      machineMs += Math.max(0, ms)
    },
    restarted: create,
  }
}

/** A Graph that never answers. */
export const silent: typeof globalThis.fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

/** An invented person known to the directory; their free calendar too. */
export function withPerson(graph: FakeGraph, id: string, user: Partial<User> = {}, items: ScheduleItem[] = []): string {
  const mail = `${id}@havnsby.example`
  graph.people.set(id, { id, displayName: `Navn ${id}`, mail, preferredLanguage: 'da-DK', ...user })
  const availabilityView = items.length > 0 ? '2' : '0'
  graph.schedules.set(mail, { scheduleId: mail, availabilityView, scheduleItems: items })
  return id
}

export function busyItem(status: ScheduleItem['status'] & string, start: string, end: string): ScheduleItem {
  return {
    status,
    start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
    end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
  }
}

export function aCalendarEvent(wish: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    bookingId: '0a1b2c3d-0000-4000-8000-000000000001',
    reference: 'HS-7K3M',
    organizerId: 'karen',
    attendeeIds: ['lone'],
    startsAt: '2026-12-22T09:00:00Z',
    endsAt: '2026-12-22T10:00:00Z',
    place: 'workplace',
    link: 'https://app.havnsby.example/teams.html#/requests/HS-7K3M',
    ...wish,
  }
}
