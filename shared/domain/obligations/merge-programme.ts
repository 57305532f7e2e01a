import type { Obligation } from './obligation.ts'

/** An obligation with the programme it is a step of, if any. */
export interface Step {
  readonly obligation: Obligation
  readonly programme: string | undefined
}

/**
 * Steps of one programme that land on the same date become the later one, which covers both (CAL-7). What was already
 * done on its own stays its own.
 */
export function mergeProgramme(steps: readonly Step[]): Obligation[] {
  return steps.flatMap((step, index) => {
    if (steps.slice(index + 1).some((later) => isSameDay(step, later))) return []
    const covers = steps.slice(0, index).filter((earlier) => isSameDay(earlier, step))
    return covers.length === 0
      ? [step.obligation]
      : [{ ...step.obligation, covers: covers.map(({ obligation }) => obligation.key) }]
  })
}

function isSameDay(one: Step, other: Step): boolean {
  if (one.programme === undefined || one.programme !== other.programme) return false
  const isOpen = one.obligation.state !== 'met' && other.obligation.state !== 'met'
  return isOpen && one.obligation.limit === other.obligation.limit
}
