import { app } from '@azure/functions'
import type { Log } from '../app/ports/log.ts'
import { correlated } from '../correlation.ts'
import type { Services } from '../services.ts'

/**
 * Four times a minute: what could not run at once, and what a process that died had in its hands. With a lease of 20 s
 * everything is carried on within a minute of the death, which is what is promised.
 */
export function registerEffects(services: () => Promise<Services>, log: Log): void {
  app.timer('effects', {
    schedule: '*/15 * * * * *',
    handler: (_timer, { invocationId }) =>
      correlated(invocationId, async () => {
        const ran = await (await services()).runDueEffects()
        if (ran > 0) log.info('effects', { ran })
      }),
  })
}
