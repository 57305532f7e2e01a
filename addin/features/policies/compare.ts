import type { PolicyStep } from '../../../shared/contract/policies.ts'

export type Compared = 'same' | 'otherDate' | 'onlyHere'

/**
 * How each step of one model stands to another model's, by step key. The same act on the same day is the same, whichever
 * rule asks for it; an act that comes several times is matched in order of date.
 */
export function comparedSteps(
  steps: readonly PolicyStep[],
  others: readonly PolicyStep[],
): ReadonlyMap<string, Compared> {
  const seen = new Map<string, number>()
  return new Map(
    steps.map((step) => {
      const act = actOf(step)
      const nth = seen.get(act) ?? 0
      seen.set(act, nth + 1)
      const other = others.filter((one) => actOf(one) === act)[nth]
      return [step.key, other === undefined ? 'onlyHere' : isSameDay(step, other) ? 'same' : 'otherDate']
    }),
  )
}

function actOf({ kind, act, basis }: PolicyStep): string {
  return `${basis} ${kind} ${act}`
}

function isSameDay(step: PolicyStep, other: PolicyStep): boolean {
  return step.on === other.on && step.at === other.at && step.actBy === other.actBy
}
