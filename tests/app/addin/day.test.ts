import { describe, expect, test } from '@jest/globals'
import { dayOf, lineKey, type Line } from '../../../addin/features/today/day.ts'
import type { RequestListItem } from '../../../shared/contract/requests.ts'

const today = '2026-12-21'
const dateOf = (instant: string) => instant.slice(0, 10)
const day = (items: readonly RequestListItem[], acted: readonly Line[] = []) =>
  dayOf(items, new Map(acted.map((line) => [lineKey(line), line])), today, dateOf)

function aRequest(reference: string, facts: Partial<RequestListItem> = {}): RequestListItem {
  return {
    reference,
    status: 'open',
    light: 'green',
    receivedAt: '2026-12-21T08:00:00Z',
    workplace: { id: 'skolen', name: 'Skolen' },
    ...facts,
  }
}

function due(reference: string, light: 'red' | 'yellow' | 'green', dueAt: string): RequestListItem {
  const what = { da: 'Kontakt medarbejderen', en: 'Contact the employee' }
  return aRequest(reference, {
    light,
    next: {
      ruleId: 'VARDE-3',
      kind: 'contactEmployee',
      what,
      actBy: dueAt.slice(0, 10),
      dueAt,
      owner: { role: 'consultant' },
    },
  })
}

const references = (items: readonly RequestListItem[]) => items.map(({ reference }) => reference)
const told = (lines: readonly Line[]) => lines.map(({ about, item }) => `${about} ${item.reference}`)

describe('the consultant’s day', () => {
  test('what is late comes before what is due today, and both before going home', () => {
    const late = due('HS-LATE', 'red', '2026-12-18T15:00:00Z')
    const soon = due('HS-TODAY', 'yellow', '2026-12-21T15:00:00Z')
    const later = due('HS-LATER', 'green', '2026-12-28T15:00:00Z')
    const { before, rest } = day([soon, late, later])
    expect(told(before)).toEqual(['due HS-LATE', 'due HS-TODAY'])
    expect(references(rest)).toEqual(['HS-LATER'])
  })

  test('the second press of a double press meets the same card: it keeps its place when it is acted on', () => {
    const items = ['HS-AAAA', 'HS-BBBB', 'HS-CCCC'].map((name) => due(name, 'yellow', '2026-12-21T15:00:00Z'))
    const [pressed, ...others] = items
    const acted = pressed ? [{ about: 'due' as const, item: pressed }] : []
    expect(told(day(others, acted).before)).toEqual(told(day(items).before))
  })

  test('today’s meetings stand in order of time and are not repeated among the rest', () => {
    const afternoon = aRequest('HS-LAST', { meetingStartsAt: '2026-12-21T13:00:00Z' })
    const morning = aRequest('HS-FIRST', { meetingStartsAt: '2026-12-21T09:00:00Z' })
    const tomorrow = aRequest('HS-NEXT', { meetingStartsAt: '2026-12-22T09:00:00Z' })
    const { meetings, rest } = day([afternoon, tomorrow, morning])
    expect(told(meetings)).toEqual(['meeting HS-FIRST', 'meeting HS-LAST'])
    expect(references(rest)).toEqual(['HS-NEXT'])
  })

  test('a contact that is due is shown even when its meeting is today', () => {
    const both = { ...due('HS-BOTH', 'yellow', '2026-12-21T15:00:00Z'), meetingStartsAt: '2026-12-21T13:00:00Z' }
    const { before, meetings } = day([both])
    expect([told(before), told(meetings)]).toEqual([['due HS-BOTH'], ['meeting HS-BOTH']])
  })

  test('a meeting of an earlier day that nobody has told about is asked about before going home', () => {
    const forgotten = aRequest('HS-PAST', { meetingStartsAt: '2026-12-18T09:00:00Z' })
    const soon = due('HS-TODAY', 'yellow', '2026-12-21T15:00:00Z')
    const { before, meetings, rest } = day([soon, forgotten])
    expect(told(before)).toEqual(['outcome HS-PAST', 'due HS-TODAY'])
    expect([meetings, rest]).toEqual([[], []])
  })

  test('a meeting that was told about here keeps its place among today’s', () => {
    const meeting = aRequest('HS-HELD', { meetingStartsAt: '2026-12-21T07:00:00Z' })
    const { meetings } = day([aRequest('HS-HELD')], [{ about: 'meeting', item: meeting }])
    expect(told(meetings)).toEqual(['meeting HS-HELD'])
  })
})
