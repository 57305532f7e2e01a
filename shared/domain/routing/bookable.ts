import type { Policy } from '../policies/schema.ts'
import type { RankedConsultant } from './routing.ts'

/**
 * Whose times may be chosen: everybody ranked, unless the model ties the request to the first. The one on duty keeps it,
 * and only that one hands it over (KOLDING-3, KOLDING-4); a workplace with a consultant of its own gets no other
 * (HJOERRING-13).
 */
export function bookable({ routing }: Policy, ranked: readonly RankedConsultant[]): readonly RankedConsultant[] {
  const [first] = ranked
  const isTied = routing.some((strategy) => {
    if (strategy.kind === 'dutyRoster') return true
    return strategy.kind === 'fixedConsultant' && strategy.isRequired && first?.why.ruleId === strategy.ruleId
  })
  return isTied ? ranked.slice(0, 1) : ranked
}
