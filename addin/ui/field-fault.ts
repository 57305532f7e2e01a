import { problemOf } from '../app/api-problem.ts'
import { useReader } from './reader.ts'

export type FaultOf = (path: string) => string | undefined

/** What the API said about each part of what was sent, in the reader's language: it stands beside that part's field. */
export function useFieldFaults(error: unknown): FaultOf {
  const { read } = useReader()
  const fields = problemOf(error)?.fields ?? []
  return (path) => {
    const found = fields.find((field) => field.path === path)
    return found && read(found.message)
  }
}
