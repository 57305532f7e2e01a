import { requestAlertKinds } from '../../../functions/app/ports/alert-kinds.ts'
import { alertCard } from '../../../functions/bot/cards/alert-card.ts'
import { anAlert } from '../../app/bot/support/an-alert.ts'
import type { Bench } from '../bench.ts'
import { microseconds } from '../domain/microseconds.ts'

export const benches: readonly Bench[] = [{ name: 'Card build time, one card of any kind', goal: '1 ms', run: oneCard }]

/** The kinds in turn, as the queue would send them; its JSON included, which is what is sent. */
function oneCard(): string {
  const contents = requestAlertKinds.map((kind) => anAlert({ kind }))
  let nth = 0
  const time = microseconds(() => {
    const content = contents[nth++ % contents.length]
    return content === undefined ? undefined : JSON.stringify(alertCard(content, { channelPersonId: '29:karen' }))
  }, 2_000)
  const largest = Math.max(...contents.map((content) => Buffer.byteLength(JSON.stringify(alertCard(content)))))
  return `${time}, the largest ${(largest / 1024).toFixed(1)} kB`
}
