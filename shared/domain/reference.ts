import type { Reference } from './ids.ts'

/** Without vowels, so that no words arise, and without 0, 1, 5, 8, B, L and S, which are misread for each other. */
const letters = 'CDFGHJKMNPQRTVWXZ234679'
const length = 4

/**
 * `HS-7K3M`: what people see and say instead of a name. Tells nothing; 23^4 = 279,841 of them, so the store's unique key
 * decides and the caller draws again.
 *
 * @param randomBytes At least 4 bytes from a cryptographic source.
 * @throws RangeError with fewer bytes.
 */
export function referenceFrom(randomBytes: Uint8Array): Reference {
  if (randomBytes.length < length) throw new RangeError(`A reference needs ${length} random bytes`)
  const code = Array.from(randomBytes.subarray(0, length), (byte) => letters.charAt(byte % letters.length))
  return `HS-${code.join('')}`
}

export const referencePattern = new RegExp(`^HS-[${letters}]{${length}}$`)
