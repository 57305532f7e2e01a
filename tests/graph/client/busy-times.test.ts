import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { busyItem, graphStage, withPerson, type Stage } from './support/graph-stage.ts'

const from = '2026-12-21T00:00:00Z'
const until = '2026-12-29T00:00:00Z'
let stage: Stage

beforeEach(async () => {
  stage = await graphStage()
})
afterEach(() => stage.graph.close())

const scheduleCalls = (): unknown[] => stage.graph.calls.filter(({ path }) => path.endsWith('/getSchedule'))

describe('who is free', () => {
  test('21 people cost two calls, and the answers come in the order asked', async () => {
    const ids = Array.from({ length: 21 }, (_, index) => withPerson(stage.graph, `person-${index}`)).toReversed()
    const answer = await stage.calendars.busyTimes(ids, from, until)
    expect(scheduleCalls()).toHaveLength(2)
    expect(answer).toEqual({
      kind: 'done',
      value: ids.map((personId) => ({ personId, busy: [], isUnknown: false })),
    })
  })

  test('tentative, busy and out of office take the time, and only the last is away; free and working elsewhere do not', async () => {
    withPerson(stage.graph, 'karen', {}, [
      busyItem('free', '2026-12-21T07:00:00', '2026-12-21T08:00:00'),
      busyItem('workingElsewhere', '2026-12-21T08:00:00', '2026-12-21T09:00:00'),
      busyItem('tentative', '2026-12-21T09:00:00', '2026-12-21T10:00:00'),
      busyItem('busy', '2026-12-21T11:00:00', '2026-12-21T12:00:00'),
      busyItem('oof', '2026-12-22T00:00:00', '2026-12-23T00:00:00'),
      busyItem('unknown', '2026-12-23T09:00:00', '2026-12-23T10:00:00'),
    ])
    const answer = await stage.calendars.busyTimes(['karen'], from, until)
    const busy =
      answer.kind === 'done' ? answer.value[0]?.busy.map(({ startMs }) => new Date(startMs).toISOString()) : []
    expect(busy).toEqual([
      '2026-12-21T09:00:00.000Z',
      '2026-12-21T11:00:00.000Z',
      '2026-12-22T00:00:00.000Z',
      '2026-12-23T09:00:00.000Z',
    ])
    const away = answer.kind === 'done' ? answer.value[0]?.away : []
    expect(away?.map(({ startMs }) => new Date(startMs).toISOString())).toEqual(['2026-12-22T00:00:00.000Z'])
  })

  test('someone asked for twice is asked about once and answered twice', async () => {
    withPerson(stage.graph, 'karen')
    const answer = await stage.calendars.busyTimes(['karen', 'karen'], from, until)
    expect(answer.kind === 'done' && answer.value.map(({ personId }) => personId)).toEqual(['karen', 'karen'])
    expect(stage.graph.calls.at(-1)?.body).toMatchObject({ schedules: ['karen@havnsby.example'] })
  })
})

const isUnknown = async (personId: string): Promise<unknown> => {
  const answer = await stage.calendars.busyTimes([personId], from, until)
  return answer.kind === 'done' ? answer.value[0]?.isUnknown : answer
}

describe('unknown is never free', () => {
  test('someone who has left the directory', async () => {
    expect(await isUnknown('nobody')).toBe(true)
  })

  test('a mailbox that getSchedule reports an error for', async () => {
    withPerson(stage.graph, 'karen')
    stage.graph.schedules.delete('karen@havnsby.example')
    expect(await isUnknown('karen')).toBe(true)
  })

  test('a calendar that is left out of the answer', async () => {
    withPerson(stage.graph, 'karen')
    stage.graph.schedules.set('karen@havnsby.example', { scheduleId: 'another@havnsby.example', availabilityView: '0' })
    expect(await isUnknown('karen')).toBe(true)
  })

  test('someone who shares that time is taken, but not when', async () => {
    withPerson(stage.graph, 'karen')
    stage.graph.schedules.set('karen@havnsby.example', { scheduleId: 'karen@havnsby.example', availabilityView: '020' })
    expect(await isUnknown('karen')).toBe(true)
  })

  test('times in a zone nobody asked for', async () => {
    const item = busyItem('busy', '2026-12-21T09:00:00', '2026-12-21T10:00:00')
    withPerson(stage.graph, 'karen', {}, [{ ...item, start: { ...item.start, timeZone: 'Romance Standard Time' } }])
    expect(await isUnknown('karen')).toBe(true)
  })

  test('one broken mailbox does not hide the others, even when it is the first', async () => {
    withPerson(stage.graph, 'broken')
    withPerson(stage.graph, 'karen')
    stage.graph.schedules.delete('broken@havnsby.example')
    stage.graph.faults.push({
      matches: /users\/broken\/calendar/,
      times: 9,
      status: 404,
      code: 'MailboxNotEnabledForRESTAPI',
    })
    const answer = await stage.calendars.busyTimes(['broken', 'karen'], from, until)
    expect(answer.kind === 'done' && answer.value.map(({ isUnknown }) => isUnknown)).toEqual([true, false])
  })
})

test('a period Graph does not take is refused without asking', async () => {
  withPerson(stage.graph, 'karen')
  const answer = await stage.calendars.busyTimes(['karen'], '2026-01-01T00:00:00Z', '2026-03-04T00:00:00Z')
  expect(answer).toEqual({ kind: 'refused', code: 'period-too-long' })
  expect(scheduleCalls()).toHaveLength(0)
})

test('while the directory is away nobody is called free: the answer is to try again', async () => {
  stage.graph.faults.push({ matches: /GET .*users/, times: 99, status: 503 })
  const answer = await stage.calendars.busyTimes(['karen'], from, until)
  expect(answer).toEqual({ kind: 'unavailable', code: 'graph-unavailable' })
})
