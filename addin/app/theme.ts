import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components'
import type { Host, Theme } from '../host/host.ts'

/** Teams has its own purple; Outlook and the web share the blue one. High contrast is the same everywhere. */
export function fluentTheme(kind: Host['kind'], theme: Theme): FluentTheme {
  if (theme === 'contrast') return teamsHighContrastTheme
  if (kind === 'teams') return theme === 'dark' ? teamsDarkTheme : teamsLightTheme
  return theme === 'dark' ? webDarkTheme : webLightTheme
}
