import type { ShowAs } from '../../tenant/stored.ts'

/** How much a state weighs against another in the same slot; working elsewhere is present, but possible. */
const weights: Record<ShowAs, number> = { free: 0, unknown: 0, workingElsewhere: 1, tentative: 2, busy: 3, oof: 4 }
const digits: Record<ShowAs, string> = {
  free: '0',
  unknown: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
}

export interface BusyItem {
  startMs: number
  endMs: number
  showAs: ShowAs
}

/**
 * One digit a slot from the start: the busiest item that touches it. A last slot may be shorter than the others.
 *
 * @param slotMs Length of a slot in milliseconds.
 */
export function availabilityView(items: readonly BusyItem[], startMs: number, endMs: number, slotMs: number): string {
  const slots = Array.from<unknown, ShowAs>({ length: Math.ceil((endMs - startMs) / slotMs) }, () => 'free')
  for (const item of items) {
    const first = Math.max(0, Math.floor((item.startMs - startMs) / slotMs))
    const last = Math.min(slots.length, Math.ceil((item.endMs - startMs) / slotMs))
    for (let index = first; index < last; index++) {
      if (weights[item.showAs] > weights[slots[index] ?? 'free']) slots[index] = item.showAs
    }
  }
  return slots.map((state) => digits[state]).join('')
}
