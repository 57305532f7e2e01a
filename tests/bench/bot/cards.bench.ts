import * as fc from 'fast-check'
import { alertCard } from '../../../functions/bot/cards/alert-card.ts'
import { officeContents, requestContents } from '../../app/bot/support/any-content.ts'
import type { Bench } from '../bench.ts'
import { microseconds } from '../domain/microseconds.ts'

export const benches: readonly Bench[] = [{ name: 'Card build time, one card of any kind', goal: '1 ms', run: oneCard }]

/** The same contents every time, of every kind and as full as they come. */
const drawn = { numRuns: 500, seed: 20_261_221 }

/** One after the other, each made into the JSON that is sent. */
function oneCard(): string {
  const contents = [...fc.sample(requestContents, drawn), ...fc.sample(officeContents, drawn)]
  const built = (nth: number): string | undefined => {
    const content = contents[nth % contents.length]
    return content === undefined ? undefined : JSON.stringify(alertCard(content, { channelPersonId: '29:karen' }))
  }
  let nth = 0
  const time = microseconds(() => built(nth++), 2_000)
  const largest = Math.max(...contents.map((_, index) => Buffer.byteLength(built(index) ?? '')))
  return `${time}, the largest ${(largest / 1024).toFixed(1)} kB`
}
