import { app, type HttpHandler, type HttpRequest } from '@azure/functions'
import type { z } from 'zod'
import type { App } from '../app/app.ts'
import { takeLifecycle } from '../app/outlook/take-lifecycle.ts'
import { takeNotifications } from '../app/outlook/take-notifications.ts'
import type { Log } from '../app/ports/log.ts'
import { guarded } from '../http/guarded.ts'
import { refusalResponse } from '../http/problem.ts'
import { readBody } from '../http/read-body.ts'
import type { Services } from '../services.ts'
import { anyDelivery, lifecycle, notification, readItems } from './delivery.ts'
import { handshake } from './handshake.ts'

/**
 * Where Graph tells of changes. Nobody signs in here: each item is known by its subscription's secret. 202 is said when all
 * is stored, and a failure is a 5xx, so that Graph sends it again.
 */
export function registerWebhooks(services: () => Promise<Services>, log: Log): void {
  register('graphNotifications', 'graph/notifications', taking(services, log, notification, takeNotifications))
  register('graphLifecycle', 'graph/lifecycle', taking(services, log, lifecycle, takeLifecycle))
}

function register(name: string, route: string, handler: HttpHandler): void {
  app.http(name, { route, methods: ['POST'], authLevel: 'anonymous', handler })
}

/** In bytes of UTF-8: a thousand notifications fit. */
const maxDeliveryBytes = 1024 * 1024

function taking<Item extends z.ZodType>(
  services: () => Promise<Services>,
  log: Log,
  item: Item,
  take: (ready: App, items: readonly z.output<Item>[]) => Promise<void>,
): HttpHandler {
  const store = guarded(services, log, async (ready, request, instance) => {
    const delivery = await readBody(request, anyDelivery, maxDeliveryBytes)
    if (delivery.kind === 'refused') return refusalResponse(delivery, instance)
    const { items, unread } = readItems(item, delivery.value.input.value)
    if (unread > 0) log.warn('notifications-unread', { unread })
    await take(ready.app, items)
    return { status: 202 }
  })
  // The handshake needs no database: a subscription can be made while it is away.
  return (request: HttpRequest, context) => handshake(request) ?? store(request, context)
}
