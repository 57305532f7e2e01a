import { afterAll, describe, expect, test } from '@jest/globals'
import { karen, karensEvents, lone, one } from './karens-events.ts'
import { aGraph, at, attendee } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())
const { create, copyOf } = karensEvents(graph)

const time = (hour: number) => ({ dateTime: `2026-12-23T${hour}:00:00`, timeZone: 'Romance Standard Time' })

async function invited(more: Record<string, unknown> = {}) {
  const created = await create({ attendees: [attendee('lone-leder')], ...more })
  const copy = await copyOf(lone, created)
  return {
    created,
    respond: (how: string, body: unknown = {}) => graph.call('POST', `${one(lone, copy?.['id'])}/${how}`, { body }),
    statusSeenByKaren: async () => {
      const event = await graph.call('GET', one(karen, created.body['id']))
      return at(event.body, 'attendees/0/status/response')
    },
  }
}

describe('answering an invitation', () => {
  test('accept makes the time busy and tells the organiser', async () => {
    const { created, respond, statusSeenByKaren } = await invited()
    expect((await respond('accept')).status).toBe(202)
    expect(await statusSeenByKaren()).toBe('accepted')
    expect(await copyOf(lone, created)).toMatchObject({ showAs: 'busy' })
  })

  test('without sendResponse the organiser hears nothing', async () => {
    const { respond, statusSeenByKaren } = await invited()
    await respond('tentativelyAccept', { sendResponse: false })
    expect(await statusSeenByKaren()).toBe('none')
  })

  test('decline takes the event out of the calendar and may propose another time', async () => {
    const { created, respond, statusSeenByKaren } = await invited()
    await respond('decline', { proposedNewTime: { start: time(10), end: time(11) } })
    expect(await statusSeenByKaren()).toBe('declined')
    expect(await copyOf(lone, created)).toBeUndefined()
  })

  test('a proposal is refused where the organiser wants none', async () => {
    const { respond } = await invited({ allowNewTimeProposals: false })
    const time = { dateTime: '2026-12-23T10:00:00', timeZone: 'UTC' }
    expect((await respond('decline', { proposedNewTime: { start: time, end: time } })).status).toBe(400)
  })

  test('nobody answers an own meeting', async () => {
    const { created } = await invited()
    expect((await graph.call('POST', `${one(karen, created.body['id'])}/accept`, { body: {} })).status).toBe(400)
  })
})
