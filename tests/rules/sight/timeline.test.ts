import { describe, expect, test } from '@jest/globals'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import {
  aConsultant,
  book,
  cancel,
  close,
  confirm,
  contacted,
  held,
  move,
  notReached,
  people,
  someFacts,
} from '../support/commands.ts'
import { aRequest } from '../support/requests.ts'

const story = aRequest()
  .tell('2026-12-21T09:12', book('2026-12-22T10:00'))
  .tell('2026-12-21T09:12', confirm)
  .tell('2026-12-21T10:00', notReached)
  .tell('2026-12-21T15:00', { type: 'alertDeadline', obligation: 'VARDE-3', level: 'reminder' })
  .tell('2026-12-21T16:00', { type: 'alertDeadline', obligation: 'VARDE-3', level: 'escalation' })
  .tell('2026-12-21T16:30', contacted)
  .tell('2026-12-21T16:40', move('2026-12-28T13:30'))
  .tell('2026-12-28T15:00', held)
  .tell('2026-12-28T15:05', close)

describe('the timeline reads as a story', () => {
  test('in Danish, oldest first', () => {
    expect(timeline(story.entries).map(({ what }) => what.da)).toEqual([
      'Henvendelsen kom',
      'Konsulenten er fundet: jeres faste konsulent',
      'Tiden tir. 22. dec. kl. 10.00 er reserveret',
      'Mødet står i kalenderen',
      'Medarbejderen blev ikke truffet (forsøg 1)',
      'Påmindelse til konsulenten: Kontakt medarbejderen',
      'Fristen er overskredet, koordinatoren har fået besked: Kontakt medarbejderen',
      'Medarbejderen er kontaktet',
      'Mødet er flyttet til man. 28. dec. kl. 13.30',
      'Mødet er holdt',
      'Forløbet er afsluttet',
    ])
  })

  test('each line has its moment, who did it by id, and English as complete as Danish', () => {
    const lines = timeline(story.entries)
    expect(lines.map(({ at }) => at)).toEqual(story.entries.map(({ at }) => at))
    expect(lines[0]?.by).toEqual({ kind: 'person', personId: people.leader })
    for (const { what } of lines) expect(what.en).toMatch(/^[A-Z][^æøåÆØÅ]+$/)
  })

  test('P-4: no line names anybody or anything about health', () => {
    const all = JSON.stringify(timeline(story.entries).map(({ what }) => what))
    for (const word of [...Object.values(people), 'sygdom', 'diagnose', 'fast track']) expect(all).not.toContain(word)
  })

  test.each([
    ['byLeader', 'Mødet er aflyst af lederen'],
    ['byConsultant', 'Mødet er aflyst af konsulenten'],
    ['calendarRefused', 'Mødet kunne ikke sættes i kalenderen og er aflyst'],
    ['calendarBusy', 'Tiden blev optaget, mens kalenderen ikke kunne læses, og mødet er aflyst'],
  ] as const)('a meeting cancelled %s says so', (reason, expected) => {
    const cancelled = aRequest()
      .tell('2026-12-21T09:12', book('2026-12-22T10:00'))
      .tell('2026-12-21T09:13', Object.assign({}, cancel, { reason }))
    expect(timeline(cancelled.entries).at(-1)?.what.da).toBe(expected)
  })

  test('a request that waits says why', () => {
    const waiting = aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen, 37)] }) })
    expect(timeline(waiting.entries).at(-1)?.what.da).toBe(
      'Ingen konsulent har plads lige nu. Koordinatoren finder en.',
    )
  })

  test('a journal that is not one is refused; an empty one tells nothing', () => {
    expect(timeline([])).toEqual([])
    expect(() => timeline(story.entries.slice(1))).toThrow('receipt')
  })
})
