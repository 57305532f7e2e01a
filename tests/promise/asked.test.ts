import { describe, expect, test } from '@jest/globals'
import { askedFor, helpLines } from './asked.ts'

const known = ['G1', 'G4']

describe('the command that tries to break the promises', () => {
  test.each([
    [[], { kind: 'attempts', size: 'short', ids: [] }],
    [['g4', 'G1', '--full'], { kind: 'attempts', size: 'full', ids: ['G4', 'G1'] }],
    [['--ci', 'G1', '--planted=late-renewal'], { kind: 'attempts', size: 'ci', ids: ['G1'], bug: 'late-renewal' }],
    [['G1', '--help'], { kind: 'help' }],
  ])('%j is understood', (words, asked) => {
    expect(askedFor(words, known)).toEqual(asked)
  })

  test.each([['--hlep'], ['--size=full'], ['G44'], ['--planted=nonsense'], ['--planted='], ['full'], ['']])(
    '"%s" is refused by name, and nothing begins',
    (word) => {
      expect(askedFor(['G1', word, '--full'], known)).toEqual({ kind: 'unknown', words: [word] })
    },
  )

  test('its help names every promise and every bug that may be planted', () => {
    const help = helpLines(known).join('\n')
    expect(help).toContain('G1, G4')
    expect(help).toContain('attempt-forgotten')
  })
})
