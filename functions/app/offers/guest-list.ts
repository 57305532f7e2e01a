import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { MeetingWish } from '../../../shared/domain/journal/meeting-events.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { type Guest, type GuestRole, guestsOf, hidesGuests } from '../../../shared/domain/offers/guests.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Municipality, Workplace } from '../ports/settings.ts'

/** Somebody invited besides the consultant, by name in the directory. `fromMs`: earlier meetings are held without. */
export interface ListedGuest {
  readonly role: GuestRole
  readonly personId: PersonId
  readonly fromMs?: number
}

/** Who a meeting invites, as far as the settings know them. */
export interface GuestList {
  readonly guests: readonly ListedGuest[]
  /** The room's mailbox. */
  readonly roomId?: string
  /** To be invited, but nobody is set up for it. */
  readonly unknown: readonly GuestRole[]
  /** The invited do not see each other (P-6). */
  readonly hidesGuests: boolean
}

export interface GuestQuestion {
  readonly rules: Rules
  readonly meeting: string
  readonly wish: MeetingWish
  readonly life: LifeFacts
  readonly leaderId: PersonId
  /** Left out while the form does not say yet. */
  readonly employeeId?: PersonId
  readonly professionalId?: PersonId
  readonly workplace: Workplace | undefined
  readonly municipality: Municipality
}

export function guestListOf(question: GuestQuestion): GuestList {
  const { rules, meeting, wish, life, workplace, municipality } = question
  const invited = guestsOf(rules.policy, life, meeting, wish)
  const known = invited.map((guest) => ({ ...guest, personId: personOf(question, guest.role) }))
  const roomOf = { workplace: workplace?.roomId, municipality: municipality.municipalRoomId, online: undefined }
  const roomId = roomOf[wish.place]
  return {
    guests: eachOnce(known.flatMap((guest) => listed(rules, guest))),
    ...(roomId === undefined ? {} : { roomId }),
    unknown: known.flatMap(({ role, personId }) => (personId === undefined && role !== 'employee' ? [role] : [])),
    hidesGuests: hidesGuests(invited),
  }
}

/** Those who take part in a meeting that starts then. */
export function guestsAt({ guests }: GuestList, startsAt: string): readonly ListedGuest[] {
  return guests.filter(({ fromMs }) => fromMs === undefined || msOf(startsAt) >= fromMs)
}

/** Without whom the meeting is none: they are always invited, and while calendars can be read nothing is offered past them. */
export function isEssential(role: GuestRole): boolean {
  return role === 'leader' || role === 'employee'
}

function personOf(
  { leaderId, employeeId, professionalId, workplace }: GuestQuestion,
  role: GuestRole,
): PersonId | undefined {
  switch (role) {
    case 'leader':
      return leaderId
    case 'employee':
      return employeeId
    case 'professional':
      return professionalId
    case 'unionRep':
      return workplace?.unionRepId
    case 'hr':
      return workplace?.hrContactId
    case 'safetyRep':
    case 'gp':
    case 'caseworker':
    case 'companion':
    case 'secondLeader':
      return undefined
  }
}

/** HR's contact may be the leader of the request: invited as the first of the two. */
function eachOnce(guests: readonly ListedGuest[]): readonly ListedGuest[] {
  return guests.filter(({ personId }, index) => guests.findIndex((one) => one.personId === personId) === index)
}

function listed(
  { calendar }: Rules,
  { role, personId, from }: Guest & { readonly personId: PersonId | undefined },
): readonly ListedGuest[] {
  if (personId === undefined) return []
  return [{ role, personId, ...(from === undefined ? {} : { fromMs: calendar.zone.at(from, 0) }) }]
}
