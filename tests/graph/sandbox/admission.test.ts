import { afterAll, describe, expect, test } from '@jest/globals'
import { aGraph, anEvent, at, person, rows } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const events = `/users/${karen.oid}/events`
const schedule = {
  schedules: [karen.mail],
  startTime: { dateTime: '2026-12-22T08:00:00', timeZone: 'UTC' },
  endTime: { dateTime: '2026-12-22T16:00:00', timeZone: 'UTC' },
}
const mail = { message: { subject: 'Hej', toRecipients: [{ emailAddress: { address: karen.mail } }] } }

const inner = (id: string, url: string, more: Record<string, unknown> = {}) => ({ id, method: 'GET', url, ...more })

describe('a call needs a token, and the token the call s permission', () => {
  test.each([
    ['no token', 'GET', '/users', '', 401],
    ['something that is no token', 'GET', '/users', 'Bearer xyz', 401],
    ['an app that may read people', 'GET', '/users', 'app: User.Read.All', 200],
    ['an app that may send mail only', 'GET', '/users', 'app: Mail.Send', 403],
    ['a person with User.Read, about herself', 'GET', '/me', 'person lone-leder: User.Read', 200],
    ['a person with User.Read, about another', 'GET', `/users/${karen.oid}`, 'person lone-leder: User.Read', 403],
    ['an app, which is nobody', 'GET', '/me', 'app: User.Read.All', 400],
    ['a leader s own staff', 'GET', '/me/directReports', 'person lone-leder: User.Read', 200],
    ['reading one s own calendar', 'GET', '/me/events', 'person lone-leder: Calendars.ReadWrite', 200],
    ['reading a colleague s calendar', 'GET', events, 'person lone-leder: Calendars.ReadWrite', 403],
    ['an app that may only read calendars, reading', 'GET', events, 'app: Calendars.Read', 200],
    ['one s own mail', 'GET', '/me/messages', 'person lone-leder: Mail.Read', 200],
    [
      'mailbox settings without their permission',
      'GET',
      `/users/${karen.oid}/mailboxSettings`,
      'app: Calendars.Read',
      403,
    ],
    [
      'installed apps',
      'GET',
      `/users/${karen.oid}/teamwork/installedApps`,
      'app: TeamsAppInstallation.ReadForUser.All',
      200,
    ],
    ['a mailbox that does not exist', 'GET', '/users/nobody@havnsby.example/events', 'app: Calendars.Read', 404],
  ])('%s', async (_what, method, path, as, status) => {
    expect((await graph.call(method, path, { as })).status).toBe(status)
  })

  test.each([
    ['creating with read access', events, anEvent(), 'app: Calendars.Read', 403],
    [
      'free and busy with the least permission',
      `/users/${karen.oid}/calendar/getSchedule`,
      schedule,
      'app: Calendars.ReadBasic',
      200,
    ],
    [
      'free and busy of a colleague, as a person',
      '/me/calendar/getSchedule',
      schedule,
      'person lone-leder: Calendars.ReadBasic',
      200,
    ],
    ['sending mail', `/users/${karen.oid}/sendMail`, mail, 'app: Mail.Send', 202],
    ['sending mail without permission', `/users/${karen.oid}/sendMail`, mail, 'app: Calendars.ReadWrite', 403],
  ])('%s', async (_what, path, body, as, status) => {
    expect((await graph.call('POST', path, { body, as })).status).toBe(status)
  })
})

describe('every answer can be traced', () => {
  test('an error has code, message, date and both request ids; the client s own id comes back', async () => {
    const answer = await graph.call('GET', '/users/nobody', { headers: { 'client-request-id': 'mine' } })
    expect(at(answer.body, 'error/innerError')).toEqual({
      date: '2026-12-21T08:00:00',
      'request-id': answer.headers.get('request-id'),
      'client-request-id': 'mine',
    })
  })

  test('a wrong method is 405, an unknown segment 400', async () => {
    expect((await graph.call('POST', '/me', { body: {} })).status).toBe(405)
    expect((await graph.call('DELETE', '/users')).status).toBe(405)
    expect((await graph.call('GET', '/users/x/holidays/all')).status).toBe(400)
  })
})

describe('planned faults', () => {
  test('429 carries Retry-After, happens as often as asked, and does not carry out the call', async () => {
    graph.faults.add({ match: 'graph POST */events', status: 429, retryAfter: 7, times: 1 })
    const before = rows(await graph.call('GET', `${events}?$top=1000`)).length
    const throttled = await graph.call('POST', events, { body: anEvent() })
    const after = await graph.call('GET', `${events}?$top=1000`)
    expect([throttled.status, throttled.headers.get('Retry-After')]).toEqual([429, '7'])
    expect(rows(after)).toHaveLength(before)
    expect((await graph.call('POST', events, { body: anEvent() })).status).toBe(201)
  })
})

describe('$batch', () => {
  test('answers each call by itself, and 424 behind a failed one', async () => {
    const answer = await graph.call('POST', '/$batch', {
      body: {
        requests: [
          inner('1', `/users/${karen.oid}`),
          inner('2', '/users/nobody'),
          inner('3', '/users', { dependsOn: ['2'] }),
        ],
      },
    })
    const { responses } = answer.body
    expect(Array.isArray(responses) && responses.map((each) => at(each, 'status'))).toEqual([200, 404, 424])
  })

  test('refuses more than 20 calls and repeated ids as a whole', async () => {
    const many = Array.from({ length: 21 }, (_, index) => inner(String(index), '/users'))
    const twice = [inner('1', '/users'), inner('1', '/users')]
    for (const requests of [many, twice]) {
      expect((await graph.call('POST', '/$batch', { body: { requests } })).status).toBe(400)
    }
  })
})
