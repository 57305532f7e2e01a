import { expect, test } from '@jest/globals'
import { themeOf } from '../../../addin/host/outlook/theme.ts'

test.each([
  ['light', '#ffffff', '#212121'],
  ['dark', '#212121', '#ffffff'],
  ['dark', '#292929', '#D6D6D6'],
  ['contrast', '#000000', '#FFFFFF'],
] as const)('Outlook’s colours tell that its theme is %s', (theme, bodyBackgroundColor, bodyForegroundColor) => {
  expect(themeOf({ bodyBackgroundColor, bodyForegroundColor })).toBe(theme)
})

test('an Outlook that tells no colours is light', () => {
  expect(themeOf(undefined)).toBe('light')
})
