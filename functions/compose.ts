import { randomBytes, randomUUID } from 'node:crypto'
import type { App } from './app/app.ts'
import { actOnCard } from './app/card-acts/act-on-card.ts'
import { comingDuty } from './app/duty/coming-duty.ts'
import { ownRequests } from './app/requests/own-requests.ts'
import type { Clock } from './app/ports/clock.ts'
import type { FaultPoints } from './app/ports/fault-points.ts'
import type { Log } from './app/ports/log.ts'
import { feedItem } from './bot/cards/feed-item.ts'
import { letter } from './bot/cards/letter.ts'
import { createBot } from './bot/create-bot.ts'
import type { Config } from './config.ts'
import { createEffectRunner, runDueEffects } from './effects/run-effects.ts'
import { createGraph } from './graph/create-graph.ts'
import { readCapped } from './http/read-capped.ts'
import { createAppTokens } from './identity/app-token.ts'
import { createTokenValidator } from './identity/token-validator.ts'
import { jsonLog } from './log.ts'
import type { Services } from './services.ts'
import { createStore } from './store/create-store.ts'

/** What differs between Azure, the sandbox and a test. */
export interface Outside {
  readonly clock: Clock
  readonly faultPoints: FaultPoints
  /** How a call to Graph waits before it is tried again: the machine's own timer unless told. */
  readonly pause?: (forMs: number) => Promise<void>
  /** The process's standard error unless told. */
  readonly log?: Log
}

export interface Composition {
  /** Built on the first call and kept; a start that failed, because the database was away, is tried again on the next. */
  readonly services: () => Promise<Services>
  readonly log: Log
  close(): Promise<void>
}

/** Puts the product together: the one place that knows every part. */
export function compose(config: Config, outside: Outside): Composition {
  const log = outside.log ?? jsonLog((line) => process.stderr.write(line))
  let started: Promise<Started> | undefined
  let isClosed = false
  const start = async () => {
    if (isClosed) throw new Error('The product was closed') // a call that comes late must not open the database again
    started ??= build(config, outside, log).catch((error: unknown) => {
      started = undefined
      throw error
    })
    return started
  }
  return {
    services: async () => (await start()).services,
    log,
    async close() {
      isClosed = true
      await (await started)?.close()
    },
  }
}

interface Started {
  readonly services: Services
  close(): Promise<void>
}

async function build(config: Config, { clock, faultPoints, pause }: Outside, log: Log): Promise<Started> {
  const store = await createStore({
    databaseUrl: config.databaseUrl,
    clock,
    log: (code, reason) => log.error(code, reason),
  })
  const { authority, clientSecret, apiClientId, botAppId, botAppSecret, tenantId } = config
  const graph = createGraph({
    graphUrl: config.graphUrl,
    tokenFor: createAppTokens({ authority, clientId: apiClientId, clientSecret }),
    clock,
    ...(pause !== undefined && { sleep: pause }),
    timeZone: 'Europe/Copenhagen',
    notificationUrl: config.notificationUrl,
    maxInFlight: config.graphMaxInFlight,
    directoryMemory: store.directoryMemory,
    onLateFault: (reason) => log.error('late-answer-failed', reason),
    words: { feedItem, letter },
    catalogAppId: config.appCatalogId,
    mailSender: config.mailSender,
    log: ({ event, ...line }) => log.info(event, line),
  })
  const bot = createBot({
    config: { appId: botAppId, tenantId, issuer: config.botIssuer, jwksUrl: config.botJwksUrl },
    tokenFor: createAppTokens({ authority, clientId: botAppId, clientSecret: botAppSecret }),
    conversations: store.conversations,
    act: {
      card: (press) => actOnCard(app, press),
      ownRequests: (personId) => ownRequests(app, personId),
      comingDuty: (personId) => comingDuty(app, personId),
    },
    clock,
    log,
  })
  const app: App = {
    store,
    ...graph,
    alerts: bot.alerts,
    effects: createEffectRunner(() => app),
    clock,
    faultPoints,
    log,
    newId: randomUUID,
    randomBytes,
    appId: config.appId,
  }
  const authenticate = createTokenValidator({
    issuer: config.issuer,
    audience: [apiClientId, config.apiAudience],
    tenantId,
    jwksUrl: config.jwksUrl,
    algorithms: ['RS256'],
    clock,
  })
  const services: Services = {
    app,
    authenticate,
    async receiveActivity(request) {
      const body = await readCapped(request)
      return body === undefined
        ? { status: 413, code: 'body-too-large' }
        : bot.receive({ headers: request.headers, body })
    },
    runDueEffects: () => runDueEffects(app),
    maintain: () => store.maintain(),
    appConfig: {
      clientId: apiClientId,
      authority,
      tenantId,
      scope: `${config.apiAudience}/access_as_user`,
      officeJsUrl: config.officeJsUrl,
      hostOrigins: config.hostOrigins,
    },
  }
  return {
    services,
    async close() {
      await app.effects.idle()
      await store.close()
    },
  }
}
