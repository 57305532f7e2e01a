import type { CalendarWatch } from '../app/ports/calendar-watch.ts'
import type { Calendars } from '../app/ports/calendars.ts'
import type { Directory } from '../app/ports/directory.ts'
import type { GraphState } from '../app/ports/graph-state.ts'
import { createGraphCalendars } from './calendars.ts'
import { createGraphClient, type GraphOptions } from './client/graph-client.ts'
import { createCachedDirectory, createGraphDirectory } from './directory/directory.ts'
import { createCalendarWatch } from './watch/calendar-watch.ts'

export interface CreateGraphOptions extends GraphOptions {
  readonly timeZone: string
  readonly mailboxCap?: number
  /** The public address of this app, without a trailing slash: Graph sends notifications below it. */
  readonly notificationUrl: string
}

/** Everything the product has from Microsoft Graph, on one client: its limit of calls at once counts for all of them. */
export function createGraph(options: CreateGraphOptions): {
  readonly calendars: Calendars
  readonly directory: Directory
  readonly calendarWatch: CalendarWatch
  readonly graphState: () => GraphState
} {
  const { timeZone, mailboxCap, clock, notificationUrl } = options
  const graph = createGraphClient(options)
  const directory = createCachedDirectory(graph, clock)
  return {
    calendars: createGraphCalendars({
      graph,
      directory,
      timeZone,
      ...(mailboxCap === undefined ? {} : { mailboxCap }),
    }),
    directory: createGraphDirectory(directory),
    calendarWatch: createCalendarWatch({ graph, notificationUrl }),
    graphState: () => graph.state(),
  }
}
