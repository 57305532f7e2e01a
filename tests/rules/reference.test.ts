import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { referenceFrom, referencePattern } from '../../shared/domain/reference.ts'

test('a reference has four signs that cannot be misread and never make a word', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 16 }), (bytes) => {
      const reference = referenceFrom(bytes)
      expect(reference).toMatch(referencePattern)
      expect(reference.slice(3)).not.toMatch(/[AEIOUYÆØÅ01L5S8B]/)
    }),
  )
})

test('the same bytes give the same reference, and every sign can come', () => {
  expect(referenceFrom(Uint8Array.of(0, 1, 2, 3))).toBe(referenceFrom(Uint8Array.of(0, 1, 2, 3)))
  const signs = new Set(Array.from({ length: 256 }, (_, byte) => referenceFrom(Uint8Array.of(byte, 0, 0, 0))[3]))
  expect(signs.size).toBe(23)
})

test('too few bytes is a fault', () => {
  expect(() => referenceFrom(Uint8Array.of(1, 2, 3))).toThrow(RangeError)
})
