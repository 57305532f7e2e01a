import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { outlookRoutes } from '../../../sandbox/graph/outlook-routes.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import { aGraph, anEvent, at, attendee, person, rows, text } from './support.ts'

const graph = aGraph()
const outlook = outlookRoutes(graph.context)
beforeEach(() => graph.restore())
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const lone = person('lone-leder')

async function act(method: string, who: string, id: unknown, body?: unknown) {
  const answer = await outlook.request(`/sandbox/calendars/${who}/events/${encodeURIComponent(String(id))}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return answer.status
}

const read = async (owner: { oid: string }, id: unknown) =>
  graph.call('GET', `/users/${owner.oid}/events/${encodeURIComponent(String(id))}`)

/** A meeting of Karen's with Lone, and Lone's copy of it. */
async function aMeeting() {
  const body = anEvent({ attendees: [attendee('lone-leder')] })
  const created = await graph.call('POST', `/users/${karen.oid}/events`, { body })
  const copies = await graph.call(
    'GET',
    `/users/${lone.oid}/events?$filter=iCalUId eq '${text(created.body, 'iCalUId')}'`,
  )
  return { id: created.body['id'], copyId: rows(copies)[0]?.['id'] }
}

const thursday = { startsAt: '2026-12-23T10:00:00+01:00', endsAt: '2026-12-23T11:00:00+01:00' }

describe('what somebody does in the own Outlook happens as in life', () => {
  test('the organiser moves a meeting, and the attendee s copy follows', async () => {
    const { id, copyId } = await aMeeting()
    expect(await act('PATCH', 'karen-konsulent', id, thursday)).toBe(204)
    expect((await read(lone, copyId)).body).toMatchObject({ start: { dateTime: '2026-12-23T09:00:00.0000000' } })
  })

  test.each([
    ['cancels', 'PATCH', { act: 'cancel', comment: 'Syg' }],
    ['deletes', 'DELETE', undefined],
  ])('the organiser %s a meeting, and the attendee sees it cancelled', async (_what, method, body) => {
    const { id, copyId } = await aMeeting()
    expect(await act(method, 'karen-konsulent', id, body)).toBe(204)
    expect((await read(karen, id)).status).toBe(404)
    expect((await read(lone, copyId)).body).toMatchObject({ isCancelled: true })
  })

  test.each([
    ['accept', 'accepted'],
    ['decline', 'declined'],
    ['tentativelyAccept', 'tentativelyAccepted'],
  ])('the attendee s %s shows in the organiser s copy', async (answer, response) => {
    const { id, copyId } = await aMeeting()
    expect(await act('PATCH', 'lone-leder', copyId, { act: answer })).toBe(204)
    expect(at((await read(karen, id)).body, 'attendees/0/status/response')).toBe(response)
  })

  test('another time can be proposed with a no', async () => {
    const { id, copyId } = await aMeeting()
    await act('PATCH', 'lone-leder', copyId, { act: 'decline', proposedNewTime: thursday })
    expect(at((await read(karen, id)).body, 'attendees/0/proposedNewTime/start/dateTime')).toBe(
      '2026-12-23T09:00:00.0000000',
    )
  })

  test('it works while Graph is down for apps', async () => {
    const { id } = await aMeeting()
    graph.faults.add({ match: 'graph', status: 503, times: 100 })
    expect(await act('PATCH', 'karen-konsulent', id, thursday)).toBe(204)
    graph.faults.clear()
  })

  test.each([
    ['an attendee cancelling', 'PATCH', 'lone-leder', { act: 'cancel' }, 400],
    ['half a time', 'PATCH', 'lone-leder', { startsAt: thursday.startsAt }, 400],
    ['a local time', 'PATCH', 'lone-leder', { ...thursday, startsAt: '2026-12-23T10:00:00' }, 400],
    ['somebody who does not exist', 'DELETE', 'nobody', undefined, 404],
    ['somebody else s copy', 'DELETE', 'karen-konsulent', undefined, 404],
  ])('%s is refused', async (_what, method, who, body, status) => {
    const { copyId } = await aMeeting()
    const before = tenantOf(graph.context).sequence()
    expect(await act(method, who, copyId, body)).toBe(status)
    expect(tenantOf(graph.context).sequence()).toBe(before)
  })
})
