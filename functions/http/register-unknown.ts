import { app, type HttpMethod, type HttpRequest, type HttpResponseInit } from '@azure/functions'
import type { Route } from '../../shared/contract/route.ts'
import { routes } from '../../shared/contract/routes.ts'
import { problemResponse } from './problem.ts'
import { traced } from './traced.ts'

const everyMethod: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Whatever no other function takes is refused like anything else, in problem details. Azure's host tries routes by the
 * names of their functions and not by how much they match: this one's name is the last.
 */
export function registerUnknown(): void {
  app.http('zUnknown', {
    route: '{*path}',
    methods: everyMethod,
    authLevel: 'anonymous',
    handler: traced((request, instance) => Promise.resolve(refusalOf(request, instance))),
  })
}

function refusalOf({ params }: HttpRequest, instance: string): HttpResponseInit {
  const path = params['path'] ?? ''
  const allowed = Object.values<Route>(routes)
    .filter((route) => leadsTo(route, path))
    .map(({ method }) => method)
  if (allowed.length === 0) return problemResponse('route-unknown', instance)
  const refusal = problemResponse('method-not-allowed', instance)
  return { ...refusal, headers: { ...refusal.headers, allow: allowed.join(', ') } }
}

function leadsTo(route: Route, path: string): boolean {
  return new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i').test(path)
}
