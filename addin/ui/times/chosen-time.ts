import type { OfferView } from '../../../shared/contract/offers.ts'
import { timeKey } from './time-key.ts'

/** The choice that is no time. */
export const noTime = 'none'

export type ChosenTime =
  | { readonly kind: 'time'; readonly offer: OfferView }
  | { readonly kind: 'noTime' }
  /** Chosen, and no longer among the free times: somebody must choose again. */
  | { readonly kind: 'gone' }

/**
 * Until somebody chooses, the best time is the chosen one: it stands beside the button, and one press books it. A time
 * that was chosen is never swapped for another behind their back.
 */
export function chosenTime(offers: readonly OfferView[], value: string): ChosenTime {
  const [best] = offers
  if (value === noTime || best === undefined) return { kind: 'noTime' }
  if (value === '') return { kind: 'time', offer: best }
  const offer = offers.find((each) => timeKey(each) === value)
  return offer === undefined ? { kind: 'gone' } : { kind: 'time', offer }
}
