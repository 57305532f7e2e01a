import type { MeaningAnswer } from '../../../shared/contract/offers.ts'

export type MeaningItem = MeaningAnswer['items'][number]

export interface MeaningParts {
  /** The absence day, when the first one is known. */
  readonly headline: number | undefined
  readonly law: readonly MeaningItem[]
  readonly service: readonly MeaningItem[]
}

/** Statutory limits and the municipality's own goals are never mixed on screen; each part in order of date. */
export function partsOfMeaning({ absenceDay, items }: MeaningAnswer): MeaningParts {
  const ordered = items.toSorted((a, b) => (a.actBy ?? a.on).localeCompare(b.actBy ?? b.on))
  return {
    headline: absenceDay,
    law: ordered.filter(({ basis }) => basis === 'law'),
    service: ordered.filter(({ basis }) => basis === 'policy'),
  }
}
