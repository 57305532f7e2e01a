import { app } from '@azure/functions'
import { health as answer } from '../../shared/contract/health.ts'
import { routes } from '../../shared/contract/routes.ts'
import { down, health } from '../app/operations/health.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'
import { traced } from './traced.ts'

/** The probe. Unlike every other call it says that the database is away in its own words, also when nothing could start. */
export function registerHealth(services: () => Promise<Services>, log: Log): void {
  const standing = async () => {
    try {
      return await health((await services()).app)
    } catch (error) {
      log.error('health-failed', error)
      return down()
    }
  }
  app.http('health', {
    route: routes.health.path,
    methods: [routes.health.method],
    authLevel: 'anonymous',
    handler: traced(async () => {
      const found = answer.parse(await standing())
      const status = found.status === 'down' ? routes.health.otherStatus : routes.health.status
      return { status, headers: { 'cache-control': 'no-store' }, jsonBody: found }
    }),
  })
}
