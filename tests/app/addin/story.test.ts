import { describe, expect, test } from '@jest/globals'
import { asksOf } from '../../../addin/features/request/asks.ts'
import { meetingToTell, storyOf } from '../../../addin/features/request/story.ts'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'

const text = (da: string) => ({ da, en: da })
const line = (at: string, da: string): RequestView['timeline'][number] => ({ entry: 1, at, what: text(da) })
const note = (id: string, at: string) => ({ id, at, text: id })

const told = (request: Parameters<typeof storyOf>[0]) =>
  storyOf(request).map((entry) => (entry.kind === 'note' ? `${entry.room} ${entry.note.id}` : entry.line.what.da))

describe('a request reads as a story', () => {
  test('newest first, each note where it was written, with the room it stands in (P-8)', () => {
    const request = {
      timeline: [line('2026-12-21T08:00:00Z', 'kom'), line('2026-12-21T10:00:00Z', 'kontaktet')],
      noteRooms: [
        { room: 'employer' as const, mayWrite: true, notes: [note('b', '2026-12-21T11:00:00Z')] },
        { room: 'authority' as const, mayWrite: true, notes: [note('a', '2026-12-21T09:00:00Z')] },
      ],
    }
    expect(told(request)).toEqual(['employer b', 'kontaktet', 'authority a', 'kom'])
  })

  test('what happened in the same moment keeps its order, the last on top', () => {
    const at = '2026-12-21T08:00:00Z'
    expect(told({ timeline: [line(at, 'kom'), line(at, 'fundet')], noteRooms: [] })).toEqual(['fundet', 'kom'])
  })

  test('a line keeps its key when newer ones come, so that the reader’s place is not lost', () => {
    const timeline = [line('2026-12-21T08:00:00Z', 'kom')]
    const before = storyOf({ timeline, noteRooms: [] })
    const after = storyOf({ timeline: [...timeline, line('2026-12-21T09:00:00Z', 'mere')], noteRooms: [] })
    expect(after.at(-1)?.key).toBe(before.at(-1)?.key)
  })
})

const booking = (id: string, startsAt: string, state: BookingView['state']) => ({ id, startsAt, state })

describe('how the meeting went is asked about the one that came first', () => {
  const bookings = [
    booking('later', '2026-12-23T09:00:00Z', 'confirmed'),
    booking('first', '2026-12-21T09:00:00Z', 'held'),
    booking('gone', '2026-12-20T09:00:00Z', 'cancelled'),
    booking('told', '2026-12-19T09:00:00Z', 'notHeld'),
  ]

  test('and never about one that was cancelled or told of', () => {
    expect(meetingToTell({ bookings })?.id).toBe('first')
    expect(meetingToTell({ bookings: bookings.slice(2) })).toBeUndefined()
  })
})

const types = (request: Parameters<typeof asksOf>[0]) =>
  asksOf(request).map(({ ask, answers }) => [ask, answers.map(({ type }) => type)])

describe('what waits for this reader’s word', () => {
  const handOver = {
    from: { id: 'karen', name: 'Karen Krogh' },
    to: { id: 'pia', name: 'Pia Paludan' },
    reason: 'busy' as const,
    askedAt: '2026-12-21T08:00:00Z',
  }
  test('the colleague who is asked says yes or no', () => {
    expect(types({ may: ['acceptHandOver', 'declineHandOver'], handOver })).toEqual([
      ['handOver', ['acceptHandOver', 'declineHandOver']],
    ])
  })

  test('whoever asked may withdraw it, and is not asked the same again', () => {
    expect(types({ may: ['withdrawHandOver', 'passOn'], handOver })).toEqual([['handOverAsked', ['withdrawHandOver']]])
  })

  test('a call stands before a hand-over one has asked for oneself', () => {
    const call = { askedAt: '2026-12-21T09:00:00Z' }
    const may: RequestView['may'] = ['withdrawHandOver', 'recordCall']
    expect(types({ may, handOver, call }).map(([ask]) => ask)).toEqual(['call', 'handOverAsked'])
  })

  test('nobody is asked for what the server does not let them answer', () => {
    expect(types({ may: ['close'], handOver, call: { askedAt: '2026-12-21T09:00:00Z' } })).toEqual([])
  })
})
