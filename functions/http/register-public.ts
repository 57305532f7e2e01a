import { app } from '@azure/functions'
import { appConfig } from '../../shared/contract/me.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'
import { guarded } from './guarded.ts'
import { openApiDocument } from './openapi.ts'
import { traced } from './traced.ts'

/** Calls without sign-in: what a page needs first, and the API's description. */
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
    handler: traced(() => Promise.resolve({ jsonBody: openApiDocument() })),
  })
}
