import { afterAll, describe, expect, test } from '@jest/globals'
import { people } from '../../../sandbox/tenant/people.ts'
import { aGraph, anEvent, at, person, rows, text, type CallOptions } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const address = `/users/${karen.oid}/calendar/getSchedule`
const danish = { headers: { Prefer: 'outlook.timezone="Romance Standard Time"' } }

function asking(more: Record<string, unknown> = {}) {
  return {
    schedules: [karen.mail],
    startTime: { dateTime: '2026-12-22T08:00:00', timeZone: 'Romance Standard Time' },
    endTime: { dateTime: '2026-12-22T16:00:00', timeZone: 'Romance Standard Time' },
    availabilityViewInterval: 30,
    ...more,
  }
}

const ask = (more: Record<string, unknown> = {}, options: CallOptions = {}) =>
  graph.call('POST', address, { body: asking(more), ...options })

const days = (count: number) => ({
  startTime: { dateTime: '2026-12-01T00:00:00', timeZone: 'UTC' },
  endTime: { dateTime: `2026-12-01T00:00:00`, timeZone: 'UTC' },
  ...(count > 0
    ? { endTime: { dateTime: new Date(Date.UTC(2026, 11, 1 + count)).toISOString().slice(0, 19), timeZone: 'UTC' } }
    : {}),
})

describe('who is free', () => {
  test('one digit a slot: Karen is busy 8.30 to 9.30, at lunch, and 13 to 14 on 22 December', async () => {
    const answer = await ask()
    expect(rows(answer)[0]).toMatchObject({ scheduleId: karen.mail, availabilityView: '0220000200220000' })
  })

  test('times are UTC unless a zone is preferred, and the preference is confirmed', async () => {
    const utc = await ask()
    const local = await ask({}, danish)
    expect(at(rows(utc)[0], 'scheduleItems/0/start')).toEqual({
      dateTime: '2026-12-22T07:30:00.0000000',
      timeZone: 'UTC',
    })
    expect(at(rows(local)[0], 'scheduleItems/0/start')).toEqual({
      dateTime: '2026-12-22T08:30:00.0000000',
      timeZone: 'Romance Standard Time',
    })
    expect(local.headers.get('Preference-Applied')).toBe('outlook.timezone="Romance Standard Time"')
  })

  test('working hours tell that the 30-hour consultant has Fridays off', async () => {
    const answer = await ask({ schedules: [person('pia-konsulent').mail] })
    expect(at(rows(answer)[0], 'workingHours/daysOfWeek')).toEqual(['monday', 'tuesday', 'wednesday', 'thursday'])
  })

  test('an unknown mailbox is an entry with an error beside the others, never free', async () => {
    const answer = await ask({ schedules: ['nobody@havnsby.example', karen.mail] })
    const [unknown, known] = rows(answer)
    expect(answer.status).toBe(200)
    expect(at(unknown, 'error/responseCode')).toBe('ErrorMailRecipientNotFound')
    expect(unknown).not.toHaveProperty('availabilityView')
    expect(known).toHaveProperty('availabilityView')
  })

  test('the busiest item decides a slot: free, tentative, elsewhere, busy, out of office', async () => {
    const employee = person('mads-madsen')
    const day = '2027-02-01'
    const hour = (from: number, showAs: string) =>
      graph.call('POST', `/users/${employee.oid}/events`, {
        body: anEvent({
          showAs,
          start: { dateTime: `${day}T${String(from).padStart(2, '0')}:00:00`, timeZone: 'UTC' },
          end: { dateTime: `${day}T${String(from + 1).padStart(2, '0')}:00:00`, timeZone: 'UTC' },
        }),
      })
    for (const [index, showAs] of ['free', 'tentative', 'workingElsewhere', 'busy', 'oof'].entries()) {
      await hour(8 + index, showAs)
      await hour(8 + index, 'free')
    }
    const answer = await ask({
      schedules: [employee.mail],
      startTime: { dateTime: `${day}T08:00:00`, timeZone: 'UTC' },
      endTime: { dateTime: `${day}T14:00:00`, timeZone: 'UTC' },
      availabilityViewInterval: 60,
    })
    expect(rows(answer)[0]?.['availabilityView']).toBe('014230')
  })

  test.each([
    ['13 October 2026, summer time', '2026-10-13', '08:00:00.0000000'],
    ['27 October 2026, two days after the clocks went back', '2026-10-27', '09:00:00.0000000'],
  ])('ten o clock in Denmark is the right moment on %s', async (_when, day, utc) => {
    const lea = person('lea-lundekrog')
    await graph.call('POST', `/users/${lea.oid}/events`, {
      body: anEvent({
        start: { dateTime: `${day}T10:00:00`, timeZone: 'Romance Standard Time' },
        end: { dateTime: `${day}T11:00:00`, timeZone: 'Romance Standard Time' },
      }),
    })
    const answer = await ask({
      schedules: [lea.mail],
      startTime: { dateTime: `${day}T00:00:00`, timeZone: 'UTC' },
      endTime: { dateTime: `${day}T23:00:00`, timeZone: 'UTC' },
    })
    expect(text(rows(answer)[0], 'scheduleItems/0/start/dateTime')).toBe(`${day}T${utc}`)
  })
})

describe('what a colleague may see', () => {
  test('most calendars show free and busy only', async () => {
    const [entry] = rows(await ask())
    const items = at(entry, 'scheduleItems')
    expect(JSON.stringify(items)).not.toMatch(/subject|location|isPrivate/)
  })

  test('a calendar shared with details shows titles, but not those of private items', async () => {
    const jonas = person('jonas-konsulent')
    const hour = (subject: string, sensitivity: string, at: number) =>
      graph.call('POST', `/users/${jonas.oid}/events`, {
        body: anEvent({
          subject,
          sensitivity,
          start: { dateTime: `2027-02-02T${at}:00:00`, timeZone: 'UTC' },
          end: { dateTime: `2027-02-02T${at + 1}:00:00`, timeZone: 'UTC' },
        }),
      })
    await hour('Teammøde', 'normal', 10)
    await hour('Hemmelig', 'private', 12)
    const answer = await ask({
      schedules: [jonas.mail],
      startTime: { dateTime: '2027-02-02T00:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2027-02-03T00:00:00', timeZone: 'UTC' },
    })
    expect(JSON.stringify(answer.body)).toContain('Teammøde')
    expect(JSON.stringify(answer.body)).not.toContain('Hemmelig')
  })
})

describe('the limits of getSchedule', () => {
  const twenty = people
    .all()
    .slice(0, 20)
    .map(({ mail }) => mail)

  test.each([
    ['20 mailboxes', { schedules: twenty }, 200],
    ['21 mailboxes', { schedules: [...twenty, karen.mail] }, 400],
    ['no mailbox', { schedules: [] }, 400],
    ['61 days', days(61), 200],
    ['62 days', days(62), 400],
    ['an end at the start', days(0), 400],
    ['an interval of 5 minutes', { availabilityViewInterval: 5 }, 200],
    ['an interval of 4 minutes', { availabilityViewInterval: 4 }, 400],
    ['an interval of 1440 minutes', { availabilityViewInterval: 1440 }, 200],
    ['an interval of 1441 minutes', { availabilityViewInterval: 1441 }, 400],
    ['an interval written as text', { availabilityViewInterval: '30' }, 400],
    ['a parameter that does not exist', { interval: 30 }, 400],
    [
      'Europe/Copenhagen, which no mailbox server knows',
      { startTime: { dateTime: '2026-12-22T08:00:00', timeZone: 'Europe/Copenhagen' } },
      400,
    ],
    [
      'Europe/Paris, which is on the list',
      { startTime: { dateTime: '2026-12-22T08:00:00', timeZone: 'Europe/Paris' } },
      200,
    ],
    ['30 February', { startTime: { dateTime: '2026-02-30T08:00:00', timeZone: 'UTC' } }, 400],
  ])('%s: %#', async (_what, more, status) => {
    expect((await ask(more)).status).toBe(status)
  })

  test('an unknown zone in Prefer is refused by name', async () => {
    const answer = await ask({}, { headers: { Prefer: 'outlook.timezone="Europe/Copenhagen"' } })
    expect(at(answer.body, 'error/code')).toBe('TimeZoneNotSupportedException')
  })
})
