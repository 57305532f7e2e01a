import type { CalendarWatch } from '../app/ports/calendar-watch.ts'
import type { Calendars } from '../app/ports/calendars.ts'
import type { Directory } from '../app/ports/directory.ts'
import type { DirectoryMemory } from '../app/ports/directory-memory.ts'
import type { GraphState } from '../app/ports/graph-state.ts'
import type { Notices } from '../app/ports/notices.ts'
import { createGraphCalendars } from './calendars.ts'
import { createGraphClient, type GraphOptions } from './client/graph-client.ts'
import { createCachedDirectory, createGraphDirectory } from './directory/directory.ts'
import { createNotices, type NoticesOptions } from './notify/create-notices.ts'
import { createCalendarWatch } from './watch/calendar-watch.ts'

export interface CreateGraphOptions
  extends GraphOptions, Pick<NoticesOptions, 'words' | 'catalogAppId' | 'mailSender'> {
  readonly timeZone: string
  readonly mailboxCap?: number
  /** The public address of this app, without a trailing slash: Graph sends notifications below it. */
  readonly notificationUrl: string
  /** What the directory said before, for when it is away. */
  readonly directoryMemory: DirectoryMemory
  /** Told of what went wrong with an answer that nobody waited for any more. */
  readonly onLateFault: (reason: unknown) => void
}

/** Everything the product has from Microsoft Graph, on one client: its limit of calls at once counts for all of them. */
export function createGraph(options: CreateGraphOptions): {
  readonly calendars: Calendars
  readonly directory: Directory
  readonly calendarWatch: CalendarWatch
  readonly notices: Notices
  readonly graphState: () => GraphState
} {
  const { timeZone, mailboxCap, clock, notificationUrl, words, catalogAppId, mailSender } = options
  const { directoryMemory: memory, onLateFault: onFault } = options
  const graph = createGraphClient(options)
  const directory = createCachedDirectory({
    graph,
    clock,
    memory,
    onFault,
  })
  return {
    calendars: createGraphCalendars({
      graph,
      directory,
      timeZone,
      ...(mailboxCap === undefined ? {} : { mailboxCap }),
    }),
    directory: createGraphDirectory(directory),
    calendarWatch: createCalendarWatch({ graph, notificationUrl, timeZone }),
    notices: createNotices({ graph, directory, words, catalogAppId, mailSender }),
    graphState: () => graph.state(),
  }
}
