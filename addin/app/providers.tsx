import { FluentProvider, type Theme } from '@fluentui/react-components'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Speech } from '../i18n/i18n.ts'
import { AppContext, type App } from './app-context.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { useFluentTheme, wholeWindow } from './theme.ts'

export interface ProvidersProps {
  readonly app: App
  readonly queryClient: QueryClient
  readonly speech: Speech
  /** The host's theme at the start. */
  readonly theme: Theme
  readonly children: ReactNode
}

export function Providers({ app, queryClient, speech, theme, children }: ProvidersProps) {
  return (
    <FluentProvider theme={useFluentTheme(app.host, theme)} style={wholeWindow}>
      <I18nextProvider i18n={speech.i18n}>
        <QueryClientProvider client={queryClient}>
          <AppContext value={app}>
            <OfflineNotice />
            <ErrorBoundary>{children}</ErrorBoundary>
          </AppContext>
        </QueryClientProvider>
      </I18nextProvider>
    </FluentProvider>
  )
}
