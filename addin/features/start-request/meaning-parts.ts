import type { MeaningAnswer } from '../../../shared/contract/offers.ts'

export type MeaningItem = MeaningAnswer['items'][number]

export interface MeaningParts {
  /** The absence day, when the first one is known. */
  readonly absenceDay: number | undefined
  /** The statutory limit that decides whether fast track is possible at all. */
  readonly law: readonly MeaningItem[]
  readonly service: readonly MeaningItem[]
  /** Further statutory dates, for those who want them. */
  readonly otherLaw: readonly MeaningItem[]
}

/** Statutory limits and the municipality's own goals are never mixed on screen; in each, the server's order. */
export function partsOfMeaning({ absenceDay, items }: MeaningAnswer): MeaningParts {
  const [first, ...otherLaw] = items.filter(({ basis }) => basis === 'law')
  return {
    absenceDay,
    law: first === undefined ? [] : [first],
    service: items.filter(({ basis }) => basis === 'policy'),
    otherLaw,
  }
}
