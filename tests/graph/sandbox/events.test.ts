import { afterAll, describe, expect, test } from '@jest/globals'
import { settingsOf } from '../../../sandbox/graph/settings.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import { eventsOfKaren, karen, karensEvents, lone, one } from './karens-events.ts'
import { aGraph, at, attendee, person, rows, text } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())

const { create, copyOf } = karensEvents(graph)
const property = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name HurtigsporBooking'

describe('creating an event', () => {
  test('it stands with the documented defaults, in the organiser s mailbox, in UTC', async () => {
    const answer = await create()
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      isOrganizer: true,
      responseStatus: { response: 'organizer' },
      organizer: { emailAddress: { address: karen.mail } },
      allowNewTimeProposals: true,
      responseRequested: true,
      isOnlineMeeting: false,
      hideAttendees: false,
      originalStartTimeZone: 'Romance Standard Time',
      start: { dateTime: '2026-12-22T09:00:00.0000000', timeZone: 'UTC' },
    })
    expect(answer.body).not.toHaveProperty('transactionId')
  })

  test('enum members are read in any case and answered in their own', async () => {
    const answer = await create({
      sensitivity: 'Private',
      showAs: 'Busy',
      body: { contentType: 'HTML', content: '<p>x</p>' },
    })
    expect(answer.body).toMatchObject({ sensitivity: 'private', showAs: 'busy' })
  })

  test('each attendee gets a copy with its own id, the same iCalUId, and tentative time', async () => {
    const created = await create({ attendees: [attendee('lone-leder')], sensitivity: 'private' })
    const copy = await copyOf(lone, created)
    expect(copy).toMatchObject({
      isOrganizer: false,
      showAs: 'tentative',
      sensitivity: 'private',
      responseStatus: { response: 'notResponded' },
    })
    expect(copy?.['id']).not.toBe(created.body['id'])
    expect((await graph.call('GET', one(lone, created.body['id']))).status).toBe(404)
    expect((await graph.call('GET', one(lone, copy?.['id']))).status).toBe(200)
  })

  test('immutable ids come when asked for and find the event too', async () => {
    const wish = { headers: { Prefer: 'IdType="ImmutableId"' } }
    const created = await create({}, wish)
    const found = await graph.call('GET', one(karen, created.body['id']), wish)
    const ordinary = await graph.call('GET', one(karen, created.body['id']))
    expect(found.body['id']).toBe(created.body['id'])
    expect(ordinary.body['id']).not.toBe(created.body['id'])
  })

  test('an online meeting gets a join link and stays online', async () => {
    const created = await create({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' })
    expect(text(created.body, 'onlineMeeting/joinUrl')).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    const changed = await graph.call('PATCH', one(karen, created.body['id']), { body: { isOnlineMeeting: false } })
    expect(changed.body['isOnlineMeeting']).toBe(true)
  })

  test.each([
    ['a misspelt property', { subjekt: 'Møde' }],
    ['a misspelt property inside', { location: { name: 'Rådhuset' } }],
    ['text for a truth value', { responseRequested: 'true' }],
    ['a state that does not exist', { showAs: 'away' }],
    ['an end before the start', { end: { dateTime: '2026-12-22T09:00:00', timeZone: 'Romance Standard Time' } }],
    ['Europe/Copenhagen', { start: { dateTime: '2026-12-22T10:00:00', timeZone: 'Europe/Copenhagen' } }],
    [
      'an offset beside a zone',
      { start: { dateTime: '2026-12-22T10:00:00+01:00', timeZone: 'Romance Standard Time' } },
    ],
    ['no start', { start: undefined }],
    ['an all-day event at ten', { isAllDay: true }],
    ['an attendee without an address', { attendees: [{ emailAddress: { name: 'Lone' } }] }],
    ['501 attendees', { attendees: Array.from({ length: 501 }, () => attendee('lone-leder')) }],
  ])('%s is refused with 400', async (_what, more) => {
    expect((await create(more)).status).toBe(400)
  })

  test('a body that is not JSON is refused with 400', async () => {
    const answer = await graph.call('POST', eventsOfKaren, { body: '{"subject":' })
    expect(answer.status).toBe(400)
  })
})

describe('repeating a transactionId gives one event, whatever the answer', () => {
  test.each([
    ['same-event', 201],
    ['refused-400', 400],
    ['refused-409', 409],
  ] as const)('%s', async (mode, status) => {
    tenantOf(graph.context).setTransactionRepeat(mode)
    const transactionId = `booking-${mode}`
    const first = await create({ transactionId })
    const second = await create({ transactionId })
    expect(first.body['transactionId']).toBe(transactionId)
    expect(second.status).toBe(status)
    expect(second.body['id'] ?? at(second.body, 'error/@event.existingEventId')).toBe(first.body['id'])
    const all = await graph.call('GET', `${eventsOfKaren}?$top=1000`)
    expect(rows(all).filter((event) => event['transactionId'] === transactionId)).toHaveLength(1)
    tenantOf(graph.context).setTransactionRepeat('same-event')
  })

  test('it cannot be changed afterwards', async () => {
    const created = await create({ transactionId: 'once' })
    const changed = await graph.call('PATCH', one(karen, created.body['id']), { body: { transactionId: 'twice' } })
    expect(changed.status).toBe(400)
  })
})

describe('an extended property finds the event again', () => {
  test('by $filter, and shows only when expanded', async () => {
    const created = await create({ singleValueExtendedProperties: [{ id: property, value: 'booking-1' }] })
    const filter = `$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq 'booking-1')`)}`
    const expand = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${property}')`)}`
    const plain = await graph.call('GET', `${eventsOfKaren}?${filter}`)
    const expanded = await graph.call('GET', `${eventsOfKaren}?${filter}&${expand}`)
    expect(rows(plain).map((event) => event['id'])).toEqual([created.body['id']])
    expect(rows(plain)[0]).not.toHaveProperty('singleValueExtendedProperties')
    expect(rows(expanded)[0]?.['singleValueExtendedProperties']).toEqual([{ id: property, value: 'booking-1' }])
  })
})

describe('changing an event', () => {
  test('a move reaches every copy and asks for the answer again', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    const copy = await copyOf(lone, created)
    await graph.call('POST', `${one(lone, copy?.['id'])}/accept`, { body: {} })
    await graph.call('PATCH', one(karen, created.body['id']), {
      body: {
        start: { dateTime: '2026-12-23T11:00:00', timeZone: 'Romance Standard Time' },
        end: { dateTime: '2026-12-23T12:00:00', timeZone: 'Romance Standard Time' },
      },
    })
    expect(await copyOf(lone, created)).toMatchObject({
      start: { dateTime: '2026-12-23T10:00:00.0000000' },
      responseStatus: { response: 'notResponded' },
    })
  })

  test('an attendee s change stays in the own copy', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    const copy = await copyOf(lone, created)
    await graph.call('PATCH', one(lone, copy?.['id']), { body: { subject: 'Mit eget navn' } })
    expect((await graph.call('GET', one(karen, created.body['id']))).body['subject']).toBe('Møde')
  })

  test('attendees are replaced as a whole: the one left out sees a cancellation, the new one an invitation', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    await graph.call('PATCH', one(karen, created.body['id']), { body: { attendees: [attendee('mads-madsen')] } })
    expect(await copyOf(lone, created)).toMatchObject({ isCancelled: true, showAs: 'free' })
    expect(await copyOf(person('mads-madsen'), created)).toMatchObject({ isCancelled: false })
  })

  test.each([412, 409] as const)(
    'a change renews the etag, and an old one in If-Match is refused with %d',
    async (status) => {
      settingsOf(graph.context).change({ staleChange: status })
      const created = await create()
      const etag = text(created.body['@odata.etag'])
      const headers = { 'If-Match': etag }
      const first = await graph.call('PATCH', one(karen, created.body['id']), { body: { subject: 'Et' }, headers })
      const second = await graph.call('PATCH', one(karen, created.body['id']), { body: { subject: 'To' }, headers })
      const third = await graph.call('DELETE', one(karen, created.body['id']), { headers })
      expect([first.status, second.status, third.status]).toEqual([200, status, status])
      expect(at(second.body, 'error/code')).toBe('ErrorIrresolvableConflict')
      expect(first.body['@odata.etag']).not.toBe(etag)
      settingsOf(graph.context).change({ staleChange: 412 })
    },
  )
})

describe('ending an event', () => {
  test('deleting the organiser s copy cancels for everybody; the time is free again', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    expect((await graph.call('DELETE', one(karen, created.body['id']))).status).toBe(204)
    expect((await graph.call('GET', one(karen, created.body['id']))).status).toBe(404)
    expect(await copyOf(lone, created)).toMatchObject({ isCancelled: true, showAs: 'free' })
  })

  test('deleting an attendee s copy leaves the meeting', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    const copy = await copyOf(lone, created)
    expect((await graph.call('DELETE', one(lone, copy?.['id']))).status).toBe(204)
    expect((await graph.call('GET', one(karen, created.body['id']))).status).toBe(200)
  })

  test('only the organiser can cancel, and the text reaches the attendees', async () => {
    const created = await create({ attendees: [attendee('lone-leder')] })
    const copy = await copyOf(lone, created)
    const refused = await graph.call('POST', `${one(lone, copy?.['id'])}/cancel`, { body: {} })
    const cancelled = await graph.call('POST', `${one(karen, created.body['id'])}/cancel`, {
      body: { Comment: 'Vi finder en ny tid.' },
    })
    expect([refused.status, cancelled.status]).toEqual([400, 202])
    const mails = tenantOf(graph.context).mails(lone.oid)
    expect(mails.at(-1)).toMatchObject({ subject: 'Aflyst: Møde', body: { content: 'Vi finder en ny tid.' } })
  })
})
