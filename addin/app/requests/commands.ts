import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { useApi } from '../app-context.ts'

export type ContactOutcome = Extract<CommandInput, { type: 'recordContact' }>['outcome']

/** Whether an obligation is met by contacting the employee, whichever model made it. */
export function isContact({ kind }: { readonly kind: string }): boolean {
  return kind === 'contactEmployee'
}

/**
 * Carries out an act on a request. The same act tried again after a failure carries the same key, so it counts once.
 *
 * @param isUntilListed Pending until the lists have been asked anew.
 */
export function useCommand(reference: string, { isUntilListed = false }: { readonly isUntilListed?: boolean } = {}) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (command: CommandInput) => {
      const content = JSON.stringify(command)
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return api('command', command, { params: { ref: reference }, idempotencyKey: attempt.current.key })
    },
    onSuccess: (request) => {
      attempt.current = undefined
      queryClient.setQueryData(['requests', reference], request)
      const listed = queryClient.invalidateQueries({ queryKey: ['requests', 'list'] })
      return isUntilListed ? listed : undefined
    },
  })
}
