import { createHash, timingSafeEqual } from 'node:crypto'

/** What is stored of a subscription's secret: whoever reads the table cannot speak as Graph. */
export function clientStateHash(clientState: string): string {
  return hashOf(clientState).toString('hex')
}

/** In constant time, whatever is given. */
export function isClientState(given: string | undefined, hash: string): boolean {
  return timingSafeEqual(hashOf(given ?? ''), Buffer.from(hash, 'hex')) && given !== undefined
}

function hashOf(clientState: string): Buffer {
  return createHash('sha256').update(clientState).digest()
}
