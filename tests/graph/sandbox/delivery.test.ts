import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { chatsOf } from '../../../sandbox/teams/chats.ts'
import { activitiesOf, eventsOf, mailOf } from '../../../sandbox/tenant/access.ts'
import { tenantRoutes } from '../../../sandbox/tenant/routes.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import { aGraph, anEvent, at, person, rows } from './support.ts'

const graph = aGraph()
const { clock } = graph.context
// Teams takes five items a second.
beforeEach(() => clock.set(clock.now().add({ seconds: 1 })))
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
chatsOf(graph.context).setApp(karen, true)
const lone = person('lone-leder')

const recipient = (each: { mail: string }) => ({ emailAddress: { address: each.mail } })

const systemText = [{ name: 'systemDefaultText', value: 'Ny opgave' }]
const notification = (more: Record<string, unknown> = {}) => ({
  topic: { source: 'text', value: 'Opgave', webUrl: 'https://teams.microsoft.com/l/entity/x' },
  activityType: 'systemDefault',
  previewText: { content: 'Kontakt medarbejderen i dag' },
  templateParameters: systemText,
  ...more,
})
const send = (body: unknown, as?: string) =>
  graph.call('POST', `/users/${karen.oid}/teamwork/sendActivityNotification`, { body, ...(as ? { as } : {}) })

describe('mail', () => {
  test('an accepted mail arrives, with an unseen copy to whom it was blind-copied', async () => {
    const answer = await graph.call('POST', `/users/${karen.oid}/sendMail`, {
      body: {
        message: {
          subject: 'HS-7K3M',
          body: { contentType: 'Text', content: 'Se opgaven i Teams.' },
          toRecipients: [recipient(lone)],
          bccRecipients: [recipient(person('hanne-hr'))],
        },
        saveToSentItems: false,
      },
    })
    expect(answer.status).toBe(202)
    const [mail] = mailOf(graph.context, lone)
    expect(mail).toMatchObject({ subject: 'HS-7K3M', from: { emailAddress: { address: karen.mail } } })
    expect(JSON.stringify(mailOf(graph.context, person('hanne-hr'))[0])).not.toContain('"address":"hanne')
  })

  test.each([
    ['nobody to send to', { message: { subject: 'Hej' } }],
    ['a misspelt property', { message: { subjekt: 'Hej', toRecipients: [] } }],
    ['no message', { saveToSentItems: true }],
    [
      'a header that is not one of ours',
      { message: { toRecipients: [recipient(lone)], internetMessageHeaders: [{ name: 'Sender', value: 'x' }] } },
    ],
  ])('%s is refused', async (_what, body) => {
    expect((await graph.call('POST', `/users/${karen.oid}/sendMail`, { body })).status).toBe(400)
  })

  test('the leader of the story finds the mail of an employee who is absent, without a diagnosis', async () => {
    const answer = await graph.call('GET', `/users/${lone.oid}/messages?$filter=subject eq 'Jeg er sygemeldt'`)
    expect(at(rows(answer)[0], 'from/emailAddress/address')).toBe(person('mads-madsen').mail)
  })
})

describe('the activity feed', () => {
  test('a notification arrives; a later one of the same chain takes its place', async () => {
    expect((await send(notification({ chainId: 7 }))).status).toBe(204)
    await send(notification({ chainId: 7, previewText: { content: 'Forfalder om en time' } }))
    expect(activitiesOf(graph.context, karen).map((each) => each.previewText)).toEqual(['Forfalder om en time'])
  })

  test.each([
    ['a page outside Teams', { topic: { source: 'text', value: 'x', webUrl: 'https://example.com/' } }, 400],
    ['a missing template parameter', { templateParameters: [] }, 400],
    ['a template parameter too many', { templateParameters: [...systemText, { name: 'employee', value: 'x' }] }, 400],
    ['an activity that the manifest does not declare', { activityType: 'birthday' }, 400],
    ['an app that is not installed', { teamsAppId: '00000000-0000-4000-8000-000000000000' }, 404],
  ])('%s is refused', async (_what, more, status) => {
    expect((await send(notification(more))).status).toBe(status)
  })

  test('somebody without the app is refused', async () => {
    const path = `/users/${lone.oid}/teamwork/sendActivityNotification`
    expect((await graph.call('POST', path, { body: notification() })).status).toBe(403)
  })

  test('nobody notifies themselves', async () => {
    expect((await send(notification(), 'person karen-konsulent: TeamsActivity.Send')).status).toBe(403)
  })

  test('the installed app is found by its external id', async () => {
    const path = `/users/${karen.oid}/teamwork/installedApps?$expand=teamsApp`
    const [installed] = rows(await graph.call('GET', path))
    const wanted = encodeURIComponent(`teamsApp/externalId eq '${String(at(installed, 'teamsApp/externalId'))}'`)
    expect(rows(await graph.call('GET', `${path}&$filter=${wanted}`))).toHaveLength(1)
    expect(rows(await graph.call('GET', `${path}&$filter=teamsApp/externalId eq 'other'`))).toHaveLength(0)
  })
})

describe('the sandbox s own addresses', () => {
  const app = tenantRoutes(graph.context)
  const get = async (path: string) => {
    const response = await app.request(path)
    return { status: response.status, body: await response.json() }
  }

  test('people are listed with what a driver needs', async () => {
    const { body } = await get('/sandbox/people')
    expect(body).toHaveLength(graph.context.people.all().length)
    expect(body).toContainEqual({
      id: 'karen-konsulent',
      name: 'Karen Krogh',
      roles: ['Consultant'],
      workplace: 'Jobcenter Havnsby',
      oid: karen.oid,
      mail: karen.mail,
      kind: 'consultant',
    })
  })

  test('a calendar shows a Danish day as Graph shows it to the owner', async () => {
    const { body } = await get('/sandbox/calendars/karen-konsulent?from=2026-12-22&to=2026-12-23')
    expect(body).toMatchObject([{ subject: 'Møde' }, { subject: 'Frokost' }, { subject: 'Besøg på arbejdsplads' }])
  })

  test('an unknown person is 404 and an impossible date 400, each with a code', async () => {
    expect(await get('/sandbox/mail/nobody')).toMatchObject({ status: 404, body: { code: 'person-unknown' } })
    expect(await get('/sandbox/calendars/lone-leder?from=2026-02-30')).toMatchObject({ status: 400 })
  })
})

describe('the tenant', () => {
  const period = [Temporal.Instant.from('2027-03-01T00:00:00Z'), Temporal.Instant.from('2027-03-02T00:00:00Z')] as const
  const event = anEvent({
    start: { dateTime: '2027-03-01T10:00:00', timeZone: 'UTC' },
    end: { dateTime: '2027-03-01T11:00:00', timeZone: 'UTC' },
  })

  test('a restart keeps what was booked; a reset puts the first day back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hurtigspor-restart-'))
    const before = aGraph(folder)
    await before.call('POST', `/users/${karen.oid}/events`, { body: event })
    before.context.saved.flush()

    const after = aGraph(folder)
    expect(eventsOf(after.context, karen, ...period)).toHaveLength(1)
    await after.restore()
    expect(eventsOf(after.context, karen, ...period)).toHaveLength(0)
    after.stop()
  })

  test('whoever watches calendars is told of a change; POST /sandbox/reset reaches the tenant', async () => {
    const changed: string[] = []
    const stop = tenantOf(graph.context).onEventChange(({ kind, mailbox }) => void changed.push(`${kind} ${mailbox}`))
    await graph.call('POST', `/users/${karen.oid}/events`, { body: event })
    expect(changed).toEqual([`created ${karen.oid}`])
    await graph.restore()
    expect(eventsOf(graph.context, karen, ...period)).toHaveLength(0)
    stop()
  })

  test('Karen and Lone share free hours on 22, 23 and 28 December, but not the whole day', async () => {
    for (const day of ['2026-12-22', '2026-12-23', '2026-12-28']) {
      const answer = await graph.call('POST', `/users/${karen.oid}/calendar/getSchedule`, {
        body: {
          schedules: [karen.mail, lone.mail],
          startTime: { dateTime: `${day}T08:00:00`, timeZone: 'Romance Standard Time' },
          endTime: { dateTime: `${day}T16:00:00`, timeZone: 'Romance Standard Time' },
          availabilityViewInterval: 60,
        },
      })
      const [first = '', second = ''] = rows(answer).map((entry) => String(entry['availabilityView']))
      const shared = [...first].filter((digit, index) => digit === '0' && second[index] === '0').length
      expect(shared).toBeGreaterThanOrEqual(1)
      expect(shared).toBeLessThanOrEqual(5)
    }
  })
})
