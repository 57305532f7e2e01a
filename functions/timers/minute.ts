import { app } from '@azure/functions'
import { runMinute } from '../app/run-minute.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'

/** Once a minute: effects whose taker died come back, what time made due is told, and effects that could not run at once are. */
export function registerMinute(services: () => Promise<Services>, log: Log): void {
  app.timer('minute', {
    schedule: '0 * * * * *',
    handler: async () => {
      const ready = await services()
      await ready.maintain()
      const looked = await runMinute(ready.app)
      const ran = await ready.runDueEffects()
      if (looked + ran > 0) log.info('minute', { looked, ran })
    },
  })
}
