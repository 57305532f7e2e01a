import type { StoredEvent } from '../../tenant/stored.ts'
import { ok, refuse, type Answer } from '../answer.ts'
import { appliedPreferences, type UserCall } from '../call.ts'
import { readFilter } from '../filter.ts'
import { readViewTime } from '../graph-time.ts'
import { answerList, select, type ListRules } from '../query.ts'
import { eventProperties, eventView } from './event-view.ts'

const rules: Omit<ListRules, 'context'> = {
  type: 'microsoft.graph.event',
  properties: eventProperties,
  pageSize: 10,
  largestPage: 1000,
  skip: '$skip',
}

export function listEvents(call: UserCall): Answer {
  return answerEvents(call, call.tenant.events(call.user.oid), 'events')
}

/** The events that touch the period; its times carry their own offset and ignore the preferred zone. */
export function calendarView(call: UserCall): Answer {
  const from = readViewTime(call.query.get('startDateTime'), 'startDateTime')
  if (from.kind === 'refused') return from.answer
  const to = readViewTime(call.query.get('endDateTime'), 'endDateTime')
  if (to.kind === 'refused') return to.answer
  if (to.value < from.value) return refuse(400, 'ErrorInvalidParameter', 'endDateTime is before startDateTime.')
  if (
    call.query
      .get('$select')
      ?.split(',')
      .some((name) => name === 'createdDateTime' || name === 'lastModifiedDateTime')
  ) {
    return refuse(
      400,
      'ErrorInvalidProperty',
      'createdDateTime and lastModifiedDateTime cannot be selected in a calendar view.',
    )
  }
  const events = call.tenant
    .events(call.user.oid)
    .filter((event) => event.startMs < to.value && from.value < event.endMs)
  return answerEvents(call, events, 'calendarView')
}

export function readEvent(call: UserCall): Answer {
  const event = call.tenant.event(call.user.oid, call.params['event'] ?? '')
  if (!event) return eventNotFound()
  return answerEvent(call, event, 200)
}

/** One event as an answer, with what `$select` and `$expand` ask for. */
export function answerEvent(call: UserCall, event: StoredEvent, status: 200 | 201): Answer {
  const expand = readExpand(call)
  if (expand.kind === 'refused') return expand.answer
  const keep = select(call, { ...rules, context: '' })
  if (keep.kind === 'refused') return keep.answer
  const context = `${call.context.baseUrl}/graph/v1.0/$metadata#users('${call.user.oid}')/events/$entity`
  const view = keep.value(expand.value(eventView(event, call.prefer, call.user)))
  return { ...ok({ '@odata.context': context, ...view }, appliedPreferences(call.prefer)), status }
}

export function eventNotFound(): Answer {
  return refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

function answerEvents(call: UserCall, events: readonly StoredEvent[], segment: string): Answer {
  const expand = readExpand(call)
  if (expand.kind === 'refused') return expand.answer
  const rows = events.toSorted((a, b) => a.startMs - b.startMs).map((event) => eventView(event, call.prefer, call.user))
  return answerList(call, rows, { ...rules, context: `users('${call.user.oid}')/${segment}`, finish: expand.value })
}

type Expand = (view: Record<string, unknown>) => Record<string, unknown>

/** Extended properties come only when expanded, and of those the ones its inner filter names. */
function readExpand(call: UserCall): { kind: 'ok'; value: Expand } | { kind: 'refused'; answer: Answer } {
  const expand = call.query.get('$expand')
  if (expand === null) {
    return { kind: 'ok', value: ({ singleValueExtendedProperties: _hidden, ...view }) => view }
  }
  const asked = /^singleValueExtendedProperties(?:\(\$filter=(.+)\))?$/i.exec(expand.trim())
  if (!asked) return { kind: 'refused', answer: refuse(400, 'BadRequest', `The sandbox cannot expand '${expand}'.`) }
  const fit = readFilter(asked[1] ?? null)
  if (fit.kind === 'refused') return fit
  return {
    kind: 'ok',
    value: ({ singleValueExtendedProperties: all, ...view }) => {
      const fitting = Array.isArray(all) ? all.filter((property: Record<string, unknown>) => fit.value(property)) : []
      return fitting.length > 0 ? { ...view, singleValueExtendedProperties: fitting } : view
    },
  }
}
