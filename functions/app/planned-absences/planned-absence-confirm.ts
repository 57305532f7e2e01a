import type { z } from 'zod'
import type { confirmHandOversInput, PlannedAbsenceView } from '../../../shared/contract/planned-absence.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { App } from '../app.ts'
import { setDuty } from '../duty/duty-day.ts'
import type { WriteKey } from '../commands/execute.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { giveMeeting, giveRequest } from './planned-absence-give.ts'
import { type Proposal, proposalsOf } from './planned-absence-proposals.ts'
import { mayConfirm, viewAbsence } from './planned-absence-view.ts'
import { absenceSeenBy } from './planned-absences.ts'
import type { PlannedAbsence } from '../ports/planned-absences.ts'

type Item = z.output<typeof confirmHandOversInput>['items'][number]

export interface Confirmed {
  /** In the order asked. Without a code it is done. */
  readonly results: readonly { readonly key: string; readonly code?: ErrorCode }[]
  readonly absence: PlannedAbsenceView
}

/**
 * Hands over what is named, to whom is named, one by one: what cannot be is told and stays as it was. Requests go first,
 * because a meeting follows its request in a model that ties them. Said twice with the same key it is done once.
 */
export async function confirmHandOvers(
  app: App,
  viewer: Viewer,
  absenceId: string,
  items: readonly Item[],
  key: WriteKey,
): Promise<Outcome<Confirmed>> {
  const absence = await absenceSeenBy(app, viewer, absenceId)
  if (absence === undefined) return refused('planned-absence-unknown', { field: 'id' })
  const proposals = new Map((await proposalsOf(app, absence)).map((proposal) => [proposal.key, proposal]))
  const codes = new Map<string, ErrorCode | undefined>()
  for (const kind of ['request', 'meeting', 'duty']) {
    for (const item of items.filter((one) => one.key.startsWith(`${kind}:`) && !codes.has(one.key))) {
      const outcome = await confirm(app, viewer, absence, proposals.get(item.key), item, keyFor(key, item))
      codes.set(item.key, outcome.kind === 'refused' ? outcome.code : undefined)
    }
  }
  const results = items.map((item) => {
    const code = codes.has(item.key) ? codes.get(item.key) : 'proposal-gone'
    return { key: item.key, ...(code === undefined ? {} : { code }) }
  })
  return done({ results, absence: await viewAbsence(app, viewer, absence) })
}

async function confirm(
  app: App,
  viewer: Viewer,
  absence: PlannedAbsence,
  proposal: Proposal | undefined,
  { key: named, toId }: Item,
  key: WriteKey,
): Promise<Outcome<unknown>> {
  if (proposal === undefined) {
    return (await isDoneAlready(app, named, toId)) ? done(undefined) : refused('proposal-gone', { field: 'key' })
  }
  if (!mayConfirm(viewer, proposal)) return refused('access-denied')
  const by = { kind: 'person', personId: viewer.personId } as const
  switch (proposal.kind) {
    case 'request':
      return giveRequest(app, { by, toId, key }, proposal.state)
    case 'meeting':
      return giveMeeting(app, { by, toId, key }, proposal.state.requestId, proposal.booking.bookingId)
    case 'duty':
      return setDuty(app, viewer, proposal.on, { consultantId: toId, seen: absence.consultantId })
  }
}

/** Of a call that is repeated because its answer was lost, nothing is proposed any more. */
async function isDoneAlready(app: App, named: string, toId: string): Promise<boolean> {
  const [kind, id = ''] = named.split(':')
  if (kind === 'duty') return (await app.store.duty.entries(id, id)).at(-1)?.consultantId === toId
  if (kind === 'request') {
    const entries = await app.store.journalByReference(id)
    return entries.length > 0 && fold(entries).consultantId === toId
  }
  const before = await app.store.booking(id)
  if (before === undefined) return false
  const { startsAt, requestId } = before
  const all = await app.store.bookings(requestId)
  return all.some((one) => one.consultantId === toId && one.startsAt === startsAt && one.state !== 'released')
}

/** A key of its own for each, within the one of the call. */
function keyFor({ callerId, key, bodyHash }: WriteKey, { key: named }: Item): WriteKey {
  return { callerId, key: `${key} ${named}`, bodyHash }
}
