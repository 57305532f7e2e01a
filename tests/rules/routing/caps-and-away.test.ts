import { describe, expect, test } from '@jest/globals'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import { capOf, hasRoom } from '../../../shared/domain/routing/eligible.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { ConsultantFacts, RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, people, someFacts } from '../support/commands.ts'
import { vardeRules } from '../support/rules.ts'

const { karen, jonas, pia } = people
const { policy: varde } = vardeRules({})

function kolding() {
  const policy = policyById('kolding')
  if (policy === undefined) throw new Error('Kolding is gone')
  return policy
}

function rankedBy(consultants: readonly ConsultantFacts[], change: Partial<RoutingFacts> = {}): string[] {
  const workplace = { workplaceId: 'school', isLarge: true }
  const { ranked } = route(varde, someFacts({ workplace, consultants, ...change }))
  return ranked.map(({ consultantId }) => consultantId)
}

describe('VARDE-8: one active request for each weekly hour, unless somebody decided otherwise', () => {
  test.each([
    [37, 36, undefined, 37, true],
    [37, 37, undefined, 37, false],
    [18.5, 17, undefined, 18, true],
    [18.5, 18, undefined, 18, false],
    [37, 20, 20, 20, false],
    [37, 40, 45, 45, true],
    [37, 0, 0, 0, false],
  ])('%p hours, %p active, override %p: at most %p, room %p', (weeklyHours, activeRequests, override, cap, room) => {
    const load = { weeklyHours, activeRequests, ...(override === undefined ? {} : { cap: override }) }
    expect(capOf(varde, load)).toBe(cap)
    expect(hasRoom(varde, load)).toBe(room)
  })

  test('a model without a bound has no cap of its own, and obeys one that somebody sets', () => {
    const load = { weeklyHours: 37, activeRequests: 90 }
    expect(capOf(kolding(), load)).toBeUndefined()
    expect(hasRoom(kolding(), load)).toBe(true)
    expect(hasRoom(kolding(), { ...load, cap: 50 })).toBe(false)
  })

  test('routing gives nothing to somebody whose lowered cap is reached, and goes on above a raised one', () => {
    const lowered = { ...aConsultant(karen, 5), cap: 5 }
    const raised = { ...aConsultant(jonas, 37), cap: 40 }
    expect(rankedBy([lowered, raised])).toEqual([jonas])
  })
})

describe('whoever is away as planned takes nothing new', () => {
  test('neither by load nor as the workplace’s own consultant', () => {
    const away = { ...aConsultant(karen), isAway: true }
    expect(rankedBy([away, aConsultant(jonas, 9)])).toEqual([jonas])
    const fixed = { workplaceId: 'school', isLarge: true, fixedConsultantId: karen }
    expect(rankedBy([away, aConsultant(jonas, 9)], { workplace: fixed })).toEqual([jonas])
  })

  test('KOLDING-2: on duty and away, the request waits for the coordinator rather than for the absent', () => {
    const facts: RoutingFacts = {
      ...someFacts({ consultants: [{ ...aConsultant(karen), isAway: true }, aConsultant(pia)] }),
      enquiry: { on: '2026-12-21', at: '2026-12-21T09:00:00Z' },
      dutyRoster: [{ on: '2026-12-21', consultantId: karen }],
    }
    expect(route(kolding(), facts)).toMatchObject({ kind: 'queue', queue: 'noDuty' })
  })

  test('KOLDING-3: who has a request keeps it for good, away or not', () => {
    const facts: RoutingFacts = {
      ...someFacts({ consultants: [{ ...aConsultant(karen), isAway: true }, aConsultant(pia)] }),
      owner: { consultantId: karen },
    }
    expect(route(kolding(), facts)).toMatchObject({ kind: 'consultant', consultantId: karen })
  })
})
