import type { DateTimeTimeZone, NullableOption } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Answer, FakeGraph } from './fake-types.ts'

const scheduleQuestion = z.object({ schedules: z.array(z.string()) })
const batchQuestion = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) })
const eventSent = z.looseObject({
  transactionId: z.string(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
})

/** What the fake Graph answers when nothing is told to fail. */
export function answerFor(graph: FakeGraph, method: string, path: string, body: unknown): Answer {
  const url = new URL(path, graph.url)
  const [collection = '', id = '', part, item, action] = url.pathname
    .replace('/graph/v1.0/', '')
    .split('/')
    .map(decodeURIComponent)
  if (collection === '$batch') return batchAnswer(graph, body)
  if (collection === 'users' && id === '') return peopleAnswer(graph, url)
  const person = graph.people.get(id)
  if (!person) return error(404, 'Request_ResourceNotFound')
  if (part === undefined) return { status: 200, body: person }
  if (part === 'directReports') return reportsAnswer(graph, id, url)
  if (part === 'manager') return managerAnswer(graph, id)
  if (part === 'calendar') return scheduleAnswer(graph, body)
  if (part === 'calendarView') {
    const value = graph.events.filter(({ organizerId }) => organizerId === id).map(asSeen)
    return { status: 200, body: { value } }
  }
  if (part === 'sendMail') return { status: 202 }
  if (part === 'teamwork') return { status: item === 'installedApps' ? 201 : 204 }
  if (part === 'events' && item === undefined) {
    return method === 'GET' ? foundAnswer(graph, id, url) : createdAnswer(graph, id, body)
  }
  const event = graph.events.find((candidate) => candidate.id === item && candidate.organizerId === id)
  if (!event) return error(404, 'ErrorItemNotFound')
  if (action === 'cancel') {
    graph.events.splice(graph.events.indexOf(event), 1)
    return { status: 202 }
  }
  if (method === 'GET') return { status: 200, body: asSeen(event) }
  Object.assign(event, body)
  return { status: 200, body: event }
}

function batchAnswer(graph: FakeGraph, body: unknown): Answer {
  const responses = batchQuestion.parse(body).requests.map(({ id, url }) => {
    const fault = graph.faults.find(({ matches, times }) => times > 0 && matches.test(`INNER ${url}`))
    if (fault) fault.times--
    const inner = fault
      ? error(fault.status ?? 500, 'TooManyRequests')
      : answerFor(graph, 'GET', `/graph/v1.0${url}`, {})
    const headers = fault?.retryAfter === undefined ? {} : { headers: { 'Retry-After': fault.retryAfter } }
    return { id, status: inner.status, body: inner.body, ...headers }
  })
  // In any order, as documented.
  return { status: 200, body: { responses: responses.toReversed() } }
}

/** Two to a page, so that a small school already needs a second. */
function reportsAnswer(graph: FakeGraph, leaderId: string, url: URL): Answer {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0)
  const ids = graph.reports.get(leaderId) ?? []
  const value = ids.slice(start, start + 2).map((id) => graph.people.get(id))
  const next = `${graph.url}/v1.0/users/${leaderId}/directReports?$select=id&$skiptoken=${start + 2}`
  return { status: 200, body: { value, ...(start + 2 < ids.length ? { '@odata.nextLink': next } : {}) } }
}

function managerAnswer(graph: FakeGraph, personId: string): Answer {
  const [leaderId] = [...graph.reports].find(([, ids]) => ids.includes(personId)) ?? []
  return leaderId === undefined ? error(404, 'Request_ResourceNotFound') : { status: 200, body: { id: leaderId } }
}

function peopleAnswer(graph: FakeGraph, url: URL): Answer {
  const [, wanted] = /^mail eq '(.*)'$/.exec(url.searchParams.get('$filter') ?? '') ?? []
  return { status: 200, body: { value: [...graph.people.values()].filter(({ mail }) => mail === wanted) } }
}

function scheduleAnswer(graph: FakeGraph, body: unknown): Answer {
  const value = scheduleQuestion.parse(body).schedules.map(
    (mail) =>
      graph.schedules.get(mail) ?? {
        scheduleId: mail,
        error: { message: 'not found', responseCode: 'ErrorMailRecipientNotFound' },
      },
  )
  return { status: 200, body: { value } }
}

function foundAnswer(graph: FakeGraph, organizerId: string, url: URL): Answer {
  const filter = url.searchParams.get('$filter') ?? ''
  const value = graph.events.filter(
    (event) =>
      event.organizerId === organizerId &&
      (event.singleValueExtendedProperties ?? []).some(
        (property) =>
          filter.includes(`ep/id eq '${property.id}'`) && filter.includes(`ep/value eq '${property.value}'`),
      ),
  )
  return {
    status: 200,
    body: { value: value.map(({ id, start, end }) => ({ id, start: inUtc(start), end: inUtc(end) })) },
  }
}

function asSeen(event: FakeGraph['events'][number]): FakeGraph['events'][number] {
  return { ...event, start: inUtc(event.start), end: inUtc(event.end) }
}

/** As a client that prefers UTC gets it. */
function inUtc(moment: NullableOption<DateTimeTimeZone> | undefined): DateTimeTimeZone {
  const zone = moment?.timeZone === 'UTC' ? 'UTC' : 'Europe/Copenhagen'
  const at = Temporal.PlainDateTime.from(moment?.dateTime ?? '').toZonedDateTime(zone)
  return { dateTime: `${at.withTimeZone('UTC').toPlainDateTime().toString()}.0000000`, timeZone: 'UTC' }
}

function createdAnswer(graph: FakeGraph, organizerId: string, body: unknown): Answer {
  const sent = eventSent.parse(body)
  const earlier = graph.events.find((event) => event.transactionId === sent.transactionId)
  if (earlier && graph.repeatedTransaction === 201) return { status: 201, body: asSeen(earlier) }
  if (earlier && typeof graph.repeatedTransaction === 'number') {
    return error(graph.repeatedTransaction, 'ErrorDuplicateTransactionId')
  }
  const event = { ...sent, id: `AAMk/event+${graph.calls.length}==`, organizerId }
  graph.events.push(event)
  return { status: 201, body: asSeen(event) }
}

function error(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'as Graph words it' } } }
}
