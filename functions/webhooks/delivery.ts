import { z } from 'zod'
import { lifecycleEvents, type GivenLifecycle } from '../app/outlook/take-lifecycle.ts'
import type { GivenNotification } from '../app/outlook/take-notifications.ts'

/** Far above what Graph puts in one delivery; more is not read. */
const mostItems = 1_000
const id = z.string().min(1).max(512)
/** `clientState` may be missing: such an item is not from Graph, but does not spoil the others. */
const sender = { subscriptionId: z.string().min(1).max(128), clientState: z.string().max(256).nullish() }

const notification = z
  .object({
    ...sender,
    changeType: z.enum(['created', 'updated', 'deleted']),
    resourceData: z.object({ id, '@odata.etag': z.string().max(256).nullish() }),
  })
  .transform(({ subscriptionId, clientState, changeType, resourceData }): GivenNotification => ({
    subscriptionId,
    clientState: clientState ?? undefined,
    changeType,
    eventId: resourceData.id,
    etag: resourceData['@odata.etag'] ?? '',
  }))

const lifecycle = z
  .object({ ...sender, lifecycleEvent: z.enum(lifecycleEvents) })
  .transform(({ subscriptionId, clientState, lifecycleEvent }): GivenLifecycle => ({
    subscriptionId,
    clientState: clientState ?? undefined,
    lifecycleEvent,
  }))

/** Several subscriptions may be mixed in one delivery. Fields that we have no use for are let pass, for Graph adds to them. */
export const notificationDelivery = z.object({ value: z.array(notification).max(mostItems) })
export const lifecycleDelivery = z.object({ value: z.array(lifecycle).max(mostItems) })
