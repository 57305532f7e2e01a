import { expect, test } from '@jest/globals'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { hasRoom } from '../../../shared/domain/routing/eligible.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, someFacts } from '../support/commands.ts'

/* What sets one way of sharing apart from another: facts on which they must disagree. */

const part = { workplace: { workplaceId: 'school', isLarge: true } }

function answerBy(policyId: string, change: Partial<RoutingFacts>) {
  const policy = policies().find(({ id }) => id === policyId)
  if (policy === undefined) throw new Error(`No policy ${policyId}`)
  return route(policy, someFacts({ ...part, ...change }))
}

test('ROSKILDE-2: the team shares by number, VARDE-8 by number for each hour', () => {
  const consultants = [aConsultant('full', 6, 37), aConsultant('half', 5, 18), aConsultant('also-five', 5, 18)]
  const ranked = (policyId: string) => answerBy(policyId, { consultants }).ranked.map((one) => one.consultantId)
  expect(ranked('roskilde')).toEqual(['also-five', 'half', 'full'])
  expect(ranked('varde')).toEqual(['full', 'also-five', 'half'])
})

test.each([
  [1, 36, true],
  [1, 37, false],
  [2, 73, true],
  [2, 74, false],
  [0.5, 17, true],
  [0.5, 18, false],
])('VARDE-8: with %s for each of 37 hours and %i already, room is %p', (activePerWeeklyHour, active, hasIt) => {
  const capacity = { ruleId: 'VARDE-8', activePerWeeklyHour, whenFull: { da: 'Fuldt', en: 'Full' } }
  expect(hasRoom({ capacity }, aConsultant('one', active))).toBe(hasIt)
})

test('ISHOEJ-5: the answer is a municipality, with or without somebody who advises the leader meanwhile', () => {
  const employee = { homeMunicipality: 'Greve' }
  const advised = answerBy('ishoej', { employee })
  expect(advised).toMatchObject({ kind: 'municipality', municipality: 'Greve', why: { ruleId: 'ISHOEJ-5' } })
  expect(advised).toHaveProperty('runnerUp')
  expect(answerBy('ishoej', { employee, consultants: [] })).not.toHaveProperty('runnerUp')
})
