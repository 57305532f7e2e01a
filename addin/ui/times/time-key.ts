import type { OfferView } from '../../../shared/contract/offers.ts'

/** Names an offered time among others: the same consultant at the same moment. */
export function timeKey({ consultant, startsAt }: Pick<OfferView, 'consultant' | 'startsAt'>): string {
  return `${startsAt}/${consultant.id}`
}
