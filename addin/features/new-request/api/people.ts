import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'

const fewestLetters = 2

/** Who phoned, by the beginning of a name. Nothing is asked before there is something to look for. */
export const peopleQuery = (api: Api, typed: string) => {
  const search = typed.trim()
  return queryOptions({
    queryKey: ['people', search],
    queryFn: search.length < fewestLetters ? skipToken : ({ signal }) => api('findPeople', { search }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Whom somebody leads, and where. */
export const teamQuery = (api: Api, leaderId: string) =>
  queryOptions({
    queryKey: ['team', leaderId],
    queryFn: ({ signal }) => api('readTeam', undefined, { params: { id: leaderId }, signal }),
    staleTime: 60_000,
  })
