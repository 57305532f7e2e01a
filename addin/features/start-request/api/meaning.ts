import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { meaningInput } from '../../../../shared/contract/offers.ts'
import type { Api } from '../../../app/api.ts'

/** What the dates typed so far mean. The last answer stays while the next one is on its way. */
export const meaningQuery = (api: Api, input: z.input<typeof meaningInput>) =>
  queryOptions({
    queryKey: ['meaning', input],
    queryFn: ({ signal }) => api('meaning', input, { signal }),
    placeholderData: keepPreviousData,
  })
