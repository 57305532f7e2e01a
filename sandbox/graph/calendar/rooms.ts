import type { Person } from '../../context.ts'
import type { StoredEvent } from '../../tenant/stored.ts'
import type { Call } from '../call.ts'
import { copyIn, invitedPeople } from './copies.ts'
import { giveAnswer } from './give-answer.ts'

/** Rooms answer for themselves: yes when they are free, no when another meeting is there. First come, first served. */
export function letRoomsAnswer(call: Call, organised: StoredEvent): void {
  for (const room of invitedPeople(call, organised).filter(({ kind }) => kind === 'room')) {
    const copy = copyIn(call, room.oid, organised.iCalUId)
    if (copy?.response.response !== 'notResponded' || copy.isCancelled) continue
    const response = isFree(call, room, copy) ? 'accepted' : 'declined'
    giveAnswer(call, room, copy, { response, isSent: true, comment: '', proposed: null })
  }
}

function isFree(call: Call, room: Person, wanted: StoredEvent): boolean {
  return call.tenant
    .events(room.oid)
    .every(
      (event) =>
        event.iCalUId === wanted.iCalUId ||
        event.isCancelled ||
        event.showAs === 'free' ||
        event.endMs <= wanted.startMs ||
        wanted.endMs <= event.startMs,
    )
}
