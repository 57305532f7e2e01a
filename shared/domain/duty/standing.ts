import type { DateText, PersonId } from '../ids.ts'

/** Who has each day as the roster stands now; a day that is not here has nobody. */
export type Standing = ReadonlyMap<DateText, PersonId>

/** What is decided about one day; without a consultant nobody has it. */
export interface DutyChange {
  readonly on: DateText
  readonly consultantId?: PersonId
}

/** Of each day's entries the last one, in the order they were decided. */
export function standingOf(entries: readonly DutyChange[]): Standing {
  const standing = new Map<DateText, PersonId>()
  for (const { on, consultantId } of entries) {
    if (consultantId === undefined) standing.delete(on)
    else standing.set(on, consultantId)
  }
  return standing
}

/** What has to be decided to get from one roster to another; a day that keeps its consultant is left alone (KOLDING-5). */
export function changesBetween(from: Standing, to: Standing): DutyChange[] {
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((on) => from.get(on) !== to.get(on))
    .map((on) => {
      const consultantId = to.get(on)
      return consultantId === undefined ? { on } : { on, consultantId }
    })
}
