import { useMutation } from '@tanstack/react-query'
import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import { useApi } from '../../app/app-context.ts'
import { startRequest, type Started } from './api/start-request.ts'
import { attemptFor, type Drafts } from './draft.ts'

/** Sends, with one key for every attempt at the same content until it succeeds; then the draft has done its work. */
export function useSending(drafts: Drafts, onStarted: (started: Started) => void) {
  const api = useApi()
  return useMutation({
    mutationFn: (input: StartRequestInput) => {
      const draft = drafts.read(input.employeeId)
      const attempt = attemptFor(JSON.stringify(input), draft?.attempt, () => crypto.randomUUID())
      if (draft) drafts.write(input.employeeId, { ...draft, attempt })
      return startRequest(api, input, attempt.key)
    },
    onSuccess: (started, { employeeId }) => {
      drafts.remove(employeeId)
      onStarted(started)
    },
  })
}
