import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'
import { rejectionCodes } from '../../../shared/domain/explain/explanation.ts'

const spring = { policy: 'varde', statute: 'statute-2025', now: '2026-04-10', firstAbsenceDay: '2026-03-16' }
const sent = { requestedAt: '2026-04-01', letterSentOn: '2026-04-01' }

describe('L-10, L-11: what the employee’s answer changes', () => {
  test.each([
    ['a yes in time', { accepted: true, on: '2026-04-08' }, 'accepted', 'L-12'],
    ['a late yes that the municipality goes on with', { accepted: true, on: '2026-04-09' }, 'acceptedLate', 'L-12'],
    [
      'a late yes that it does not go on with',
      { accepted: true, on: '2026-04-09', goesOn: false },
      'notAccepted',
      'L-20',
    ],
    ['a no', { accepted: false, on: '2026-04-07' }, 'notAccepted', 'L-20'],
  ])('%s', (_name, acceptance, state, talk) => {
    expect(explained({ ...spring, fastTrack: { ...sent, acceptance } })).toMatchObject({
      fastTrack: { state },
      statutoryTalk: { kind: 'due', ruleId: talk },
    })
  })
})

describe('dates the law sets beside the first talk', () => {
  test('L-21: four follow-ups lie within six months of the first absence day', () => {
    expect(limitOf(explained(spring), 'L-21')).toBe('2026-09-16')
  })

  test.each([
    ['on an open day', '2026-04-01', '2026-04-09'],
    ['on a Sunday it runs to Monday (CAL-6)', '2026-04-04', '2026-04-13'],
  ])('L-23: the employee may disagree within eight days of the letter, %s', (_name, letterSentOn, limit) => {
    const fastTrack = { requestedAt: '2026-04-01', letterSentOn }
    expect(limitOf(explained({ ...spring, fastTrack }), 'L-23')).toBe(limit)
  })
})

describe('L-0, L-34, L-37: the law by date, and when it wants no talk', () => {
  test.each([
    ['2024-05-01', 'statute-2023'],
    ['2025-01-01', 'statute-2025'],
    ['2026-06-30', 'statute-2025'],
    ['2026-07-01', 'statute-2025'],
  ])('L-0: an absence from %s goes by %s', (firstAbsenceDay, id) => {
    expect(explained({ policy: 'varde', firstAbsenceDay })).toMatchObject({ statute: { id } })
  })

  test('L-35: until somebody has checked the reform, the law of 2025 is used and said to be unverified', () => {
    const answer = explained({ policy: 'varde', firstAbsenceDay: '2026-07-01' })
    expect(answer).toMatchObject({ statute: { id: 'statute-2025', isVerified: false } })
  })

  test('L-34: under the reform an employee expected well within 26 weeks has no statutory talk, and Varde runs all the same', () => {
    const facts = {
      policy: 'varde',
      statute: 'statute-2026',
      firstAbsenceDay: '2026-12-14',
      enquiry: '2026-12-21T09:10',
    }
    const answer = explained(facts)
    expect(answer).toMatchObject({ statute: { isVerified: false }, statutoryTalk: { kind: 'notDue', ruleId: 'L-34' } })
    expect(rulesOf(answer)).toContain('VARDE-4')
    expect(rulesOf(answer)).not.toContain('L-20')
    expect(explained({ ...facts, expectedOver26Weeks: true })).toMatchObject({ statutoryTalk: { kind: 'due' } })
  })
})

describe('what happens to a request while it lives', () => {
  const christmas = {
    policy: 'varde',
    statute: 'statute-2025',
    firstAbsenceDay: '2026-12-14',
    enquiry: '2026-12-01T09:10',
  }

  test('VARDE-4: a pause moves the municipality’s own goal by its days, never the law’s limit', () => {
    const events = [
      { type: 'paused', at: '2026-12-02', reason: 'employee in hospital' },
      { type: 'resumed', at: '2026-12-07' },
    ]
    const paused = explained({ ...christmas, now: '2026-12-07', events })
    const plain = explained({ ...christmas, now: '2026-12-07' })
    expect([limitOf(plain, 'VARDE-4'), limitOf(paused, 'VARDE-4')]).toEqual(['2026-12-08', '2026-12-13'])
    expect(limitOf(paused, 'L-3')).toBe(limitOf(plain, 'L-3'))
  })

  test('VARDE-4: closed before the limit, the round table is void', () => {
    const events = [{ type: 'closed', at: '2026-12-03', reason: 'returned' }]
    const { obligations } = explained({ ...christmas, now: '2026-12-30', events })
    expect(obligations.find(({ ruleId }) => ruleId === 'VARDE-4')).toMatchObject({ state: 'void', bookableDates: [] })
  })

  test('VARDE-9: a consultant employed at the workplace itself is never chosen', () => {
    const consultants = [
      { id: 'a', ownWorkplace: 'school', fixedWorkplaces: ['school'] },
      { id: 'b', active: 30 },
    ]
    expect(explained({ ...christmas, workplace: { id: 'school' }, consultants })).toMatchObject({
      routing: { consultant: 'b', ruleId: 'VARDE-8', runnerUp: null },
    })
  })

  test('VARDE-8: nobody with room gives a queue with a task of its own, never silence', () => {
    const answer = explained({ ...christmas, consultants: [{ id: 'a', hours: 10, active: 10 }] })
    expect(answer).toMatchObject({ routing: { queue: 'unassigned' } })
    expect(answer.obligations).toContainEqual(
      expect.objectContaining({ ruleId: 'VARDE-8', on: { kind: 'task', task: 'assignConsultant' } }),
    )
  })

  test('CAL-9: read as elapsed hours, 48 hours over Whitsun end on Sunday', () => {
    const call = { policy: 'helsingoer', enquiry: '2026-05-22T13:30' }
    const { obligations } = explained({ ...call, options: { hours: 'elapsed' } })
    expect(obligations.find(({ ruleId }) => ruleId === 'HELSINGOER-2')).toMatchObject({
      limitAt: '2026-05-24T13:30:00+02:00',
      actBy: '2026-05-22',
    })
  })
})

test('docs/explain.md explains every code a fact can be refused by', () => {
  const page = readFileSync(new URL('../../../docs/explain.md', import.meta.url), 'utf8')
  expect(rejectionCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})

type Answer = { obligations: { ruleId: string; limit: string }[] }

function explained(document: unknown): Answer {
  const answer = explainDocument(JSON.stringify(document), { format: 'json', language: 'da' })
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.faults))
  return JSON.parse(answer.output)
}

function rulesOf({ obligations }: Answer): string[] {
  return obligations.map(({ ruleId }) => ruleId)
}

function limitOf({ obligations }: Answer, ruleId: string): string | undefined {
  return obligations.find((one) => one.ruleId === ruleId)?.limit
}
