import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RequestListItem } from '../../../shared/contract/requests.ts'
import type { Api } from '../../app/api.ts'
import { useApi } from '../../app/app-context.ts'
import { useMe } from '../../app/me.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

const mostOfThem = 100

/** The newest requests of every kind, for the names one can choose among. */
const recentQuery = (api: Api) =>
  queryOptions({
    queryKey: ['requests', 'list', 'recent'],
    queryFn: ({ signal }) => api('listRequests', undefined, { query: { sort: 'received', limit: mostOfThem }, signal }),
    staleTime: 60_000,
  })

/** Workplaces and consultants to choose among: the reader's own, and those of the requests that can be seen. */
export function useOptions(items: readonly RequestListItem[]) {
  const { workplaces } = useMe()
  const recent = useQuery(recentQuery(useApi())).data?.items
  return useMemo(() => {
    const seen = [...(recent ?? []), ...items]
    return {
      workplaces: byName([...workplaces, ...seen.map(({ workplace }) => workplace)]),
      consultants: byName(seen.flatMap(({ consultant }) => consultant ?? [])),
    }
  }, [workplaces, recent, items])
}

function byName(all: readonly Named[]): Named[] {
  const unique = new Map(all.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
  return [...unique].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}
