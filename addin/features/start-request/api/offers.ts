import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import type { OffersInput } from '../../../app/contract-types.ts'

/** Bookable times before the request exists, asked for while the form is still being filled in. */
export const offersQuery = (api: Api, input: OffersInput | undefined) =>
  queryOptions({
    queryKey: ['offers', input],
    queryFn: input === undefined ? skipToken : ({ signal }) => api('offers', input, { signal }),
    placeholderData: keepPreviousData,
    // ms; a time can go at any moment, so the list is never trusted for long
    staleTime: 15_000,
    refetchInterval: 60_000,
  })
