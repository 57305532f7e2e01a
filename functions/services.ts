import type { HttpRequest } from '@azure/functions'
import type { ErrorCode } from '../shared/contract/errors.ts'
import type { AppConfig } from '../shared/contract/me.ts'
import type { App } from './app/app.ts'
import type { Authentication } from './identity/authentication.ts'

/** What the triggers need, built once on the first call. */
export interface Services {
  readonly app: App
  readonly authenticate: (authorizationHeader: string | null) => Promise<Authentication>
  /** The bot's endpoint: its own token, its own rules. */
  readonly receiveActivity: (
    request: HttpRequest,
  ) => Promise<{ readonly status: number; readonly code?: ErrorCode; readonly body?: unknown }>
  readonly runDueEffects: () => Promise<number>
  readonly maintain: () => Promise<void>
  readonly appConfig: AppConfig
}
