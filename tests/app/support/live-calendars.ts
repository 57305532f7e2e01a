import type { ScheduleItem } from '@microsoft/microsoft-graph-types'
import { busyItem } from '../../graph/client/support/graph-stage.ts'
import type { FakeGraph } from '../../graph/client/support/fake-types.ts'
import { Temporal } from 'temporal-polyfill'

type Event = FakeGraph['events'][number]

/** Everybody's calendar shows the events that stand in it, as Outlook's does. */
export function calendarsShowEvents(graph: FakeGraph): void {
  for (const { id, mail } of graph.people.values()) {
    if (!mail) continue
    const items = (): ScheduleItem[] => graph.events.filter((event) => isIn(event, id ?? '', mail)).map(itemOf)
    graph.schedules.set(mail, {
      scheduleId: mail,
      get availabilityView() {
        return items().length > 0 ? '2' : '0'
      },
      get scheduleItems() {
        return items()
      },
    })
  }
}

function isIn({ organizerId, attendees }: Event, id: string, mail: string): boolean {
  return organizerId === id || attendees?.some(({ emailAddress }) => emailAddress?.address === mail) === true
}

function itemOf({ start, end }: Event): ScheduleItem {
  return busyItem('busy', inUtc(start), inUtc(end))
}

function inUtc(moment: Event['start']): string {
  const zone = moment?.timeZone === 'UTC' ? 'UTC' : 'Europe/Copenhagen'
  const at = Temporal.PlainDateTime.from(moment?.dateTime ?? '').toZonedDateTime(zone)
  return at.withTimeZone('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })
}
