import { app } from '@azure/functions'
import { runMinute } from '../app/minute/run-minute.ts'
import type { Log } from '../app/ports/log.ts'
import { correlated } from '../correlation.ts'
import type { Services } from '../services.ts'

/** Once a minute: what time made due is told, and what is old goes. */
export function registerMinute(services: () => Promise<Services>, log: Log): void {
  app.timer('minute', {
    schedule: '0 * * * * *',
    handler: (_timer, { invocationId }) =>
      correlated(invocationId, async () => {
        const ready = await services()
        await ready.maintain()
        const looked = await runMinute(ready.app)
        if (looked > 0) log.info('minute', { looked })
      }),
  })
}
