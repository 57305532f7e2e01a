import type { Policy } from './schema.ts'
import { varde } from './varde.ts'

/** Every model a municipality can choose. A new one is a file beside `varde.ts` and a name here. */
export const policies: readonly Policy[] = [varde]

export function policyById(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === id)
}
