import { describe, expect, test } from '@jest/globals'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { policies, policyById } from '../../../shared/domain/policies/registry.ts'
import { definePolicy } from '../../../shared/domain/policies/schema.ts'
import { policyOf, rulesOf } from '../support/models.ts'
import { knownRuleIds } from '../support/rule-ids.ts'
import { at, textAt } from '../support/rules.ts'

const models = [
  'varde',
  'helsingoer',
  'lyngby-taarbaek',
  'hjoerring',
  'kolding',
  'roskilde',
  'stevns',
  'frederikssund',
  'vordingborg',
  'ishoej',
  'favrskov',
  'katalog',
  'katalog-1-5-10',
  'katalog-1-3-7',
]

/** Everything in a value, however deep, as pairs of a name and what stands under it. */
function parts(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]): [string, unknown][] => [[name, part], ...parts(part)])
}

describe('every model a municipality can choose', () => {
  test('they are all there, each once', () => {
    expect(policies().map(({ id }) => id)).toEqual(models)
  })

  test.each(models)('%s loads from its own data, and is a value that nobody can change', (id) => {
    const policy = policyById(id)
    expect(policy === undefined ? undefined : definePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
    expect(Object.isFrozen(policy)).toBe(true)
  })

  test('a strategy that lets requests wait in a queue nobody described is refused', () => {
    const data = { ...policyOf('kolding'), queues: [] }
    expect(() => definePolicy(data)).toThrow('routing.0.queue: the policy describes no such queue')
  })

  test.each(models)('%s names only rules that exist', (id) => {
    const named = parts(policyById(id)).filter(([name]) => /ruleId$/i.test(name))
    expect(named.length).toBeGreaterThan(8)
    expect(named.map(([, ruleId]) => ruleId).filter((ruleId) => !knownRuleIds.has(String(ruleId)))).toEqual([])
  })

  test.each(models)('%s says everything in Danish and in English, and never in one language only', (id) => {
    const texts = parts(policyById(id)).flatMap(([name, part]) =>
      name === 'da' || name === 'en' ? [String(part)] : [],
    )
    expect(texts.filter((text) => text.trim() !== text || text.endsWith('!'))).toEqual([])
    expect(texts.length % 2).toBe(0)
  })

  test.each(models)('ISHOEJ-12: %s says "kommunen", for not every municipality has a job centre', (id) => {
    const danish = parts(policyById(id)).flatMap(([name, part]) => (name === 'da' ? [String(part)] : []))
    expect(danish.filter((text) => /jobcent/i.test(text))).toEqual([])
  })

  test.each(models)('L-43: %s never asks an employer about the illness', (id) => {
    const { intake } = policyOf(id)
    const asked = [...intake.questions.map(({ field }) => field), ...intake.fields.map(({ field }) => field)]
    const employer = intake.dialogue.filter(({ room }) => room === 'employer').map(({ field }) => field)
    expect(intake.forbidden.ruleId).toBe('L-43')
    expect(
      [...asked, ...employer].filter((field) => /diagnos|cause|symptom|treat|problem|profession/i.test(field)),
    ).toEqual([])
  })
})

/** One request that comes, and is asked for in NemRefusion, on the first day of absence: Monday 2 March 2026 at 9. */
const monday: LifeFacts = {
  status: 'open',
  receivedAt: textAt('2026-03-02T09:00'),
  countsFrom: '2026-03-02',
  firstAbsenceDay: '2026-03-02',
  expectedOverEightWeeks: 'yes',
  consultantId: 'karen',
  fastTrack: { requestedOn: '2026-03-02' },
  bookings: [],
}

function goals(id: string, change: Partial<LifeFacts> = {}): Obligation[] {
  const all = obligationsOf(rulesOf(id), { ...monday, ...change }, at('2026-03-02T09:05'))
  return all.filter(({ basis }) => basis === 'policy')
}

/** `HJOERRING-7 2026-03-09..2026-03-15`: from the first day to the limit, with the target where there is one. */
function told({ key, openFrom, target, limit }: Obligation): string {
  return [key, [openFrom, target === undefined ? limit : `${target}/${limit}`].filter(Boolean).join('..')].join(' ')
}

function held(meeting: string, local: string): Partial<LifeFacts> {
  return { meetings: [{ meeting, heldAt: textAt(local) }] }
}

describe('the models side by side (RULES 2.14), through the engine', () => {
  test.each<[string, string, string[]]>([
    [
      'VARDE-3, VARDE-4: contact the same day, then within 7 days',
      'varde',
      ['VARDE-3 2026-03-02', 'VARDE-4 2026-03-09'],
    ],
    ['HELSINGOER-2: within 48 hours', 'helsingoer', ['HELSINGOER-2 2026-03-04']],
    ['LYNGBY-2: an information meeting about day 42', 'lyngby-taarbaek', ['LYNGBY-2 2026-04-13']],
    [
      'HJOERRING-7, HJOERRING-10: day 8 to 14, and the course ends in week 5 to 6',
      'hjoerring',
      ['HJOERRING-7 2026-03-09..2026-03-15', 'HJOERRING-10 2026-04-13..2026-04-20'],
    ],
    [
      'KOLDING-6, KOLDING-7: at the call, then 1 to 7 days after',
      'kolding',
      ['KOLDING-6 2026-03-02', 'KOLDING-7 2026-03-03..2026-03-09'],
    ],
    [
      'ROSKILDE-3, ROSKILDE-7: at once, then 7 to 10 days',
      'roskilde',
      ['ROSKILDE-3 2026-03-02', 'ROSKILDE-7 2026-03-09/2026-03-12'],
    ],
    [
      'STEVNS-6: the next day, offers within a week',
      'stevns',
      ['STEVNS-6/contact 2026-03-03', 'STEVNS-6/offers 2026-03-09'],
    ],
    ['FREDERIKSSUND-1: tools and no limits of its own', 'frederikssund', []],
    [
      'VORDINGBORG-9, VORDINGBORG-10: a talk within 14 days, at the workplace within a month',
      'vordingborg',
      ['VORDINGBORG-9 2026-03-16', 'VORDINGBORG-10 2026-04-02'],
    ],
    ['ISHOEJ-3: a talk within 14 days of the request', 'ishoej', ['ISHOEJ-3 2026-03-16']],
    ['FAVRSKOV-4: at the workplace by the end of week 8', 'favrskov', ['FAVRSKOV-4 2026-04-26']],
    [
      'KATALOG-1, KATALOG-2, KATALOG-3, KATALOG-4: days 1, 3, 10 and 15, then every 14 days',
      'katalog',
      [
        'KATALOG-1 2026-03-02',
        'KATALOG-2 2026-03-04',
        'KATALOG-3/invitation 2026-03-11',
        'KATALOG-3/talk 2026-03-16',
        'KATALOG-4#1 2026-03-30',
        'KATALOG-4#2 2026-04-13',
      ],
    ],
    [
      'KATALOG-6: days 1, 5 and 10',
      'katalog-1-5-10',
      ['KATALOG-6/day1 2026-03-02', 'KATALOG-6/day5 2026-03-06', 'KATALOG-6/day10 2026-03-11'],
    ],
    [
      'KATALOG-6: days 1, 3 and 7',
      'katalog-1-3-7',
      ['KATALOG-6/day1 2026-03-02', 'KATALOG-6/day3 2026-03-04', 'KATALOG-6/day7 2026-03-09'],
    ],
  ])('%s', (_rule, id, expected) => {
    expect(goals(id).map(told).slice(0, Math.max(expected.length, 1))).toEqual(expected)
  })

  test('HELSINGOER-12: follow-up 28 days after the meeting as it was held, closed days or not', () => {
    const followUps = goals('helsingoer', held('roundTable', '2026-03-03T10:00')).slice(1)
    expect(followUps.map(told)).toEqual([
      'HELSINGOER-12#1 2026-03-31',
      'HELSINGOER-12#2 2026-04-28',
      'HELSINGOER-12#3 2026-05-26',
    ])
  })

  test('X8, ROSKILDE-9, ROSKILDE-10: the effort starts the week after, with follow-up every fourth week', () => {
    const may = { countsFrom: '2026-05-08', receivedAt: textAt('2026-05-08T09:00'), firstAbsenceDay: '2026-03-09' }
    const after = goals('roskilde', { ...may, ...held('roundTable', '2026-05-18T10:00') })
    expect(after.slice(1).map(told)).toEqual([
      'ROSKILDE-7 2026-05-15/2026-05-18',
      'ROSKILDE-9 2026-05-26..2026-05-29',
      'ROSKILDE-10#1 2026-06-23',
      'ROSKILDE-10#2 2026-07-21',
      'ROSKILDE-10#3 2026-08-18',
    ])
  })

  test('X10, LYNGBY-3: the start talk is for those the screening found, after the information meeting', () => {
    const april = { firstAbsenceDay: '2026-04-13' }
    expect(goals('lyngby-taarbaek', april).map(told)).toEqual(['LYNGBY-2 2026-05-26'])
    const screenedIn = goals('lyngby-taarbaek', { ...april, isInTargetGroup: true })
    expect(screenedIn.map(told)).toEqual(['LYNGBY-2 2026-05-26', 'LYNGBY-3 2026-05-27..2026-06-09'])
    expect(screenedIn.map(({ room }) => room)).toEqual([undefined, 'authority'])
  })

  test('VORDINGBORG-8: the GP hears of the effort within a week of the meeting, on the municipality’s side', () => {
    const feedback = goals('vordingborg', held('gpMeeting', '2026-03-05T10:00')).find(
      ({ ruleId }) => ruleId === 'VORDINGBORG-8',
    )
    expect(feedback).toMatchObject({ limit: '2026-03-12', room: 'authority' })
  })

  test('VARDE-6: the round table is for every request, until the adviser closes it as outside the target group', () => {
    const closed = { status: 'closed', closedAt: textAt('2026-03-02T09:04') } as const
    expect(goals('varde').map(({ key, state }) => [key, state])).toContainEqual(['VARDE-4', 'open'])
    expect(goals('varde', closed).map(({ key, state }) => [key, state])).toContainEqual(['VARDE-4', 'void'])
  })

  test('ISHOEJ-3, VORDINGBORG-9: without a running request there is no such talk', () => {
    const refused = {
      requestedOn: '2026-03-02',
      answer: { is: 'refused', on: '2026-03-03', isLate: false, goesOn: false },
    } as const
    expect(goals('ishoej', { fastTrack: refused }).map(told)).toEqual([])
    expect(goals('vordingborg', { fastTrack: refused }).map(told)).toEqual(['VORDINGBORG-10 2026-04-02'])
  })
})
