import { expect, test } from '@jest/globals'
import { bookable } from '../../../shared/domain/routing/bookable.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { people, someFacts } from '../support/commands.ts'
import { policyOf } from '../support/models.ts'

const { karen, jonas, pia } = people

function bookableIn(id: string, change: Partial<RoutingFacts> = {}): string[] {
  const policy = policyOf(id)
  return bookable(policy, route(policy, someFacts(change)).ranked).map(({ consultantId }) => consultantId)
}

test('VARDE-10: the workplace books whom it likes', () => {
  expect(bookableIn('varde')).toEqual([karen, jonas, pia])
})

test('KOLDING-3: only the one on duty has times; whoever can take over does so by a hand-over (KOLDING-4)', () => {
  const enquiry = { on: '2026-12-21' }
  const dutyRoster = [{ on: '2026-12-21', consultantId: pia }]
  expect(bookableIn('kolding', { enquiry, dutyRoster })).toEqual([pia])
  expect(bookableIn('kolding', { enquiry, dutyRoster, owner: { consultantId: jonas } })).toEqual([jonas])
})

test('KOLDING-2: nobody on duty has no times', () => {
  expect(bookableIn('kolding', { enquiry: { on: '2026-12-21' }, dutyRoster: [{ on: '2026-12-21' }] })).toEqual([])
})

test('HJOERRING-13: a workplace with a consultant of its own has that one only, another has everybody', () => {
  expect(bookableIn('hjoerring')).toEqual([karen])
  const workplace = { workplaceId: 'park', isLarge: false }
  expect(bookableIn('hjoerring', { workplace }).toSorted()).toEqual([jonas, karen, pia])
})
