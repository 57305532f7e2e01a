import { createContext, useContext } from 'react'
import type { Host, Language } from '../host/host.ts'
import type { Api } from './api.ts'

export interface App {
  readonly host: Host
  readonly api: Api
  /** Changes the page's language. */
  readonly speak: (language: Language) => Promise<void>
}

export const AppContext = createContext<App | undefined>(undefined)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('AppContext is missing')
  return app
}

export const useHost = (): Host => useApp().host
export const useApi = (): Api => useApp().api
