import { queryOptions, skipToken } from '@tanstack/react-query'
import type { z } from 'zod'
import type { requestOffersQuery } from '../../../shared/contract/offers.ts'
import type { Api } from '../api.ts'

/** Of which meeting, held how, or again of which booking; nothing of it: the meeting to book next. */
export type OffersAsked = z.input<typeof requestOffersQuery>

/** Free times for a meeting of this request. Nothing is asked while the question is not whole. */
export const offersOfRequest = (api: Api, reference: string, asked: OffersAsked | undefined) =>
  queryOptions({
    queryKey: [...offersKey(reference), asked],
    queryFn:
      asked === undefined
        ? skipToken
        : ({ signal }) => api('requestOffers', undefined, { params: { ref: reference }, query: asked, signal }),
    // ms; a time can go at any moment, so the list is never trusted for long
    staleTime: 15_000,
  })

export function offersKey(reference: string) {
  return ['requests', reference, 'offers'] as const
}
