import type { DateText } from '../../../shared/domain/ids.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { type Rules, rulesFor } from '../../../shared/domain/rules.ts'

export function policyOf(id: string): Policy {
  const policy = policyById(id)
  if (policy === undefined) throw new Error(`No policy is called ${id}`)
  return policy
}

/** A model under the law of 2025, pinned, as RULES 6 tests it. */
export function rulesOf(policyId: string, closingDays: readonly DateText[] = []): Rules {
  return rulesFor({ policyId, statuteId: 'statute-2025', closingDays })
}
