import { describe, expect, test } from '@jest/globals'
import { dayOf } from '../../../addin/features/today/day.ts'
import type { RequestListItem } from '../../../shared/contract/requests.ts'

const isToday = (instant: string) => instant.startsWith('2026-12-21')

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

describe('the consultant’s day', () => {
  test('what is late comes before what is due today, and both before going home', () => {
    const late = due('HS-LATE', 'red', '2026-12-18T15:00:00Z')
    const today = due('HS-TODAY', 'yellow', '2026-12-21T15:00:00Z')
    const later = due('HS-LATER', 'green', '2026-12-28T15:00:00Z')
    const { before, rest } = dayOf([today, late, later], new Map(), isToday)
    expect(references(before)).toEqual(['HS-LATE', 'HS-TODAY'])
    expect(references(rest)).toEqual(['HS-LATER'])
  })

  test('the second press of a double press meets the same card: it keeps its place when it is acted on', () => {
    const items = ['HS-AAAA', 'HS-BBBB', 'HS-CCCC'].map((name) => due(name, 'yellow', '2026-12-21T15:00:00Z'))
    const [pressed, ...others] = items
    const untouched = dayOf(items, new Map(), isToday)
    const acted = dayOf(others, new Map(pressed ? [[pressed.reference, pressed]] : []), isToday)
    expect(references(acted.before)).toEqual(references(untouched.before))
  })

  test('today’s meetings stand in order of time and are not repeated among the rest', () => {
    const afternoon = aRequest('HS-LAST', { meetingStartsAt: '2026-12-21T13:00:00Z' })
    const morning = aRequest('HS-FIRST', { meetingStartsAt: '2026-12-21T09:00:00Z' })
    const tomorrow = aRequest('HS-NEXT', { meetingStartsAt: '2026-12-22T09:00:00Z' })
    const { meetings, rest } = dayOf([afternoon, tomorrow, morning], new Map(), isToday)
    expect(references(meetings)).toEqual(['HS-FIRST', 'HS-LAST'])
    expect(references(rest)).toEqual(['HS-NEXT'])
  })

  test('a contact that is due is shown even when its meeting is today', () => {
    const both = { ...due('HS-BOTH', 'yellow', '2026-12-21T15:00:00Z'), meetingStartsAt: '2026-12-21T13:00:00Z' }
    const { before, meetings } = dayOf([both], new Map(), isToday)
    expect([references(before), references(meetings)]).toEqual([['HS-BOTH'], ['HS-BOTH']])
  })
})
