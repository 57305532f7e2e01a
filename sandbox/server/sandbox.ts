import { join } from 'node:path'
import { Hono } from 'hono'
import { createClock } from '../clock/clock.ts'
import { clockRoutes } from '../clock/routes.ts'
import type { SandboxContext } from '../context.ts'
import { createFaults } from '../faults/faults.ts'
import { faultRoutes } from '../faults/routes.ts'
import { createFunctionsHost } from '../functions-host/host.ts'
import { createTimerRunner } from '../functions-host/timer-runner.ts'
import { graphApp } from '../graph/graph-app.ts'
import { identityApp } from '../identity/app.ts'
import { loadSigningKey } from '../identity/keys.ts'
import { createTokens } from '../identity/tokens.ts'
import { emptyDatabase, hasMark, setMark } from '../postgres/database.ts'
import { teamsApp } from '../teams/teams.ts'
import { people } from '../tenant/people.ts'
import { tenantRoutes } from '../tenant/routes.ts'
import { setUpFirstDay } from './first-day.ts'
import { listen } from './listen.ts'
import { pageRoutes } from './pages.ts'
import { problem } from './problem.ts'
import { startProduct } from './product.ts'
import { createSaved } from './saved.ts'

export interface SandboxOptions {
  port: number
  dataDir: string
  /** Where the built pages lie. */
  distDir: string
  /** Called once the port is ours. */
  openDatabase(): Promise<{ url: string; close(): Promise<void> }>
}

export interface RunningSandbox {
  baseUrl: string
  stop(): Promise<void>
}

/**
 * A Microsoft 365 tenant and the product beside it, on one loopback address.
 *
 * @throws StartError for a taken port, and whatever keeps the database or the product from starting.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const server = await listen(options.port)
  const database = await options.openDatabase()
  const baseUrl = `http://127.0.0.1:${server.port}`

  const saved = createSaved(join(options.dataDir, 'sandbox'))
  const clock = createClock(saved)
  const faults = createFaults()
  const entraKey = await loadSigningKey(saved, 'entra')
  const botFrameworkKey = await loadSigningKey(saved, 'botframework')
  const restorers: (() => void | Promise<void>)[] = []
  const context: SandboxContext = {
    baseUrl,
    dataDir: options.dataDir,
    clock,
    people,
    saved,
    faults,
    tokens: createTokens({ baseUrl, clock, people, entraKey, botFrameworkKey }),
    onReset: (restore) => void restorers.push(restore),
  }

  const host = createFunctionsHost()
  const timers = createTimerRunner(host, clock)

  /** Puts the tenant back to its first morning and has the administrator do the first day's work. */
  const beginStory = async (): Promise<void> => {
    faults.clear()
    clock.restart()
    for (const restore of restorers) await restore()
    await setUpFirstDay(context)
    await setMark(database.url)
    saved.flush()
  }

  const app = new Hono()
  app.get('/sandbox', (c) => c.json({ dataDir: options.dataDir, now: clock.now().toString() }))
  app.post('/sandbox/reset', async (c) => {
    await timers.whilePaused(async () => {
      await product.close()
      await emptyDatabase(database.url)
      product = await startProduct(context, host, database.url)
      await beginStory()
    })
    return c.json({ now: clock.now().toString() })
  })
  app.route('/', clockRoutes(clock, timers))
  app.route('/', faultRoutes(faults))
  app.route('/', identityApp(context, { entra: entraKey.publicJwk, botFramework: botFrameworkKey.publicJwk }))
  app.route('/', tenantRoutes(context))
  app.route('/', graphApp(context))
  app.route('/', teamsApp(context))
  app.all('/api/*', (c) => host.fetch(c.req.raw))
  app.route('/', pageRoutes(options.distDir))
  app.notFound((c) => problem(404, 'route-unknown', `Nothing answers ${c.req.method} ${c.req.path} here.`))
  app.onError((reason) => {
    console.error(reason)
    return problem(500, 'internal-error', 'The sandbox failed; its window says more.')
  })

  server.answerWith((request, env) => app.fetch(request, env))
  let product = await startProduct(context, host, database.url)
  if (!(await hasMark(database.url))) await beginStory()
  const stopTimers = timers.start()

  return {
    baseUrl,
    stop: async () => {
      saved.flush()
      await stopTimers()
      await server.stop()
      await product.close()
      await database.close()
      saved.flush()
    },
  }
}
