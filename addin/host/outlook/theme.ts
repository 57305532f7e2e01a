import type { Theme } from '../host.ts'

/**
 * Outlook tells its colours, not the name of a theme. Black under white text is what high contrast sends; otherwise the
 * background's lightness decides. Without colours (older than Mailbox 1.14) it is light.
 */
export function themeOf(
  officeTheme: { bodyBackgroundColor?: string; bodyForegroundColor?: string } | undefined,
): Theme {
  const background = lightness(officeTheme?.bodyBackgroundColor ?? '#ffffff')
  const foreground = lightness(officeTheme?.bodyForegroundColor ?? '#000000')
  if (background === 0 && foreground === 255) return 'contrast'
  return background < 128 ? 'dark' : 'light'
}

/** 0 (black) to 255 (white), weighted as the eye sees it. */
function lightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16),
  )
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
}
