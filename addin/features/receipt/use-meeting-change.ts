import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useApi } from '../../app/app-context.ts'
import { changeMeeting, type Change } from './api/change-meeting.ts'
import { offersKey, requestOffersQuery, requestQuery } from './api/request.ts'

/** Changes the meeting and shows the request as it then stands. The same change tried again carries the same key. */
export function useMeetingChange(request: Pick<RequestView, 'reference'>, moving?: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (change: Change) => {
      const content = JSON.stringify(change)
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return changeMeeting(api, request, change, attempt.current.key)
    },
    onSuccess: (changed) => {
      attempt.current = undefined
      if (changed.kind === 'slotTaken') {
        const { queryKey } = requestOffersQuery(api, request.reference, moving)
        queryClient.setQueryData(queryKey, (old) => old && { ...old, offers: [...changed.offers] })
        return
      }
      queryClient.setQueryData(requestQuery(api, request.reference).queryKey, changed.answer.request)
      queryClient.removeQueries({ queryKey: offersKey(request.reference) })
      // Also those not on screen, so that no list says yesterday's truth when it comes back.
      void queryClient.invalidateQueries({ queryKey: ['requests', 'list'], refetchType: 'all' })
    },
  })
}
