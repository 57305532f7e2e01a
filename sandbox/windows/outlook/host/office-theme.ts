import type { Appearance } from '../../common/appearance.ts'
import type { OfficeTheme } from '../../office-js/protocol.ts'

/** The colours Outlook tells its add-ins, per appearance. */
export const officeThemes: Record<Appearance, OfficeTheme> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#ffffff',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#ffffff',
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff01',
    isDarkTheme: true,
  },
}
