import { chainOf } from '../../../functions/graph/notify/activity-feed.ts'
import { alertHeader } from '../../../functions/graph/notify/send-mail.ts'
import type { Channel } from '../../../functions/app/ports/deliveries.ts'
import type { SandboxContext } from '../../../sandbox/context.ts'
import { chatsOf } from '../../../sandbox/teams/chats.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'

/** When each card, feed item and mail of an alert came, by the tenant's clock in milliseconds; none where it is not. */
export type Arrivals = (channel: Channel, alertId: string) => readonly number[]

/** What lies in chats, feeds and inboxes, by the alert it is of. */
export function arrivalsIn(tenant: SandboxContext): Arrivals {
  const chats = chatsOf(tenant)
  const found = new Map<string, number[]>()
  const add = (key: string, atMs: number) => found.set(key, [...(found.get(key) ?? []), atMs])
  for (const person of tenant.people.all()) {
    for (const { card, at } of chats.messages(person)) {
      const alertId = /"alertId":"([^"]+)"/.exec(JSON.stringify(card ?? {}))?.[1]
      if (alertId !== undefined) add(`bot ${alertId}`, Date.parse(at))
    }
    for (const { chainId, sentAtMs } of tenantOf(tenant).activities(person.oid)) add(`activity ${chainId}`, sentAtMs)
    for (const { headers, receivedAtMs } of tenantOf(tenant).mails(person.oid)) {
      const header = headers?.find(({ name }) => name === alertHeader)
      if (header !== undefined) add(`mail ${header.value}`, receivedAtMs)
    }
  }
  return (channel, alertId) => found.get(`${channel} ${channel === 'activity' ? chainOf(alertId) : alertId}`) ?? []
}
