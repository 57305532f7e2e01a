import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aGraph, anEvent, at, attendee, person, rows, text } from './support.ts'

const graph = aGraph()
beforeEach(() => graph.restore())
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const jonas = person('jonas-konsulent')
const room = person('moedelokale-raadhus')

const events = (owner: { oid: string }) => `/users/${owner.oid}/events`
const at10 = (day: string) => ({
  start: { dateTime: `${day}T10:00:00`, timeZone: 'Romance Standard Time' },
  end: { dateTime: `${day}T11:00:00`, timeZone: 'Romance Standard Time' },
})

async function book(owner: { oid: string }, more: Record<string, unknown> = {}) {
  const body = anEvent({ attendees: [attendee('moedelokale-raadhus', 'resource')], ...more })
  const { body: created } = await graph.call('POST', events(owner), { body })
  const address = `${events(owner)}/${encodeURIComponent(text(created, 'id'))}`
  return {
    created,
    answer: async () => at((await graph.call('GET', address)).body, 'attendees/0/status/response'),
    move: (day: string) => graph.call('PATCH', address, { body: at10(day) }),
    cancel: () => graph.call('POST', `${address}/cancel`, { body: {} }),
  }
}

describe('a room answers its invitation by its own free and busy', () => {
  test('it is booked when it is free; the answer comes after the event was made', async () => {
    const meeting = await book(karen)
    expect(at(meeting.created, 'attendees/0/status/response')).toBe('none')
    expect(await meeting.answer()).toBe('accepted')
    expect(rows(await graph.call('GET', events(room)))).toMatchObject([{ showAs: 'busy' }])
  })

  test('who comes second gets a no, and the room stays with the first', async () => {
    const first = await book(karen)
    const second = await book(jonas)
    expect([await first.answer(), await second.answer()]).toEqual(['accepted', 'declined'])
    expect(rows(await graph.call('GET', events(room)))).toHaveLength(1)
  })

  test('a cancelled meeting gives the room back', async () => {
    await (await book(karen)).cancel()
    expect(await (await book(jonas)).answer()).toBe('accepted')
  })

  test('a moved meeting asks again: yes where the room is free, no where it is taken', async () => {
    await book(jonas, at10('2026-12-23'))
    const meeting = await book(karen)
    await meeting.move('2026-12-23')
    expect(await meeting.answer()).toBe('declined')
    await meeting.move('2026-12-28')
    expect(await meeting.answer()).toBe('accepted')
  })
})
