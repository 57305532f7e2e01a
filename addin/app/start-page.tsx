import { FluentProvider, Skeleton, SkeletonItem } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { languageOf } from '../host/host.ts'
import { openHost, type Page } from '../host/open-host.ts'
import { createSpeech, type TextLoaders } from '../i18n/i18n.ts'
import { StartFailed } from '../ui/notices/start-failed.tsx'
import { createApi } from './api.ts'
import { Providers } from './providers.tsx'
import { createQueryClient } from './query-client.ts'
import { loadTheme, wholeWindow } from './theme.ts'

/** Draws a frame at once, then opens the host, and then the page in it. */
export async function startPage(page: Page, texts: TextLoaders, content: ReactNode): Promise<void> {
  const element = document.getElementById('root')
  if (!element) throw new Error('The page has no #root')
  const root = createRoot(element)
  const themeBeforeHost = await loadTheme('browser', prefersDark() ? 'dark' : 'light')
  const frame = (children: ReactNode) =>
    root.render(
      <FluentProvider theme={themeBeforeHost} style={wholeWindow}>
        {children}
      </FluentProvider>,
    )

  const start = async () => {
    frame(
      <Skeleton aria-label="Hurtigspor">
        <SkeletonItem size={48} />
      </Skeleton>,
    )
    try {
      const config = await createApi(withoutHost)('config', undefined)
      const host = await openHost(page, config)
      const [speech, theme] = await Promise.all([
        createSpeech(texts, host.language),
        loadTheme(host.kind, host.theme.current()),
      ])
      const app = { host, api: createApi(host.token), speak: speech.speak }
      root.render(
        <Providers app={app} queryClient={createQueryClient()} speech={speech} theme={theme}>
          {content}
        </Providers>,
      )
      host.ready()
    } catch (error) {
      const { i18n } = await createSpeech(texts, languageOf(navigator.language))
      frame(
        <I18nextProvider i18n={i18n}>
          <StartFailed error={error} onRetry={() => void start()} />
        </I18nextProvider>,
      )
    }
  }
  await start()
}

function withoutHost() {
  return Promise.reject(new Error('The host is not open yet'))
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}
