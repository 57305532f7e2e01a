import { webLightTheme, type Theme as FluentTheme } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Host, Theme } from '../host/host.ts'
import { useWatched } from '../host/use-watched.ts'

/** A short page leaves no bare strip in the colour of the paper below it. */
export const wholeWindow = { minHeight: '100vh' } as const

/**
 * Teams has its own purple; Outlook and the web share the blue one. High contrast is the same everywhere. All but the
 * common light theme load when they are wanted.
 */
export async function loadTheme(kind: Host['kind'], theme: Theme): Promise<FluentTheme> {
  if (theme === 'contrast') return (await import('./themes/contrast.ts')).contrast
  if (kind === 'teams') {
    const { teamsDark, teamsLight } = await import('./themes/teams.ts')
    return theme === 'dark' ? teamsDark : teamsLight
  }
  return theme === 'dark' ? (await import('./themes/web-dark.ts')).webDark : webLightTheme
}

/** The host's theme as it changes; the old one stays until the new one is there. */
export function useFluentTheme(host: Host, first: FluentTheme): FluentTheme {
  const theme = useWatched(host.theme)
  const [shown, setShown] = useState(first)
  useEffect(() => {
    let isCurrent = true
    void loadTheme(host.kind, theme).then((loaded) => isCurrent && setShown(loaded))
    return () => {
      isCurrent = false
    }
  }, [host.kind, theme])
  return shown
}
