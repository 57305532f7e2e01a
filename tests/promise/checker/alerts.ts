import type { SandboxContext } from '../../../sandbox/context.ts'
import { chatsOf } from '../../../sandbox/teams/chats.ts'
import type { RequestPicture } from './picture.ts'

/**
 * I4: each alert that was sent is one card in its reader's chat and no alert is two; where one may not have arrived the
 * coordinators are told instead; and every deadline alert of the journal has somebody it was meant for.
 */
export function oneCardForEachAlert(
  tenant: SandboxContext,
  pictures: readonly RequestPicture[],
  coordinatorIds: readonly string[],
): string[] {
  const cards = cardsByAlert(tenant)
  return pictures.flatMap(({ row: { reference }, alerts, journal }) => {
    const wrong: string[] = []
    const told = new Set<string>()
    for (const { alertId, kind, subject, recipientId, state } of alerts) {
      const key = `${kind} ${subject} ${recipientId}`
      if (told.has(key)) wrong.push(`I4: ${reference} tells "${kind} ${subject}" twice`)
      told.add(key)
      const count = cards.get(alertId) ?? 0
      if (count > 1) wrong.push(`I4: ${reference} has ${count} cards of one alert "${kind} ${subject}"`)
      if ((state === 'sent' || state === 'acted') && count === 0)
        wrong.push(`I4: ${reference} says "${kind} ${subject}" was sent and no card is there`)
      const isLost = (state === 'unconfirmed' || state === 'unreachable') && kind !== 'undelivered'
      const others = coordinatorIds.filter((personId) => personId !== recipientId)
      if (isLost && others.some((other) => !alerts.some((one) => one.subject === alertId && one.recipientId === other)))
        wrong.push(`I4: "${kind} ${subject}" of ${reference} may be lost and a coordinator was not told`)
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

function cardsByAlert(tenant: SandboxContext): ReadonlyMap<string, number> {
  const chats = chatsOf(tenant)
  const counts = new Map<string, number>()
  for (const person of tenant.people.all()) {
    for (const { card } of chats.messages(person)) {
      const alertId = /"alertId":"([^"]+)"/.exec(JSON.stringify(card ?? {}))?.[1]
      if (alertId !== undefined) counts.set(alertId, (counts.get(alertId) ?? 0) + 1)
    }
  }
  return counts
}
