import type { Composition } from './compose.ts'
import { registerApi } from './http/register-api.ts'
import { registerBot } from './http/register-bot.ts'
import { registerHealth } from './http/register-health.ts'
import { registerPublic } from './http/register-public.ts'
import { registerUnknown } from './http/register-unknown.ts'
import { registerEffects } from './timers/effects.ts'
import { registerMinute } from './timers/minute.ts'
import { registerWatch } from './timers/watch.ts'
import { registerWebhooks } from './webhooks/register-webhooks.ts'

/** Every function of the app. Called once, while the host loads it. */
export function registerFunctions({ services, log }: Composition): void {
  registerApi(services, log)
  registerPublic(services, log)
  registerHealth(services, log)
  registerBot(services, log)
  registerWebhooks(services, log)
  registerMinute(services, log)
  registerEffects(services, log)
  registerWatch(services, log)
  registerUnknown()
}
