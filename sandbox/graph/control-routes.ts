import { Hono } from 'hono'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { notFound, readJson } from '../server/problem.ts'
import { trafficOf } from './limits/traffic.ts'
import { deliverySettings } from './notifications/delivery-settings.ts'
import { lifecycleEvents } from './notifications/items.ts'
import { notifierOf } from './notifications/notifier.ts'
import { expiryAnswers, graphSettings, settingsOf } from './settings.ts'
import { subscriptionView } from './subscriptions/subscription-view.ts'
import { subscriptionsOf } from './subscriptions/subscriptions.ts'

const lifecycle = z.strictObject({
  event: z.enum(lifecycleEvents),
  /** Word id; without it every subscription is meant. */
  person: z.string().optional(),
})

/**
 * How a test or a person steers what Graph does by itself: its undocumented choices under `/sandbox/graph/settings`,
 * notifications under `/sandbox/notifications`. What it saw of its clients stands under `/sandbox/graph/stats`.
 */
export function graphControlRoutes(context: SandboxContext): Hono {
  const app = new Hono()
  const settings = settingsOf(context)
  const notifier = notifierOf(context)
  const { outbox } = notifier
  const subscriptions = subscriptionsOf(context)
  const reading = () => ({
    settings: outbox.settings(),
    counts: outbox.counts(),
    waiting: outbox.waiting().map(({ url, dueAtMs, attempts, item }) => {
      return { url, dueAt: new Date(dueAtMs).toISOString(), attempts, item }
    }),
    subscriptions: subscriptions.all().map((each) => {
      return { ...subscriptionView(each), clientState: undefined, person: context.people.byOid(each.mailbox)?.id }
    }),
  })

  app.get('/sandbox/graph/settings', (c) => c.json(settings.read()))
  app.post('/sandbox/graph/settings', async (c) => {
    const input = await readJson(c, graphSettings.exactPartial())
    if (input.kind === 'problem') return input.response
    settings.change(input.value)
    return c.json(settings.read())
  })
  app.post('/sandbox/graph/delta/expire', async (c) => {
    const input = await readJson(c, z.strictObject({ answer: z.enum(expiryAnswers).default('gone') }))
    if (input.kind === 'problem') return input.response
    settings.expireDeltaTokens(input.value.answer)
    return c.body(null, 204)
  })

  app.get('/sandbox/graph/stats', (c) => c.json(trafficOf(context).read()))
  app.delete('/sandbox/graph/stats', (c) => {
    trafficOf(context).clear()
    return c.body(null, 204)
  })

  app.get('/sandbox/notifications', (c) => c.json(reading()))
  app.post('/sandbox/notifications', async (c) => {
    const input = await readJson(c, deliverySettings.exactPartial())
    if (input.kind === 'problem') return input.response
    outbox.configure(input.value)
    return c.json(reading())
  })
  app.post('/sandbox/notifications/deliver', async (c) => {
    await outbox.deliverDue()
    return c.json(reading())
  })
  app.post('/sandbox/notifications/lifecycle', async (c) => {
    const input = await readJson(c, lifecycle)
    if (input.kind === 'problem') return input.response
    const owner = input.value.person === undefined ? undefined : context.people.byId(input.value.person)
    if (input.value.person !== undefined && !owner)
      return notFound('person-unknown', 'person', 'There is no such person.')
    for (const each of subscriptions.all()) {
      if (!owner || each.mailbox === owner.oid) notifier.sendLifecycle(each, input.value.event)
    }
    return c.json(reading())
  })
  return app
}
