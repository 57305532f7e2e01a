import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, people, someFacts } from '../support/commands.ts'
import { policyOf } from '../support/models.ts'

const varde = policyOf('varde')

const { karen, jonas, pia } = people
const noFixed = { workplaceId: 'nursery', isLarge: false }

describe('who takes a request under Varde', () => {
  test.each<[string, Partial<RoutingFacts>, string, string, string | undefined]>([
    ['VARDE-9: the fixed consultant of the workplace', {}, karen, 'VARDE-9', jonas],
    [
      'VARDE-9: also when a colleague has less to do',
      { consultants: [aConsultant(karen, 36), aConsultant(jonas, 0)] },
      karen,
      'VARDE-9',
      jonas,
    ],
    [
      'VARDE-8: a full-time consultant may take number 37',
      { consultants: [aConsultant(karen, 36)] },
      karen,
      'VARDE-9',
      undefined,
    ],
    [
      'VARDE-8: not number 38, so a colleague takes it',
      { consultants: [aConsultant(karen, 37), aConsultant(jonas, 36)] },
      jonas,
      'VARDE-8',
      undefined,
    ],
    [
      'without a fixed one, fewest open for each hour: 7/37 before 6/30',
      { workplace: noFixed, consultants: [aConsultant(pia, 6, 30), aConsultant(jonas, 7)] },
      jonas,
      'VARDE-8',
      pia,
    ],
    [
      'equal loads go by id, whatever order they come in',
      { workplace: noFixed, consultants: [aConsultant(karen, 0), aConsultant(jonas, 0), aConsultant(pia, 0, 30)] },
      jonas,
      'VARDE-8',
      karen,
    ],
    ['a conflict of interest excludes even the fixed one', { excluded: [karen] }, jonas, 'VARDE-8', pia],
    [
      'a fixed consultant who has left is passed over',
      { consultants: [aConsultant(jonas, 0)] },
      jonas,
      'VARDE-8',
      undefined,
    ],
  ])('%s', (_rule, change, expected, ruleId, second) => {
    const answer = route(varde, someFacts(change))
    expect(answer).toMatchObject({ kind: 'consultant', consultantId: expected, why: { ruleId } })
    expect(answer.kind === 'consultant' ? answer.runnerUp?.consultantId : undefined).toBe(second)
  })

  test('nobody with room gives a queue with its reason, never silence', () => {
    const consultants = [aConsultant(karen, 37), aConsultant(jonas, 40), aConsultant(pia, 0, 0)]
    expect(route(varde, someFacts({ consultants }))).toMatchObject({
      kind: 'queue',
      queue: 'unassigned',
      why: {
        ruleId: 'VARDE-8',
        da: 'Ingen konsulent har plads lige nu. Koordinatoren finder en.',
        en: 'No consultant has room right now. The coordinator finds one.',
      },
      obligation: { ruleId: 'VARDE-8', withinWorkingDays: 0, assignee: 'coordinator' },
      ranked: [],
    })
  })

  test('the reason is one plain sentence in both languages and names nobody', () => {
    const answer = route(varde, someFacts())
    expect(answer.why).toEqual({ ruleId: 'VARDE-9', da: 'jeres faste konsulent', en: 'your fixed consultant' })
    expect(answer.ranked.map(({ why }) => why.da).join()).not.toMatch(/karen|jonas|pia/i)
  })
})

describe('laws of routing', () => {
  const consultants = fc.uniqueArray(
    fc.record({
      consultantId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      weeklyHours: fc.integer({ min: 0, max: 40 }),
      activeRequests: fc.integer({ min: 0, max: 45 }),
    }),
    { selector: ({ consultantId }) => consultantId },
  )
  const facts = fc.record({
    workplace: fc.record(
      { workplaceId: fc.constant('w'), isLarge: fc.boolean(), fixedConsultantId: fc.constantFrom('a', 'b', 'z') },
      { requiredKeys: ['workplaceId', 'isLarge'] },
    ),
    consultants,
    excluded: fc.subarray(['a', 'b', 'c', 'x']),
  })

  test('everybody ranked has room and no conflict of interest, each once, and the answer leads the ranking', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const { ranked, ...answer } = route(varde, facts)
        const able = facts.consultants
          .filter((one) => one.activeRequests < one.weeklyHours && !facts.excluded.includes(one.consultantId))
          .map(({ consultantId }) => consultantId)
        expect(ranked.map(({ consultantId }) => consultantId).toSorted()).toEqual(able.toSorted())
        expect(answer.kind === 'consultant' ? answer.consultantId : undefined).toBe(ranked[0]?.consultantId)
      }),
    )
  })

  test('the order in which consultants are listed decides nothing', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const turned = { ...facts, consultants: facts.consultants.toReversed() }
        expect(route(varde, turned)).toEqual(route(varde, facts))
      }),
    )
  })
})
