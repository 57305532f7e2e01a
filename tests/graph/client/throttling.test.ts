import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createPlaces } from '../../../functions/graph/client/places.ts'
import { scopeOf } from '../../../functions/graph/client/scope.ts'
import { graphStage, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage

beforeEach(async () => {
  stage = await graphStage()
  for (const id of ['karen', 'bo']) withPerson(stage.graph, id)
})
afterEach(() => stage.graph.close())

const cancel = (consultantId: string) => stage.calendars.cancelEvent(consultantId, 'an-event')
const free = (consultantId: string) =>
  stage.calendars.busyTimes([consultantId], '2026-12-22T00:00:00Z', '2026-12-23T00:00:00Z')
const throttle = (matches: RegExp, retryAfter: string) =>
  stage.graph.faults.push({ matches, times: 1, status: 429, retryAfter })
const callsTo = (part: string) => stage.graph.calls.filter(({ path }) => path.includes(part))

describe('what one call is told to wait, every other waits too', () => {
  test('a mailbox that asked for a minute is not called again in that minute', async () => {
    throttle(/karen/, '60')
    await cancel('karen')
    stage.advance(20_000)
    expect(await cancel('karen')).toEqual({ kind: 'unavailable', code: 'graph-throttled', retryAfterMs: 40_000 })
    expect(callsTo('karen')).toHaveLength(1)

    stage.advance(40_000)
    expect((await cancel('karen')).kind).toBe('done')
  })

  test('other mailboxes are not held back by it', async () => {
    throttle(/karen/, '60')
    await cancel('karen')
    expect((await cancel('bo')).kind).toBe('done')
    expect(stage.waitsMs).toEqual([])
  })

  test('a short wait is waited, by those too who had not heard of it', async () => {
    throttle(/karen/, '7')
    await Promise.all([cancel('karen'), cancel('bo')])
    throttle(/karen/, '120')
    await cancel('karen')
    stage.advance(114_000)
    expect((await cancel('karen')).kind).toBe('done')
    expect(stage.waitsMs).toEqual([7000, 6000])
  })

  test('free/busy that was throttled is not asked for at the next mailbox instead', async () => {
    await Promise.all(['karen', 'bo'].map((id) => stage.directory.person(id)))
    throttle(/getSchedule/, '60')
    await free('karen')
    expect(await free('bo')).toMatchObject({ kind: 'unavailable', code: 'graph-throttled' })
    expect((await cancel('bo')).kind).toBe('done')
  })

  test('what belongs to no mailbox holds the whole app', async () => {
    throttle(/users\/karen\?/, '60')
    await expect(stage.directory.person('karen')).rejects.toThrow()
    expect(await cancel('bo')).toMatchObject({ kind: 'unavailable', code: 'graph-throttled', retryAfterMs: 60_000 })
    expect(stage.graph.calls).toHaveLength(1)
  })

  test('one that was throttled inside a batch is asked again only when it may be', async () => {
    stage.graph.faults.push({ matches: /INNER \/users\/bo/, times: 1, status: 429, retryAfter: '7' })
    const people = await stage.directory.people(['karen', 'bo'])
    expect(people.map((person) => person?.personId)).toEqual(['karen', 'bo'])
    expect(stage.waitsMs).toEqual([7000])
  })

  test('a wait inside a batch that is too long is left to the queue, and holds everybody else', async () => {
    stage.graph.faults.push({ matches: /INNER \/users\/bo/, times: 1, status: 429, retryAfter: '60' })
    await expect(stage.directory.people(['karen', 'bo'])).rejects.toThrow()
    expect(await cancel('karen')).toMatchObject({ code: 'graph-throttled', retryAfterMs: 60_000 })
    expect(stage.graph.calls).toHaveLength(1)
  })

  test('a wait inside a batch is known before the batch gives its place to the next in line', async () => {
    const narrow = await graphStage({ maxInFlight: 1 })
    for (const id of ['karen', 'bo']) withPerson(narrow.graph, id)
    narrow.graph.faults.push({ matches: /INNER/, times: 1, status: 429, retryAfter: '60' })
    const batch = narrow.directory.people(['karen', 'bo'])
    const inLine = narrow.calendars.cancelEvent('karen', 'an-event')
    await expect(batch).rejects.toThrow()
    expect(await inLine).toMatchObject({ code: 'graph-throttled', retryAfterMs: 60_000 })
    await narrow.graph.close()
    expect(narrow.graph.calls).toHaveLength(1)
  })

  test('503 with a time is obeyed as 429 is', async () => {
    stage.graph.faults.push({ matches: /karen/, times: 1, status: 503, retryAfter: '60' })
    await cancel('karen')
    expect(await cancel('karen')).toMatchObject({ code: 'graph-throttled', retryAfterMs: 60_000 })
  })
})

describe('how many calls are under way at once', () => {
  test('never more than four to one mailbox, never more than the app may, and a full mailbox holds nobody else back', async () => {
    const places = createPlaces({ perMailbox: 4, perApp: 6 })
    const entered: (string | undefined)[] = []
    const take = async (mailbox: string | undefined) => {
      const leave = await places.take(mailbox)
      entered.push(mailbox)
      return leave
    }
    const karens = Array.from({ length: 6 }, () => take('karen'))
    const bo = take('bo')
    const directory = take(undefined)
    const last = take('bo')
    await Promise.all([bo, directory, ...karens.slice(0, 4)])
    expect(entered).toEqual(['karen', 'karen', 'karen', 'karen', 'bo', undefined])

    const leaveBo = await bo
    leaveBo()
    await last
    expect(entered.slice(6)).toEqual(['bo'])
    const leaveKaren = await karens[0]
    leaveKaren?.()
    await karens[4]
    expect(entered.slice(7)).toEqual(['karen'])
  })

  test.each([
    ['/users/karen/events', 'karen'],
    ['/users/Karen%2BA/calendarView/delta?startDateTime=x', 'karen+a'],
    ["/users('karen')/calendarView/delta?$skiptoken=x", 'karen'],
    ['/users/karen/calendar/getSchedule', 'karen'],
    ['/users/karen?$select=mail', undefined],
    ['/users/karen/directReports', undefined],
    ['/subscriptions', undefined],
    ['/$batch', undefined],
  ])('%s counts for the mailbox %s', (path, mailbox) => {
    expect(scopeOf(path).mailbox).toBe(mailbox)
  })
})
