import { app } from '@azure/functions'
import { runMinute } from '../app/run-minute.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'

/** Once a minute: what time made due, then effects that could not run at once, then housekeeping on the hour. */
export function registerMinute(services: () => Promise<Services>, log: Log): void {
  app.timer('minute', {
    schedule: '0 * * * * *',
    handler: async () => {
      const ready = await services()
      const looked = await runMinute(ready.app)
      const ran = await ready.runDueEffects()
      if (looked + ran > 0) log.info('minute', { looked, ran })
      if (ready.app.clock.now().toZonedDateTimeISO('UTC').minute === 0) await ready.maintain()
    },
  })
}
