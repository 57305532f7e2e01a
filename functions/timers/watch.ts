import { app } from '@azure/functions'
import { runWatch } from '../app/outlook/run-watch.ts'
import type { Log } from '../app/ports/log.ts'
import { correlated } from '../correlation.ts'
import type { Services } from '../services.ts'

/** Beside the minute timer and not in it: a calendar that is slow to answer shall delay no deadline's alert. */
export function registerWatch(services: () => Promise<Services>, log: Log): void {
  app.timer('watch', {
    schedule: '30 * * * * *',
    handler: (_timer, { invocationId }) =>
      correlated(invocationId, async () => {
        const seen = await runWatch((await services()).app)
        if (seen > 0) log.info('watch', { seen })
      }),
  })
}
