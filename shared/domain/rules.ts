import { type WorkingCalendar, workingCalendar } from './calendar/working-calendar.ts'
import type { DateText } from './ids.ts'
import { policyById } from './policies/registry.ts'
import type { Policy } from './policies/schema.ts'
import { statuteById } from './statutes/registry.ts'
import type { Statute } from './statutes/schema.ts'

/** Everything a decision is made by: the municipality's model, the law, and the days its offices are open. */
export interface Rules {
  readonly policy: Policy
  readonly statute: Statute
  readonly calendar: WorkingCalendar
}

/** @throws RangeError when the policy, the statute or a closing day does not exist: a fault in the settings. */
export function rulesFor(settings: {
  readonly policyId: string
  /** Left out: the newest. */
  readonly policyVersion?: number
  readonly statuteId: string
  readonly closingDays: readonly DateText[]
}): Rules {
  const policy = policyById(settings.policyId, settings.policyVersion)
  if (policy === undefined) throw new RangeError(`No policy is called ${settings.policyId}`)
  const statute = statuteById(settings.statuteId)
  if (statute === undefined) throw new RangeError(`No statute is called ${settings.statuteId}`)
  return {
    policy,
    statute,
    calendar: workingCalendar({
      ...policy.workingCalendar,
      closingDays: settings.closingDays,
      options: policy.calOptions,
    }),
  }
}
