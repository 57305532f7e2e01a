import { channels } from '../../../functions/app/ports/deliveries.ts'
import type { SandboxContext } from '../../../sandbox/context.ts'
import { arrivalsIn, type Arrivals } from './arrivals.ts'
import type { RequestPicture } from './picture.ts'

type ToldAlert = RequestPicture['alerts'][number]

/**
 * I4: no alert is two, and none arrived twice on one channel; what a channel says it delivered is there, and what it says
 * failed is not; whatever channel failed, or may have, was followed by the next, and the last by the coordinators; and
 * every deadline alert of the journal has somebody it was meant for.
 */
export function eachAlertArrivesOnce(
  tenant: SandboxContext,
  pictures: readonly RequestPicture[],
  coordinatorIds: readonly string[],
): string[] {
  const arrived = arrivalsIn(tenant)
  return pictures.flatMap(({ row: { reference }, alerts, journal }) => {
    const wrong: string[] = []
    const told = new Set<string>()
    for (const alert of alerts) {
      const { alertId, kind, subject, recipientId, state } = alert
      const name = `"${kind} ${subject}" of ${reference}`
      const key = `${kind} ${subject} ${recipientId}`
      if (told.has(key)) wrong.push(`I4: ${name} is told twice`)
      told.add(key)
      wrong.push(...channelFaults(alert, arrived, name))
      const isLost = (state === 'unconfirmed' || state === 'unreachable') && kind !== 'undelivered'
      const others = coordinatorIds.filter((personId) => personId !== recipientId)
      if (isLost && others.some((other) => !alerts.some((one) => one.subject === alertId && one.recipientId === other)))
        wrong.push(`I4: ${name} may be lost and a coordinator was not told`)
    }
    for (const { event } of journal) {
      if (event.type !== 'DeadlineAlerted') continue
      const subject = `${event.obligation}:${event.level}`
      if (!alerts.some((alert) => alert.subject === subject))
        wrong.push(`I4: ${reference} alerted "${subject}" and nobody was told`)
    }
    return wrong
  })
}

/** One alert on each channel, held against what is really there. */
function channelFaults({ alertId, state, deliveries }: ToldAlert, arrived: Arrivals, name: string): string[] {
  const wrong: string[] = []
  for (const channel of channels) {
    const count = arrived(channel, alertId).length
    const delivery = deliveries.find((one) => one.channel === channel)
    if (count > 1) wrong.push(`I4: ${name} arrived ${count} times by ${channel}`)
    if (count > 0 && delivery === undefined) wrong.push(`I4: ${name} arrived by ${channel} and no attempt is written`)
    if (delivery?.state === 'delivered' && count === 0)
      wrong.push(`I4: ${name} is said to be delivered by ${channel} and is not there`)
    if (delivery?.state === 'failed' && count > 0)
      wrong.push(`I4: ${name} is said to have failed by ${channel} and is there`)
  }
  const ends = channels.map((channel) => deliveries.find((one) => one.channel === channel)?.state)
  const isDelivered = ends.includes('delivered')
  if ((state === 'sent' || state === 'acted') && !isDelivered) wrong.push(`I4: ${name} was sent by no channel`)
  const isTriedByAll = ends.every((end) => end === 'failed' || end === 'unconfirmed')
  if ((state === 'unconfirmed' || state === 'unreachable') && !isDelivered && !isTriedByAll)
    wrong.push(`I4: ${name} was given up before every channel was tried`)
  return wrong
}
