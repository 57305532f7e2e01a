import { languageOf, type Host, type Theme } from '../host.ts'
import { watched } from '../watched.ts'

/** The page on its own, in a browser tab. */
export function browserHost(token: Host['token']): Host {
  const contrast = window.matchMedia('(forced-colors: active)')
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const themeNow = (): Theme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  const theme = watched(themeNow())
  for (const query of [contrast, dark]) query.addEventListener('change', () => theme.set(themeNow()))

  return {
    kind: 'browser',
    language: languageOf(navigator.language),
    theme,
    token,
    open: (link) => void window.open(link, '_blank', 'noopener'),
    ready: () => undefined,
  }
}
