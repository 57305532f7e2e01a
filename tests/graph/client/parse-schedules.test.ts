import { describe, expect, test } from '@jest/globals'
import { assert, integer, property } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { parseSchedules } from '../../../functions/graph/free-busy/parse-schedules.ts'

const karen = [{ personId: 'karen', mail: 'karen@havnsby.example' }]
const taken = { dateTime: '2026-12-21T09:00:00.0000000', timeZone: 'UTC' }

function parsed(item: object): ReturnType<typeof parseSchedules>[number] | undefined {
  return parseSchedules({ value: [{ scheduleId: 'Karen@Havnsby.example', scheduleItems: [item] }] }, karen)[0]
}

test('whatever the moment between 1900 and 2100, it is read to the second, by whole numbers alone', () => {
  const [min, max] = ['1900-01-01T00:00:00Z', '2100-01-01T00:00:00Z'].map(
    (text) => Temporal.Instant.from(text).epochMilliseconds / 1000,
  )
  assert(
    property(integer({ min: Number(min), max: Number(max) }), (seconds) => {
      const start = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        .toString()
        .replace('Z', '.0000000')
      return (
        parsed({ status: 'busy', start: { ...taken, dateTime: start }, end: taken })?.busy[0]?.startMs ===
        seconds * 1000
      )
    }),
    { numRuns: 5000 },
  )
})

describe('an item that cannot be read makes the whole calendar unknown', () => {
  test.each([
    ['no start', { status: 'busy', end: taken }],
    ['no status', { start: taken, end: taken }],
    [
      'a time with an offset',
      { status: 'busy', start: { ...taken, dateTime: '2026-12-21T09:00:00+01:00' }, end: taken },
    ],
    ['a date alone', { status: 'busy', start: { ...taken, dateTime: '2026-12-21' }, end: taken }],
    ['words', { status: 'busy', start: { ...taken, dateTime: 'i morgen kl. ni' }, end: taken }],
    ['no zone', { status: 'busy', start: { dateTime: taken.dateTime }, end: taken }],
    ['a list instead of an object', []],
  ])('%s', (_case, item) => {
    expect(parsed(item)).toEqual({ personId: 'karen', busy: [], isUnknown: true })
  })
})

test.each([undefined, null, 'no', { value: 'no' }, { value: [null, { scheduleId: 7 }] }])(
  'an answer that is none at all makes everybody unknown: %j',
  (body) => {
    expect(parseSchedules(body, karen)).toEqual([{ personId: 'karen', busy: [], isUnknown: true }])
  },
)
