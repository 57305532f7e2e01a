import { z } from 'zod'
import { typed } from '../../shared/contract/primitives.ts'
import { lifecycleEvents, type GivenLifecycle } from '../app/outlook/take-lifecycle.ts'
import type { GivenNotification } from '../app/outlook/take-notifications.ts'
import { InvalidInput } from '../http/invalid-input.ts'

/** Far above what Graph puts in one delivery; more is not read. */
const mostItems = 1_000
const id = typed.min(1).max(512)
/** `clientState` may be missing: such an item is not from Graph, but does not spoil the others. */
const sender = { subscriptionId: typed.min(1).max(128), clientState: z.string().max(256).nullish() }

export const notification = z
  .object({
    ...sender,
    changeType: z.enum(['created', 'updated', 'deleted']),
    resourceData: z.object({ id, '@odata.etag': typed.max(256).nullish() }),
  })
  .transform(({ subscriptionId, clientState, changeType, resourceData }): GivenNotification => ({
    subscriptionId,
    clientState: clientState ?? undefined,
    changeType,
    eventId: resourceData.id,
    etag: resourceData['@odata.etag'] ?? '',
  }))

export const lifecycle = z
  .object({ ...sender, lifecycleEvent: z.enum(lifecycleEvents) })
  .transform(({ subscriptionId, clientState, lifecycleEvent }): GivenLifecycle => ({
    subscriptionId,
    clientState: clientState ?? undefined,
    lifecycleEvent,
  }))

/** Several subscriptions may be mixed in one delivery. */
export const anyDelivery = z.object({ value: z.array(z.unknown()).max(mostItems) })

/**
 * Each item by itself: one that cannot be read does not keep back the others, which Graph would send again only together with
 * it. Fields that we have no use for are let pass, for Graph adds to them.
 *
 * @throws InvalidInput when none of them can be read: then it is hardly Graph who speaks.
 */
export function readItems<Item extends z.ZodType>(
  item: Item,
  given: readonly unknown[],
): { readonly items: readonly z.output<Item>[]; readonly unread: number } {
  const read = given.map((one) => item.safeParse(one, { reportInput: true }))
  const items = read.flatMap((one) => (one.success ? [one.data] : []))
  const [first] = read
  if (items.length === 0 && first?.error !== undefined)
    throw new InvalidInput(first.error.issues.map((issue) => ({ ...issue, path: ['value', 0, ...issue.path] })))
  return { items, unread: given.length - items.length }
}
