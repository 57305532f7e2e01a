import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { useLocalValue } from './local-value.ts'

export const appearances = ['light', 'dark', 'contrast'] as const
export type Appearance = (typeof appearances)[number]

export const appearanceNames: Record<Appearance, string> = { light: 'Lys', dark: 'Mørk', contrast: 'Høj kontrast' }

export const outlookThemes: Record<Appearance, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
}

export const teamsThemes: Record<Appearance, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

const isAppearance = (value: string | null): value is Appearance => appearances.some((one) => one === value)

export function useAppearance(): [Appearance, (value: Appearance) => void] {
  const [value, set] = useLocalValue('sandbox.appearance')
  return [isAppearance(value) ? value : 'light', set]
}

export type Language = 'da' | 'en'

/** The language this person's Outlook and Teams speak to the add-in. */
export function useLanguage(person: string, otherwise: Language): [Language, (value: Language) => void] {
  const [value, set] = useLocalValue(`sandbox.language.${person}`)
  return [value === 'da' || value === 'en' ? value : otherwise, set]
}

export const localeOf: Record<Language, string> = { da: 'da-DK', en: 'en-US' }
