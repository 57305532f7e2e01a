import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { availabilityView, type BusyItem } from '../../../sandbox/graph/calendar/availability.ts'
import { seedEvents } from '../../../sandbox/tenant/calendars.ts'
import { seedMails } from '../../../sandbox/tenant/mail.ts'
import { people } from '../../../sandbox/tenant/people.ts'
import { seedFor } from '../../../sandbox/tenant/seed.ts'
import { workingHoursOf } from '../../../sandbox/tenant/working-hours.ts'

const seed = seedFor(people)

function localOf(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Copenhagen')
}

describe('the invented calendars and inboxes', () => {
  test('are the same on every machine and after every reset', () => {
    expect({ events: seedEvents(people), mails: seedMails(people) }).toEqual(seed)
  })

  test('keep to working hours and never put one person in two places', () => {
    for (const person of people.all()) {
      const events = seed.events
        .filter(({ mailbox }) => mailbox === person.oid)
        .toSorted((a, b) => a.startMs - b.startMs)
      const hours = workingHoursOf(person)
      for (const [index, event] of events.entries()) {
        const [start, end] = [localOf(event.startMs), localOf(event.endMs)]
        expect(hours.days).toContain(start.dayOfWeek)
        expect(start.hour * 60 + start.minute).toBeGreaterThanOrEqual(hours.fromMinute)
        expect(end.hour * 60 + end.minute).toBeLessThanOrEqual(hours.toMinute)
        expect(events[index + 1]?.startMs ?? Infinity).toBeGreaterThanOrEqual(event.endMs)
      }
    }
  })

  test('name nobody in a subject (P-4)', () => {
    const names = new Set(people.all().flatMap(({ displayName }) => displayName.split(' ')))
    const named = seed.events.filter(({ subject }) => subject.split(/[\s:]+/).some((word) => names.has(word)))
    expect(named).toEqual([])
  })

  test('leave every consultant free time in each of the six weeks', () => {
    for (const id of ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']) {
      const busy = seed.events.filter((event) => event.mailbox === people.byId(id)?.oid && event.showAs !== 'free')
      for (let week = 0; week < 6; week++) {
        const from = Temporal.ZonedDateTime.from('2026-12-21T00:00[Europe/Copenhagen]').add({
          weeks: week,
        }).epochMilliseconds
        const hours = busy
          .filter(({ startMs }) => startMs >= from && startMs < from + 7 * 24 * 3_600_000)
          .reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 3_600_000, 0)
        expect(hours).toBeGreaterThan(3)
        expect(hours).toBeLessThan(28)
      }
    }
  })
})

describe('availabilityView', () => {
  const showAs = constantFrom('free', 'tentative', 'busy', 'oof', 'workingElsewhere')
  const item = record({ at: integer({ min: -120, max: 600 }), minutes: integer({ min: 1, max: 240 }), showAs }).map(
    ({ at, minutes, showAs }): BusyItem => ({ startMs: at * 60_000, endMs: (at + minutes) * 60_000, showAs }),
  )

  test('says of each slot the same as looking at it minute by minute', () => {
    assert(
      property(array(item, { maxLength: 8 }), integer({ min: 5, max: 90 }), (items, slot) => {
        const view = availabilityView(items, 0, 480 * 60_000, slot * 60_000)
        const expected = Array.from({ length: Math.ceil(480 / slot) }, (_, index) => {
          const minutes = Array.from({ length: slot }, (_each, minute) => index * slot + minute)
          const states = items.filter(({ startMs, endMs }) =>
            minutes.some((at) => startMs <= at * 60_000 && at * 60_000 < endMs),
          )
          const heaviest = (['oof', 'busy', 'tentative', 'workingElsewhere'] as const).find((state) =>
            states.some((each) => each.showAs === state),
          )
          return heaviest === undefined ? '0' : { oof: '3', busy: '2', tentative: '1', workingElsewhere: '4' }[heaviest]
        })
        expect(view).toBe(expected.join(''))
      }),
    )
  })
})
