import { app } from '@azure/functions'
import { appConfig } from '../../shared/contract/me.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'
import { guarded } from './guarded.ts'
import { openApiDocument } from './openapi.ts'

/** Calls without sign-in: what a page needs first, the API's description, and the probe. */
export function registerPublic(services: () => Promise<Services>, log: Log): void {
  app.http('config', {
    route: 'config',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: guarded(services, log, async (ready) => ({ jsonBody: appConfig.parse(ready.appConfig) })),
  })
  app.http('openapi', {
    route: 'openapi.json',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: () => ({ jsonBody: openApiDocument() }),
  })
  app.http('health', {
    route: 'health',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: guarded(services, log, async ({ app: { store } }) => {
      const health = await store.health()
      return { status: health.isUp ? 200 : 503, jsonBody: { database: health } }
    }),
  })
}
