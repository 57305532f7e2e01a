import type { AppConfig } from '../../../shared/contract/me.ts'
import { languageOf, type Host, type Theme } from '../host.ts'
import { watched } from '../watched.ts'

/** The host inside Teams (or another Microsoft 365 window that speaks teams-js). */
export async function teamsHost(config: AppConfig): Promise<Host> {
  const { app, authentication } = await import('@microsoft/teams-js')
  await app.initialize(config.hostOrigins.length > 0 ? config.hostOrigins : undefined)
  const context = await app.getContext()
  const theme = watched(themeOf(context.app.theme))
  app.registerOnThemeChangeHandler((name) => theme.set(themeOf(name)))
  const { subPageId } = context.page

  return {
    kind: 'teams',
    language: languageOf(context.app.locale),
    theme,
    // Teams keeps the token and renews it in time; a refused one is only ever asked for again.
    token: () => authentication.getAuthToken({ silent: false }),
    ...(subPageId === undefined || subPageId === '' ? {} : { subPage: subPageId }),
    open: (link) => void app.openLink(link),
    ready: () => {
      app.notifyAppLoaded()
      void app.notifySuccess()
    },
  }
}

function themeOf(name: string): Theme {
  if (name === 'contrast') return 'contrast'
  return name === 'dark' ? 'dark' : 'light'
}
