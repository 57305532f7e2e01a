import type { Alerts, Conversations } from '../app/ports/alerts.ts'
import type { Log } from '../app/ports/log.ts'
import { createAlerts } from './alerts.ts'
import { createSay, type Say } from './say.ts'
import { TeamsAdapter, type TeamsAdapterOptions } from './teams-adapter.ts'

/** Everything that goes out to Teams. Importing this file loads the library. */
export interface Outbox {
  readonly alerts: Alerts
  readonly say: Say
}

export function createOutbox(
  options: TeamsAdapterOptions & { readonly conversations: Conversations; readonly log: Log },
): Outbox {
  const adapter = new TeamsAdapter(options)
  return { alerts: createAlerts(adapter, options.conversations), say: createSay(adapter, options.log) }
}
