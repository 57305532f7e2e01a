import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { ConversationRecord, Conversations } from '../../../../functions/app/ports/alerts.ts'
import type { Log } from '../../../../functions/app/ports/log.ts'
import type { BotActs } from '../../../../functions/bot/acts.ts'
import { createBot, type Bot } from '../../../../functions/bot/create-bot.ts'
import { createAppTokens } from '../../../../functions/identity/app-token.ts'
import { createClock } from '../../../../sandbox/clock/clock.ts'
import type { Saved, SandboxContext } from '../../../../sandbox/context.ts'
import { createFaults, type FaultList } from '../../../../sandbox/faults/faults.ts'
import { identityApp } from '../../../../sandbox/identity/app.ts'
import { sandboxIds } from '../../../../sandbox/identity/ids.ts'
import { loadSigningKey, type SigningKey } from '../../../../sandbox/identity/keys.ts'
import { createTokens } from '../../../../sandbox/identity/tokens.ts'
import { teamsApp } from '../../../../sandbox/teams/teams.ts'
import { people } from '../../../../sandbox/tenant/people.ts'

export interface RunningTeams {
  readonly baseUrl: string
  readonly context: SandboxContext
  readonly faults: FaultList
  readonly botFrameworkKey: SigningKey
  readonly entraKey: SigningKey
  readonly bot: Bot
  /** The same bot, but it waits for nobody. */
  readonly impatientBot: Bot
  /** What the bot remembers, by person. */
  readonly remembered: Map<string, ConversationRecord>
  readonly logged: readonly string[]
  /** The tokens that the bots spoke to the connector with, in that order. */
  readonly given: readonly string[]
  stop(): Promise<void>
}

/** The bot and the sandbox's Teams, speaking over loopback with real tokens; only the use cases are the test's own. */
export async function runTeams(act: BotActs): Promise<RunningTeams> {
  let app = new Hono()
  const server = await listening((request, env) => app.fetch(request, env))
  const baseUrl = `http://127.0.0.1:${server.port}`

  const clock = createClock(saved)
  const faults = createFaults()
  const [entraKey, botFrameworkKey] = await Promise.all([
    loadSigningKey(saved, 'entra'),
    loadSigningKey(saved, 'botframework'),
  ])
  const tokens = createTokens({ baseUrl, clock, people, entraKey, botFrameworkKey })
  const context: SandboxContext = {
    baseUrl,
    dataDir: '',
    clock,
    people,
    saved,
    faults,
    tokens,
    onReset: () => {},
    onStop: () => {},
  }

  const remembered = new Map<string, ConversationRecord>()
  const logged: string[] = []
  const appTokens = createAppTokens({
    authority: `${baseUrl}/${sandboxIds.tenantId}`,
    clientId: sandboxIds.botAppId,
    clientSecret: sandboxIds.botAppSecret,
  })
  const given: string[] = []
  const aBot = (timeoutMs: number): Bot =>
    createBot({
      config: {
        appId: sandboxIds.botAppId,
        tenantId: sandboxIds.tenantId,
        issuer: `${baseUrl}/botframework`,
        jwksUrl: `${baseUrl}/botframework/keys`,
      },
      tokenFor: async (...asked) => {
        const token = await appTokens(...asked)
        given.push(token)
        return token
      },
      conversations: conversationsIn(remembered),
      act,
      clock,
      log: logInto(logged),
      timeoutMs,
    })
  const bot = aBot(30_000)

  app = new Hono()
    .route('/', identityApp(context, { entra: entraKey.publicJwk, botFramework: botFrameworkKey.publicJwk }))
    .route('/', teamsApp(context))
  app.post('/api/messages', async (c) => {
    const { status, code, body } = await bot.receive({ headers: c.req.raw.headers, body: await c.req.text() })
    return Response.json(body ?? { code }, { status })
  })

  return {
    baseUrl,
    context,
    faults,
    botFrameworkKey,
    entraKey,
    bot,
    impatientBot: aBot(50),
    remembered,
    logged,
    given,
    stop: async () => {
      await new Promise((resolve) => server.server.close(resolve))
    },
  }
}

/** Nothing here needs to outlive the test. */
const saved: Saved = { load: (_name, _schema, initial) => initial, touch: () => {}, flush: () => {} }

type Handler = Parameters<typeof serve>[0]['fetch']

function listening(fetch: Handler): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({ server, port }))
  })
}

function conversationsIn(remembered: Map<string, ConversationRecord>): Conversations {
  return {
    remember: async (record) => {
      remembered.set(record.personId, record)
    },
    forget: async (personId) => {
      remembered.delete(personId)
    },
    of: async (personId) => remembered.get(personId),
  }
}

function logInto(lines: string[]): Log {
  const write = (what: string, facts: unknown): void => {
    lines.push(`${what} ${JSON.stringify(facts ?? {})}`)
  }
  return { info: write, warn: write, error: (what, _cause, facts) => write(what, facts) }
}
