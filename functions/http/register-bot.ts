import { app } from '@azure/functions'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'
import { guarded } from './guarded.ts'
import { problemResponse } from './problem.ts'

/** Where Teams speaks to the bot. The bot checks Teams' own token and limits; a refusal carries its code. */
export function registerBot(services: () => Promise<Services>, log: Log): void {
  app.http('messages', {
    route: 'messages',
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: guarded(services, log, async ({ receiveActivity }, request, instance) => {
      const { status, code, body } = await receiveActivity(request)
      if (code !== undefined) return problemResponse(code, instance)
      return body === undefined ? { status } : { status, jsonBody: body }
    }),
  })
}
