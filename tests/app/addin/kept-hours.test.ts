import { describe, expect, test } from '@jest/globals'
import { changed, filledHours, hoursOf, inOrder, type Hours } from '../../../addin/features/preferences/kept-hours.ts'

const danish = (time: string) => time.replace(':', '.')
const today = '2026-12-21'
const consultants = [
  { id: 'karen', name: 'Karen Krogh' },
  { id: 'aase', name: 'Åse Aagaard' },
]

const karenOnTuesdays: Hours = {
  consultantId: 'karen',
  workplaceId: 'soendervangskolen',
  weekday: 2,
  from: '09:00',
  until: '11:00',
  validFrom: '2027-01-04',
  validUntil: '2027-06-30',
  releasedDaysBefore: 1,
}
const karenOnMondays: Hours = { ...karenOnTuesdays, weekday: 1 }

describe('KATALOG-T15: standing hours as a form', () => {
  test('what was saved is shown as people write it, and saved again it is the same', () => {
    const filled = filledHours(karenOnTuesdays, today, danish)
    expect(filled).toMatchObject({ from: '09.00', validFrom: '04-01-2027', ends: true, validUntil: '30-06-2027' })
    expect(hoursOf(filled, today)).toEqual({ hours: karenOnTuesdays })
  })

  test('a day and a time can be typed as people type them; a day without a year is the next one', () => {
    const filled = { ...filledHours(karenOnTuesdays, today, danish), from: '9', until: '1130', validFrom: '4/1' }
    expect(hoursOf(filled, today)).toEqual({ hours: { ...karenOnTuesdays, until: '11:30' } })
  })

  test('hours that go on until further notice have no last day, whatever stands in its field', () => {
    const filled = { ...filledHours(karenOnTuesdays, today, danish), ends: false }
    const { validUntil: _validUntil, ...goingOn } = karenOnTuesdays
    expect(hoursOf(filled, today)).toEqual({ hours: goingOn })
  })

  test('every field that is not chosen or cannot be read is pointed at, and nothing is sent', () => {
    const empty = filledHours(undefined, today, danish)
    expect(hoursOf(empty, today)).toEqual({ unread: ['consultantId', 'workplaceId', 'weekday', 'from', 'until'] })
    const filled = { ...filledHours(karenOnTuesdays, today, danish), until: 'middag', validUntil: '31/6' }
    expect(hoursOf(filled, today)).toEqual({ unread: ['until', 'validUntil'] })
  })
})

describe('KATALOG-T15: the list of standing hours, changed one line at a time', () => {
  test('whatever else stands in the list stays as it is, and what is new comes last', () => {
    const later = { ...karenOnTuesdays, until: '12:00' }
    expect(changed([karenOnTuesdays, karenOnMondays], { old: karenOnTuesdays, now: later })).toEqual([
      karenOnMondays,
      later,
    ])
    expect(changed([karenOnMondays], { now: karenOnTuesdays })).toEqual([karenOnMondays, karenOnTuesdays])
    expect(changed([karenOnTuesdays, karenOnMondays], { old: karenOnTuesdays })).toEqual([karenOnMondays])
  })

  test('what somebody else has removed meanwhile is not missed', () => {
    expect(changed([karenOnMondays], { old: karenOnTuesdays })).toEqual([karenOnMondays])
  })

  test('it is read by name, in the order of the Danish alphabet, and then as the week goes', () => {
    const aaseOnMondays = { ...karenOnMondays, consultantId: 'aase' }
    expect(inOrder({ standingHours: [aaseOnMondays, karenOnTuesdays, karenOnMondays], consultants })).toEqual([
      karenOnMondays,
      karenOnTuesdays,
      aaseOnMondays,
    ])
  })
})
