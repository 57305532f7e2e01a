import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import { useApi } from '../app-context.ts'
import { oneRequestQuery } from './one-request.ts'

/** How a meeting went: the words of the acts and of their texts. */
export const meetingOutcomes = ['held', 'notHeld', 'noShow'] as const
export type MeetingOutcome = (typeof meetingOutcomes)[number]

export type ToldOutcome =
  | { readonly kind: 'recorded'; readonly outcome: MeetingOutcome; readonly request: RequestView }
  /** It was moved, cancelled or told of by somebody else meanwhile. */
  | { readonly kind: 'gone' }

/**
 * Tells how the meeting of a request went that began at that moment. A list knows no booking by its id, so the request is
 * looked at first. The same outcome tried again after a failure carries the same key, so it counts once.
 */
export function useMeetingOutcome(reference: string, startsAt: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ outcome: MeetingOutcome; key: string }>(undefined)
  return useMutation({
    mutationFn: async (outcome: MeetingOutcome): Promise<ToldOutcome> => {
      const { bookings } = await queryClient.fetchQuery(oneRequestQuery(api, reference))
      const booking = bookings.find((one) => one.startsAt === startsAt && isLive(one))
      if (booking === undefined) return { kind: 'gone' }
      if (attempt.current?.outcome !== outcome) attempt.current = { outcome, key: crypto.randomUUID() }
      const options = { params: { ref: reference }, idempotencyKey: attempt.current.key }
      const { id: bookingId } = booking
      const request =
        outcome === 'held'
          ? await api('command', { type: 'recordMeetingHeld', bookingId }, options)
          : await api('command', { type: 'recordMeetingNotHeld', bookingId, reason: outcome }, options)
      return { kind: 'recorded', outcome, request }
    },
    onSuccess: (told) => {
      attempt.current = undefined
      if (told.kind === 'recorded') queryClient.setQueryData(['requests', reference], told.request)
      void queryClient.invalidateQueries({ queryKey: ['requests', 'list'] })
    },
  })
}
