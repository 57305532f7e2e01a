import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { anAlert } from '../../app/bot/support/an-alert.ts'
import { aCalendarEvent, graphStage, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await graphStage()
  for (const id of ['karen', 'lone', 'post']) withPerson(stage.graph, id)
})
afterEach(() => stage.graph.close())

const alert = anAlert({ recipientId: 'karen' })
const feed = /POST .*sendActivityNotification/
const mail = /POST .*sendMail/
const install = /POST .*installedApps/
const chained = z.looseObject({ chainId: z.number() })
const bodies = (kind: RegExp) =>
  stage.graph.calls.filter(({ method, path }) => kind.test(`${method} ${path}`)).map(({ body }) => body)

describe('an item in the activity feed', () => {
  test('P-4: names the request, its workplace and what it is about, and leads to the tab', async () => {
    expect(await stage.notices.notify(alert)).toEqual({ kind: 'sent', value: undefined })
    expect(bodies(feed)).toMatchObject([
      {
        activityType: 'newRequest',
        topic: { source: 'text', webUrl: alert.link },
        previewText: { content: 'Ny henvendelse' },
        templateParameters: [
          { name: 'reference', value: 'HS-7K3M' },
          { name: 'workplace', value: 'Søndervangskolen' },
        ],
      },
    ])
  })

  test('sent again because its answer was lost it takes the place of the first', async () => {
    stage.graph.faults.push({ matches: feed, times: 2, lose: 'after' })
    expect(await stage.notices.notify(alert)).toEqual({ kind: 'sent', value: undefined })
    const chains = bodies(feed).map((body) => chained.parse(body).chainId)
    expect(chains).toHaveLength(3)
    expect(new Set(chains).size).toBe(1)
    expect(Number.isSafeInteger(chains[0])).toBe(true)
  })

  test('told to wait, it holds back no calendar', async () => {
    stage.graph.faults.push({ matches: feed, times: 1, status: 429, retryAfter: '300' })
    expect(await stage.notices.notify(alert)).toMatchObject({ kind: 'unavailable', retryAfterMs: 300_000 })
    expect(await stage.calendars.createEvent(aCalendarEvent(), 'first')).toMatchObject({ kind: 'done' })
    expect(await stage.notices.install('karen')).toMatchObject({ kind: 'unavailable', code: 'graph-throttled' })
  })

  test('without the app or the permission the next channel is taken', async () => {
    stage.graph.faults.push({ matches: feed, times: 1, status: 403, code: 'Forbidden' })
    expect(await stage.notices.notify(alert)).toEqual({ kind: 'unreachable', code: 'feed-refused' })
  })
})

describe('a mail', () => {
  test('P-4: goes to one person, names nobody, and leaves no copy among what was sent', async () => {
    expect(await stage.notices.mail(alert)).toEqual({ kind: 'sent', value: undefined })
    expect(bodies(mail)).toMatchObject([
      {
        message: {
          subject: 'Hurtigspor: Ny henvendelse',
          toRecipients: [{ emailAddress: { address: 'karen@havnsby.example' } }],
          internetMessageHeaders: [{ name: 'x-hurtigspor-alert', value: alert.alertId }],
        },
        saveToSentItems: false,
      },
    ])
    expect(JSON.stringify(bodies(mail))).not.toMatch(/Navn/)
  })

  test.each([
    ['the line breaks', { lose: 'after' as const }],
    ['the service fails in the middle', { status: 500 }],
    ['a gateway gives up', { status: 504 }],
  ])('%s: it may have gone, and is not sent again', async (_what, fault) => {
    stage.graph.faults.push({ matches: mail, times: 9, ...fault })
    expect(await stage.notices.mail(alert)).toMatchObject({ kind: 'unavailable', mayHaveArrived: true })
    expect(bodies(mail)).toHaveLength(1)
  })

  test.each([429, 503])('answered %i it has certainly not gone', async (status) => {
    stage.graph.faults.push({ matches: mail, times: 1, status, retryAfter: '20' })
    const answer = await stage.notices.mail(alert)
    expect(answer).toMatchObject({ kind: 'unavailable', mayHaveArrived: false, retryAfterMs: 20_000 })
  })

  test('to somebody the directory does not know cannot be sent', async () => {
    const answer = await stage.notices.mail({ ...alert, recipientId: 'nobody' })
    expect(answer).toEqual({ kind: 'unreachable', code: 'recipient-unknown' })
  })
})

describe('giving somebody the app', () => {
  test('names it by its address in the catalog', async () => {
    expect(await stage.notices.install('karen')).toEqual({ kind: 'sent', value: 'installed' })
    expect(bodies(install)).toEqual([
      { 'teamsApp@odata.bind': expect.stringMatching(/\/v1\.0\/appCatalogs\/teamsApps\/0d3a5c1e-/) },
    ])
  })

  test('who has it already has it', async () => {
    stage.graph.faults.push({ matches: install, times: 1, status: 409, code: 'Conflict' })
    expect(await stage.notices.install('karen')).toEqual({ kind: 'sent', value: 'present' })
  })

  test('a refusal is one', async () => {
    stage.graph.faults.push({ matches: install, times: 1, status: 403, code: 'Forbidden' })
    expect(await stage.notices.install('karen')).toEqual({ kind: 'unreachable', code: 'install-refused' })
  })
})

test('what is not set up is a channel that fails, and nothing is asked of Graph', async () => {
  const bare = await graphStage({ catalogAppId: undefined, mailSender: undefined })
  withPerson(bare.graph, 'karen')
  expect(await bare.notices.install('karen')).toEqual({ kind: 'unreachable', code: 'install-not-set-up' })
  expect(await bare.notices.mail(alert)).toEqual({ kind: 'unreachable', code: 'mail-not-set-up' })
  expect(bare.graph.calls).toEqual([])
  await bare.graph.close()
})
