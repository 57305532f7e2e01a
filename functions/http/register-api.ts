import { app } from '@azure/functions'
import type { Route } from '../../shared/contract/route.ts'
import { routes, type RouteName } from '../../shared/contract/routes.ts'
import type { Log } from '../app/ports/log.ts'
import type { Services } from '../services.ts'
import { answer, type Handler } from './endpoint.ts'
import { guarded } from './guarded.ts'
import { handlers } from './handlers.ts'

/** A trigger for every row of the route table. */
export function registerApi(services: () => Promise<Services>, log: Log): void {
  for (const name of Object.keys(handlers) as (keyof typeof handlers)[]) register(name, handlers[name])

  function register<N extends RouteName>(name: N, handler: unknown): void {
    const route: Route = routes[name]
    app.http(name, {
      route: route.path,
      methods: [route.method],
      authLevel: 'anonymous', // the bearer token is checked in `answer`
      handler: guarded(services, log, (ready, request, instance) =>
        answer(ready, route, handler as Handler<Route>, request, instance),
      ),
    })
  }
}
