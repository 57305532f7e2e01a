import { afterAll, describe, expect, test } from '@jest/globals'
import { eventsOfKaren, karen, karensEvents, one } from './karens-events.ts'
import { aGraph, isRecord, rows, text } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())
const { create } = karensEvents(graph)

describe('reading events', () => {
  test('calendarView needs both ends and shows what touches the period', async () => {
    const view = `/users/${karen.oid}/calendarView`
    expect((await graph.call('GET', `${view}?startDateTime=2026-12-22T00:00:00Z`)).status).toBe(400)
    const answer = await graph.call(
      'GET',
      `${view}?startDateTime=2026-12-28T09:30:00Z&endDateTime=2026-12-28T11:15:00Z`,
    )
    expect(rows(answer).map((event) => event['subject'])).toEqual(['Besøg på arbejdsplads', 'Frokost'])
  })

  test('pages of ten follow nextLink to the end without a gap', async () => {
    const seen = new Set<unknown>()
    const view = `/users/${karen.oid}/calendarView?startDateTime=2026-12-21T00:00:00Z&endDateTime=2027-02-01T00:00:00Z&$orderby=start/dateTime`
    let next: string | undefined = view
    let pages = 0
    while (next !== undefined && pages < 50) {
      const answer = await graph.call('GET', next)
      for (const event of rows(answer)) seen.add(event['id'])
      const link = answer.body['@odata.nextLink']
      next = typeof link === 'string' ? link.replace('http://sandbox.test/graph/v1.0', '') : undefined
      pages++
    }
    const all = await graph.call('GET', `${view}&$top=1000`)
    expect(pages).toBeGreaterThan(2)
    expect(seen.size).toBe(rows(all).length)
  })

  test('$select keeps to what is asked and refuses what does not exist', async () => {
    const created = await create()
    const chosen = await graph.call('GET', `${one(karen, created.body['id'])}?$select=subject,start`)
    expect(
      Object.keys(chosen.body)
        .filter((key) => !key.includes('@'))
        .toSorted(),
    ).toEqual(['id', 'start', 'subject'])
    expect((await graph.call('GET', `${eventsOfKaren}?$select=title`)).status).toBe(400)
  })

  test('every event of the invented calendars validates, and none stands on a public holiday', async () => {
    for (const each of graph.context.people.all()) {
      const answer = await graph.call('GET', `/users/${each.oid}/events?$top=1000`)
      const holidays = rows(answer).filter((event) => {
        const start = isRecord(event['start']) ? text(event['start'], 'dateTime') : ''
        return /^(2026-12-(24|25|26|31)|2027-01-01)/.test(start)
      })
      expect(holidays).toEqual([])
    }
  })
})
