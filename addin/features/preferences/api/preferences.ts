import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { preferences, preferencesInput } from '../../../../shared/contract/preferences.ts'
import type { Api } from '../../../app/api.ts'
import { useApi, useApp } from '../../../app/app-context.ts'

export type Preferences = z.output<typeof preferences>
export type PreferencesInput = z.input<typeof preferencesInput>

export const preferencesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['preferences'],
    queryFn: ({ signal }) => api('readPreferences', undefined, { signal }),
  })

/** Saves the whole of it; the page then speaks the language that was chosen. */
export function useSavePreferences() {
  const { speak } = useApp()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: PreferencesInput) => api('savePreferences', input),
    onSuccess: (saved) => {
      queryClient.setQueryData(['preferences'], saved)
      void queryClient.invalidateQueries({ queryKey: ['me'] })
      void speak(saved.language ?? saved.directoryLanguage)
    },
  })
}
