import type { PersonId } from '../../../shared/domain/ids.ts'
import type { DutySwap } from '../../../shared/domain/duty/swap.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import type { DutySwapAnswered, DutySwapAsked } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { unlessAway } from '../alerting/unless-away.ts'

/** The subject is the swap. */
export async function dutySwapAsked(app: App, { subject: swapId }: AlertRow): Promise<DutySwapAsked | undefined> {
  const swap = await app.store.duty.swap(swapId)
  if (swap === undefined) return undefined
  const { on, inReturn, state } = swap
  return {
    kind: 'dutySwapAsked',
    swapId,
    on,
    ...(inReturn === undefined ? {} : { inReturn }),
    byName: await nameOf(app, swap.fromId),
    state: stateOnCard[state],
  }
}

/** Told to whoever asked, also when the swap lapsed because the roster was changed. */
export async function dutySwapAnswered(app: App, { subject: swapId }: AlertRow): Promise<DutySwapAnswered | undefined> {
  const swap = await app.store.duty.swap(swapId)
  if (swap === undefined) return undefined
  const byName = await nameOf(app, swap.toId)
  return { kind: 'dutySwapAnswered', swapId, on: swap.on, state: stateOnCard[swap.state], byName }
}

const stateOnCard = {
  asked: 'asked',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'void',
  lapsed: 'void',
} as const satisfies Record<DutySwap['state'], DutySwapAsked['state']>

async function nameOf(app: App, personId: PersonId): Promise<string | undefined> {
  const names = await unlessAway(namesOf(app, [personId]), new Map<PersonId, string>())
  return names.get(personId)
}
