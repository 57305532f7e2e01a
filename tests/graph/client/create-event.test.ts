import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aCalendarEvent, graphStage, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage

beforeEach(async () => {
  stage = await graphStage()
  withPerson(stage.graph, 'karen', { displayName: 'Karen Krogh' })
  withPerson(stage.graph, 'lone', { displayName: 'Lone Lindgaard' })
  withPerson(stage.graph, 'mads', { displayName: 'Mads Madsen' })
})
afterEach(() => stage.graph.close())

const { startsAt, endsAt } = aCalendarEvent()
const asked = { startsAt, endsAt }

const posts = (): number =>
  stage.graph.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/events')).length

describe('one booking never gives two events', () => {
  const faults = [
    ['the answer is lost after the effect', { lose: 'after' }],
    ['the connection breaks before the effect', { lose: 'before' }],
    ['the service is unavailable', { status: 503 }],
    ['the service fails', { status: 500, code: 'ErrorInternalServerTransientError' }],
    ['the app is throttled', { status: 429, retryAfter: '3', code: 'ApplicationThrottled' }],
  ] as const

  test.each(faults)('when %s', async (_name, fault) => {
    stage.graph.repeatedTransaction = 'creates-another'
    stage.graph.faults.push({ matches: /POST .*\/events$/, times: 1, ...fault })
    const answer = await stage.calendars.createEvent(aCalendarEvent(), 'first')
    expect(stage.graph.events).toHaveLength(1)
    expect(answer).toEqual({ kind: 'done', value: { eventId: stage.graph.events[0]?.id, ...asked } })
  })

  test('and before every further attempt we look for the event first', async () => {
    stage.graph.faults.push({ matches: /POST .*\/events$/, times: 2, status: 503 })
    await stage.calendars.createEvent(aCalendarEvent(), 'first')
    const order = stage.graph.calls.filter(({ path }) => /\/events(\?|$)/.test(path)).map(({ method }) => method)
    expect(order).toEqual(['POST', 'GET', 'POST', 'GET', 'POST'])
  })

  test('when we cannot look, we do not try again', async () => {
    stage.graph.faults.push({ matches: /POST .*\/events$/, times: 1, lose: 'after' })
    stage.graph.faults.push({ matches: /GET .*\/events\?/, times: 99, status: 503 })
    expect(await stage.calendars.createEvent(aCalendarEvent(), 'first')).toMatchObject({ kind: 'unavailable' })
    expect(posts()).toBe(1)
  })

  test.each([201, 400, 409] as const)('when the queue repeats it later and Graph answers %d', async (status) => {
    stage.graph.repeatedTransaction = status
    const first = await stage.calendars.createEvent(aCalendarEvent(), 'first')
    const second = await stage.restarted().calendars.createEvent(aCalendarEvent(), 'first')
    expect(second).toEqual(first)
    expect(stage.graph.events).toHaveLength(1)
  })
})

describe('a process that died after the event was written', () => {
  test('is followed by one that looks first, and finds it where it stands', async () => {
    stage.graph.repeatedTransaction = 'creates-another'
    const first = await stage.calendars.createEvent(aCalendarEvent(), 'first')
    const movedSince = aCalendarEvent({ startsAt: '2026-12-23T09:00:00Z', endsAt: '2026-12-23T10:00:00Z' })
    const second = await stage.restarted().calendars.createEvent(movedSince, 'again')
    expect(second).toEqual(first)
    expect(posts()).toBe(1)
  })

  test('told by Graph’s answer alone, it knows where the event stands and not where the booking is by now', async () => {
    const first = await stage.calendars.createEvent(aCalendarEvent(), 'first')
    const movedSince = aCalendarEvent({ startsAt: '2026-12-23T09:00:00Z', endsAt: '2026-12-23T10:00:00Z' })
    expect(await stage.restarted().calendars.createEvent(movedSince, 'first')).toEqual(first)
  })

  test('one that cannot look creates nothing', async () => {
    stage.graph.faults.push({ matches: /GET .*\/events\?/, times: 99, status: 503 })
    expect(await stage.calendars.createEvent(aCalendarEvent(), 'again')).toMatchObject({ kind: 'unavailable' })
    expect(posts()).toBe(0)
  })

  test('and whoever cancels the booking finds the event too; a mailbox that is gone has none', async () => {
    const created = await stage.calendars.createEvent(aCalendarEvent(), 'first')
    const { calendars } = stage.restarted()
    expect(await calendars.findEvent('karen', aCalendarEvent().bookingId)).toEqual(created)
    expect(await calendars.findEvent('karen', 'another')).toEqual({ kind: 'done', value: undefined })
    expect(await calendars.findEvent('nobody', aCalendarEvent().bookingId)).toEqual({ kind: 'done', value: undefined })
  })
})

describe('who is invited', () => {
  test('those who are needed, those who may come and the room, each as what they are', async () => {
    withPerson(stage.graph, 'room')
    const invited = { attendeeIds: ['lone'], optionalIds: ['mads', 'unknown'], roomId: 'room' }
    await stage.calendars.createEvent(aCalendarEvent(invited), 'first')
    expect(stage.graph.events[0]?.attendees).toEqual([
      { type: 'required', emailAddress: { address: 'lone@havnsby.example' } },
      { type: 'optional', emailAddress: { address: 'mads@havnsby.example' } },
      { type: 'resource', emailAddress: { address: 'room@havnsby.example' } },
    ])
    expect(stage.graph.events[0]).not.toHaveProperty('hideAttendees')
  })

  test('P-6: they do not see each other where the list would reveal union or treatment', async () => {
    await stage.calendars.createEvent(aCalendarEvent({ hidesAttendees: true }), 'first')
    expect(stage.graph.events[0]).toMatchObject({ hideAttendees: true })
  })
})

test('an ordinary booking is one call to Graph', async () => {
  await stage.directory.people(['karen', 'lone'])
  const before = stage.graph.calls.length
  await stage.calendars.createEvent(aCalendarEvent(), 'first')
  expect(stage.graph.calls.length - before).toBe(1)
})

describe('what is written into a calendar (P-4, P-19)', () => {
  test('names nobody, says nothing of absence or health, and is private', async () => {
    await stage.calendars.createEvent(aCalendarEvent({ attendeeIds: ['lone', 'mads'] }), 'first')
    const [event] = stage.graph.events
    expect(event).toMatchObject({ subject: 'Møde', sensitivity: 'private', showAs: 'busy' })
    const { attendees, ...rest } = event ?? {}
    expect(attendees?.map(({ emailAddress }) => emailAddress)).toEqual([
      { address: 'lone@havnsby.example' },
      { address: 'mads@havnsby.example' },
    ])
    expect(JSON.stringify({ ...rest, organizerId: undefined })).not.toMatch(
      /karen|krogh|lone|lindgaard|mads|madsen|syg|frav|fast.?track|hurtigspor|rundbord|fasthold|sundhed/i,
    )
  })

  test('the employee is invited only when chosen', async () => {
    await stage.calendars.createEvent(aCalendarEvent(), 'first')
    expect(JSON.stringify(stage.graph.events)).not.toContain('mads@')
  })

  test('the log names no person, address or id', async () => {
    await stage.calendars.createEvent(aCalendarEvent(), 'first')
    await stage.calendars.cancelEvent('karen', 'AAMk/gone==')
    expect(stage.lines.map(({ operation }) => operation)).toContain('POST /users/{id}/events/{id}/cancel')
    expect(JSON.stringify(stage.lines)).not.toMatch(/karen|lone|havnsby|HS-7K3M|AAMk/i)
  })

  test('an online meeting gets its link from Teams, another place does not', async () => {
    await stage.calendars.createEvent(aCalendarEvent({ place: 'online' }), 'first')
    expect(stage.graph.events[0]).toMatchObject({ isOnlineMeeting: true, location: { displayName: 'Online' } })
    await stage.calendars.createEvent(aCalendarEvent({ bookingId: 'another' }), 'first')
    expect(stage.graph.events[1]).not.toHaveProperty('isOnlineMeeting')
  })
})

test('an attendee who has left is told, not left out in silence', async () => {
  const answer = await stage.calendars.createEvent(aCalendarEvent({ attendeeIds: ['lone', 'nobody'] }), 'first')
  expect(answer).toEqual({ kind: 'refused', code: 'attendee-unknown' })
  expect(stage.graph.events).toHaveLength(0)
})

const create = async (): Promise<string> => {
  const answer = await stage.calendars.createEvent(aCalendarEvent(), 'first')
  return answer.kind === 'done' ? answer.value.eventId : ''
}

describe('moving and cancelling', () => {
  test('a move changes the time and nothing else', async () => {
    const eventId = await create()
    const before = { ...stage.graph.events[0] }
    const answer = await stage.calendars.moveEvent('karen', eventId, '2026-12-23T12:00:00Z', '2026-12-23T13:00:00Z')
    expect(answer).toEqual({ kind: 'done', value: undefined })
    expect(stage.graph.events[0]).toEqual({
      ...before,
      start: { dateTime: '2026-12-23T13:00:00', timeZone: 'Romance Standard Time' },
      isAllDay: false,
      end: { dateTime: '2026-12-23T14:00:00', timeZone: 'Romance Standard Time' },
    })
  })

  test('moving an event that somebody deleted says so', async () => {
    const answer = await stage.calendars.moveEvent('karen', 'gone', '2026-12-23T12:00:00Z', '2026-12-23T13:00:00Z')
    expect(answer).toEqual({ kind: 'refused', code: 'event-gone' })
  })

  test('cancelling twice, and cancelling when the first answer was lost, both end in done', async () => {
    const eventId = await create()
    stage.graph.faults.push({ matches: /\/cancel$/, times: 1, lose: 'after' })
    expect(await stage.calendars.cancelEvent('karen', eventId)).toEqual({ kind: 'done', value: undefined })
    expect(await stage.calendars.cancelEvent('karen', eventId)).toEqual({ kind: 'done', value: undefined })
    expect(stage.graph.events).toHaveLength(0)
  })

  test('cancelling what is not ours to cancel is refused for good', async () => {
    const eventId = await create()
    stage.graph.faults.push({ matches: /\/cancel$/, times: 1, status: 400, code: 'ErrorInvalidRequest' })
    expect(await stage.calendars.cancelEvent('karen', eventId)).toEqual({ kind: 'refused', code: 'graph-rejected' })
  })
})
