import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { settingsOf } from '../../../sandbox/graph/settings.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import { aGraph, anEvent, at, person, rows, text, type GraphAnswer } from './support.ts'

const graph = aGraph()
const settings = settingsOf(graph.context)
afterEach(() => settings.change({ deltaReplays: false, deltaEmptyPages: false }))
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const events = `/users/${karen.oid}/events`
const delta = `/users/${karen.oid}/calendarView/delta`
const period = 'startDateTime=2026-12-21T00:00:00Z&endDateTime=2026-12-31T00:00:00Z'

const pathOf = (link: unknown) => String(link).replace('http://sandbox.test/graph/v1.0', '')
const create = async (more: Record<string, unknown> = {}) =>
  text((await graph.call('POST', events, { body: anEvent(more) })).body, 'id')
const change = (id: string, body: unknown) => graph.call('PATCH', `${events}/${encodeURIComponent(id)}`, { body })
const remove = (id: string) => graph.call('DELETE', `${events}/${encodeURIComponent(id)}`)
const on = (day: string) => ({
  start: { dateTime: `${day}T10:00:00`, timeZone: 'UTC' },
  end: { dateTime: `${day}T11:00:00`, timeZone: 'UTC' },
})

/** A whole round from a first address or a delta link to the next delta link. */
async function round(from = `${delta}?${period}`, headers: Record<string, string> = {}) {
  const pages: GraphAnswer[] = []
  let path = from
  do {
    const page = await graph.call('GET', path, { headers })
    pages.push(page)
    path = pathOf(page.body['@odata.nextLink'] ?? '')
  } while (path !== '' && pages.length < 100)
  const items = pages.flatMap((page) => rows(page))
  return { pages, items, ids: items.map(({ id }) => id), next: pathOf(pages.at(-1)?.body['@odata.deltaLink']) }
}

const removed = (items: Record<string, unknown>[]) =>
  items.filter((item) => '@removed' in item).map((item) => [item['id'], at(item, '@removed/reason')])

describe('a round of calendarView/delta', () => {
  test('the first brings the whole period in pages, the next nothing, then only what changed', async () => {
    const first = await round()
    const view = await graph.call('GET', `/users/${karen.oid}/calendarView?${period}&$top=1000`)
    expect(first.pages.length).toBeGreaterThan(1)
    expect(new Set(first.ids)).toEqual(new Set(rows(view).map(({ id }) => id)))
    expect((await round(first.next)).items).toEqual([])

    const id = await create()
    const second = await round(first.next)
    expect(second.ids).toEqual([id])
    await change(id, { subject: 'Flyttet' })
    expect((await round(second.next)).items).toMatchObject([{ id, subject: 'Flyttet' }])
  })

  test('what was deleted, and what moved out of the period, is @removed; what moved in comes', async () => {
    const gone = await create()
    const moved = await create()
    const coming = await create(on('2027-02-01'))
    const { next } = await round()
    await remove(gone)
    await change(moved, on('2027-02-01'))
    await change(coming, on('2026-12-22'))
    const { items, ids } = await round(next)
    expect(new Map(removed(items).map(([id, reason]) => [id, reason]))).toEqual(
      new Map([
        [gone, 'deleted'],
        [moved, 'changed'],
      ]),
    )
    expect(ids).toContain(coming)
  })

  test('a change outside the period is not in it', async () => {
    const { next } = await round()
    await remove(await create(on('2027-02-01')))
    expect((await round(next)).items).toEqual([])
  })

  test('what changes while a round is read comes in the next at the latest', async () => {
    const start = await graph.call('GET', `${delta}?${period}`)
    const id = await create()
    const rest = await round(pathOf(start.body['@odata.nextLink']))
    expect([...rest.ids, ...(await round(rest.next)).ids]).toContain(id)
    expect((await round(rest.next)).ids).toEqual([id])
  })

  test('immutable ids come when asked for, of removed items too', async () => {
    const headers = { Prefer: 'IdType="ImmutableId"' }
    const created = await graph.call('POST', events, { body: anEvent(), headers })
    const { ids, next } = await round(undefined, headers)
    expect(ids).toContain(created.body['id'])
    await remove(text(created.body, 'id'))
    expect((await round(next, headers)).ids).toEqual([created.body['id']])
  })

  test('odata.maxpagesize makes pages smaller', async () => {
    const { pages, ids } = await round(undefined, { Prefer: 'odata.maxpagesize=3' })
    expect(Math.max(...pages.map((page) => rows(page).length))).toBe(3)
    expect(new Set(ids)).toEqual(new Set((await round()).ids))
  })
})

describe('what the documentation allows a round to do', () => {
  test('replays: items of the round before come again, and removed ones in a first round', async () => {
    const id = await create()
    const { next } = await round()
    await change(id, { subject: 'Igen' })
    const second = await round(next)
    settings.change({ deltaReplays: true })
    expect((await round(second.next)).ids).toEqual([id])
    await remove(id)
    expect(removed((await round()).items)).toContainEqual([id, 'deleted'])
  })

  test('pages without items', async () => {
    settings.change({ deltaEmptyPages: true })
    const { pages, ids } = await round()
    expect(rows(pages[0] ?? (await graph.call('GET', delta)))).toEqual([])
    expect(ids.length).toBeGreaterThan(0)
  })
})

describe('what calendarView/delta refuses', () => {
  test.each([
    ['no period', delta],
    ['half a period', `${delta}?startDateTime=2026-12-21T00:00:00Z`],
    ['an end before the start', `${delta}?startDateTime=2026-12-22T00:00:00Z&endDateTime=2026-12-21T00:00:00Z`],
    ['a made-up token', `${delta}?$deltatoken=abc`],
    ...['$select=subject', '$filter=isCancelled', '$orderby=start', '$expand=instances', '$search=x'].map(
      (query) => [query, `${delta}?${period}&${query}`] as const,
    ),
  ])('%s', async (_what, path) => {
    expect((await graph.call('GET', path)).status).toBe(400)
  })

  test('a token of another mailbox', async () => {
    const { next } = await round()
    const stolen = next.replace(karen.oid, person('jonas-konsulent').oid)
    expect((await graph.call('GET', stolen)).status).toBe(400)
  })
})

describe('a token that can no longer be followed', () => {
  test('410 names an address with an empty token, which starts over', async () => {
    const { next } = await round()
    settings.expireDeltaTokens('gone')
    const answer = await graph.call('GET', next)
    const anew = answer.headers.get('Location') ?? ''
    expect([answer.status, new URL(anew).searchParams.get('$deltatoken')]).toEqual([410, ''])
    expect((await round(pathOf(anew))).items.length).toBeGreaterThan(5)
  })

  test('or 404 with the code syncStateNotFound', async () => {
    const { next } = await round()
    settings.expireDeltaTokens('not-found')
    const answer = await graph.call('GET', next)
    expect([answer.status, at(answer.body, 'error/code')]).toEqual([404, 'syncStateNotFound'])
  })

  test('the oldest fall out of the cache by themselves', async () => {
    settings.expireDeltaTokens('gone')
    const { next } = await round()
    const tenant = tenantOf(graph.context)
    const event = tenant.event(karen.oid, await create())
    if (!event) throw new Error('it was created')
    for (let count = 0; count < 6_100; count++) tenant.putEvent({ ...event, version: event.version + count })
    expect((await graph.call('GET', next)).status).toBe(410)
  })
})
