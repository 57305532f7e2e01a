import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useApi } from '../app-context.ts'
import { changeMeeting, type Change } from './change-meeting.ts'
import { type OffersAsked, offersKey, offersOfRequest } from './request-offers.ts'

/**
 * Changes a meeting and shows the request as it then stands. The same change tried again carries the same key.
 *
 * @param asked What the times on screen were asked for with: fresh ones take their place when the chosen one is gone.
 */
export function useMeetingChange({ reference }: Pick<RequestView, 'reference'>, asked?: OffersAsked) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (change: Change) => {
      const content = JSON.stringify(change)
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return changeMeeting(api, { reference }, change, attempt.current.key)
    },
    // It may have been refused because the request has changed.
    onError: () => void queryClient.invalidateQueries({ queryKey: ['requests', reference], exact: true }),
    onSuccess: (changed) => {
      attempt.current = undefined
      if (changed.kind === 'slotTaken') {
        const { queryKey } = offersOfRequest(api, reference, asked)
        if (changed.offers.length === 0) void queryClient.invalidateQueries({ queryKey })
        else queryClient.setQueryData(queryKey, (old) => old && { ...old, offers: [...changed.offers] })
        return
      }
      queryClient.setQueryData(['requests', reference], changed.answer.request)
      queryClient.removeQueries({ queryKey: offersKey(reference) })
      // Also those not on screen, so that no list says yesterday's truth when it comes back.
      void queryClient.invalidateQueries({ queryKey: ['requests', 'list'], refetchType: 'all' })
    },
  })
}
