import { Hono } from 'hono'
import { clockRoutes } from '../clock/routes.ts'
import { faultRoutes } from '../faults/routes.ts'
import type { FunctionsHost } from '../functions-host/host.ts'
import type { TimerRunner } from '../functions-host/timer-runner.ts'
import { graphControlRoutes } from '../graph/control-routes.ts'
import { graphApp } from '../graph/graph-app.ts'
import { outlookRoutes } from '../graph/outlook-routes.ts'
import { identityApp } from '../identity/app.ts'
import { playgroundMessages } from '../playground/messages.ts'
import { teamsApp } from '../teams/teams.ts'
import { tenantRoutes } from '../tenant/routes.ts'
import type { ServerContext } from './make-context.ts'
import { pageRoutes } from './pages.ts'
import { problem } from './problem.ts'

export interface AppOptions {
  host: FunctionsHost
  timers: TimerRunner
  distDir: string
  reset(): Promise<void>
}

/** Every address of the sandbox, on one origin. */
export function sandboxApp({ context, clock, faults, keys }: ServerContext, options: AppOptions): Hono {
  const app = new Hono()

  app.get('/sandbox', (c) => c.json({ dataDir: context.dataDir, now: clock.now().toString() }))
  app.post('/sandbox/reset', async (c) => {
    await options.reset()
    return c.json({ now: clock.now().toString() })
  })
  app.route('/', clockRoutes(clock, options.timers))
  app.route('/', faultRoutes(faults))
  app.route('/', identityApp(context, keys))
  app.route('/', tenantRoutes(context))
  app.route('/', graphApp(context))
  app.route('/', graphControlRoutes(context))
  app.route('/', outlookRoutes(context))
  app.route('/', teamsApp(context))
  app.route('/', playgroundMessages(context))
  app.all('/api/*', (c) => options.host.fetch(c.req.raw))
  app.route('/', pageRoutes(options.distDir))

  app.notFound((c) => problem(404, 'route-unknown', `Nothing answers ${c.req.method} ${c.req.path} here.`))
  app.onError((reason) => {
    console.error(reason)
    return problem(500, 'internal-error', 'The sandbox failed; the window it runs in says why.')
  })
  return app
}
