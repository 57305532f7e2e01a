import { describe, expect, test } from '@jest/globals'
import type { Preferences } from '../../../addin/features/preferences/api/preferences.ts'
import { filledFrom, inputOf } from '../../../addin/features/preferences/filled.ts'

const danish = (time: string) => time.replace(':', '.')
const saved: Preferences = { directoryLanguage: 'da', colleagues: [] }

describe('how somebody wants to be told', () => {
  test('with nothing chosen nothing is sent: everything is as for everybody else', () => {
    expect(inputOf(filledFrom(saved, danish))).toEqual({})
  })

  test('what was saved is shown as people write it, and saved again it is the same', () => {
    const chosen = {
      language: 'en',
      quietHours: { from: '18:00', until: '07:30' },
      morningDigestAt: '08:00',
      substituteId: '0d9c6f0e-0b69-4a0a-8a59-3d0b4e1f2a77',
    } as const
    const filled = filledFrom({ ...saved, ...chosen }, danish)
    expect(filled.quietFrom).toBe('18.00')
    expect(inputOf(filled)).toEqual(chosen)
  })

  test('a time nobody can read is pointed at, and nothing is sent', () => {
    const filled = { ...filledFrom(saved, danish), hasQuietHours: true, quietFrom: 'efter fyraften', quietUntil: '7' }
    expect(inputOf(filled)).toEqual({ unread: ['quietFrom'] })
  })

  test('what is switched off is not asked about, whatever stands in its field', () => {
    const filled = { ...filledFrom(saved, danish), hasDigest: false, digestAt: 'x' }
    expect(inputOf(filled)).toEqual({})
  })
})
