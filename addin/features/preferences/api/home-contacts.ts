import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'
import type { Change } from '../change.ts'
import { contactAfter, type Home } from '../home-contacts.ts'

const key = ['homeContacts'] as const

export const homeContactsQuery = (api: Api) =>
  queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => api('readHomeContacts', undefined, { signal }),
  })

/** Each is saved by itself, so that two people can name contacts at once; the answer is the list as it stands then. */
export function useChangeContact() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (change: Change<Home>) => api('saveHomeContact', contactAfter(change)),
    onSuccess: (list) => queryClient.setQueryData(key, list),
  })
}
