import type { MeaningAnswer } from '../../../shared/contract/offers.ts'

export type MeaningItem = MeaningAnswer['items'][number]

export interface MeaningParts {
  /** The absence day, when the first one is known. */
  readonly headline: number | undefined
  readonly law: readonly MeaningItem[]
  readonly service: readonly MeaningItem[]
}

/** Statutory limits and the municipality's own goals are never mixed on screen; the order is the server’s. */
export function partsOfMeaning({ absenceDay, items }: MeaningAnswer): MeaningParts {
  return {
    headline: absenceDay,
    law: items.filter(({ basis }) => basis === 'law'),
    service: items.filter(({ basis }) => basis === 'policy'),
  }
}
