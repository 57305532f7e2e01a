import type { RequestView } from '../../shared/contract/requests.ts'
import { may } from '../../shared/domain/access/access.ts'
import { visibleParts } from '../../shared/domain/access/visible-parts.ts'
import type { RequestId } from '../../shared/domain/ids.ts'
import type { JournalEntry } from '../../shared/domain/journal/events.ts'
import { fold } from '../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { timeline } from '../../shared/domain/journal/timeline.ts'
import { absenceDayNow, authorityFrom } from '../../shared/domain/meaning/absence.ts'
import { lightOf, nextObligation } from '../../shared/domain/obligations/light.ts'
import { isAuthorityMeeting } from '../../shared/domain/policies/meeting-rule.ts'
import { obligationsOf } from '../../shared/domain/obligations/obligations-of.ts'
import type { App } from './app.ts'
import { namesOf } from './names.ts'
import type { Caller } from './ports/caller.ts'
import type { Note } from './ports/store.ts'
import { municipalityOf, rulesOf } from './rules-in-force.ts'
import { viewBooking, viewObligation, viewPerson } from './view-parts.ts'
import { viewerOf } from './viewer.ts'

const actsOn = [
  ['book', 'meeting:book'],
  ['move', 'meeting:move'],
  ['cancel', 'meeting:cancel'],
  ['recordContact', 'contact:record'],
  ['recordMeetingHeld', 'meeting:recordHeld'],
  ['assign', 'request:assign'],
  ['close', 'request:close'],
] as const

/** One request as this caller may see it. What the access table withholds is never put in, so it never leaves the server (P-8). */
export async function viewRequest(
  app: App,
  caller: Caller,
  state: RequestState,
  entries: readonly JournalEntry[],
): Promise<RequestView> {
  const now = app.clock.now()
  const rules = rulesOf(await municipalityOf(app.store), state)
  const viewer = viewerOf(caller)
  const parts = visibleParts(viewer, state)
  const isAuthority = parts.has('authorityNotes')
  const obligations = obligationsOf(rules, state, now).filter(({ room }) => room === undefined || isAuthority)
  const bookings = state.bookings.filter(({ meeting }) => isAuthority || !isAuthorityMeeting(rules.policy, meeting))
  const actors = entries.map(({ by }) => (by.kind === 'person' ? by.personId : undefined))
  const consultants = may(viewer, 'request:assign', state) ? await app.store.consultants() : []
  const assignable = consultants.filter(({ isActive }) => isActive).map(({ consultantId }) => consultantId)
  const [names, workplaces, notes] = await Promise.all([
    namesOf(app, [
      state.leaderId,
      parts.has('employee') ? state.employeeId : undefined,
      state.consultantId,
      ...assignable,
      ...state.bookings.map(({ consultantId }) => consultantId),
      ...actors,
      ...obligations.map(({ assignee }) => assignee.personId),
    ]),
    app.store.workplaces(),
    parts.has('employerNotes') ? app.store.notes(state.requestId, 'employer') : [],
  ])
  const next = nextObligation(obligations)
  const absenceDay = absenceDayNow(rules, state, now)
  const switchesOn = authorityFrom(rules, state)

  return {
    reference: state.reference,
    version: state.sequence,
    status: state.status,
    light: lightOf(obligations, state.status, now),
    receivedAt: state.receivedAt,
    workplace: {
      id: state.workplaceId,
      name: workplaces.find(({ workplaceId }) => workplaceId === state.workplaceId)?.name ?? state.workplaceId,
    },
    leader: viewPerson(state.leaderId, names),
    ...(parts.has('employee') ? { employee: viewPerson(state.employeeId, names) } : {}),
    ...(state.consultantId === undefined ? {} : { consultant: viewPerson(state.consultantId, names) }),
    ...(state.consultantWhy === undefined ? {} : { consultantWhy: state.consultantWhy }),
    ...(parts.has('absence') && state.firstAbsenceDay !== undefined ? { firstAbsenceDay: state.firstAbsenceDay } : {}),
    ...(parts.has('absence') && absenceDay !== undefined ? { absenceDay } : {}),
    ...(parts.has('expectedLength') ? { expectedOverEightWeeks: state.expectedOverEightWeeks } : {}),
    ...(notes.length === 0 ? {} : { answers: answersOf(notes) }),
    ...(switchesOn === undefined ? {} : { authorityFrom: switchesOn }),
    ...(next === undefined ? {} : { next: viewObligation(next, names, state.bookings) }),
    obligations: obligations.map((obligation) => viewObligation(obligation, names, state.bookings)),
    bookings: bookings.map((booking) => viewBooking(booking, names)),
    timeline: timeline(entries).map(({ at, by, what }) => {
      const name = by.kind === 'person' ? names.get(by.personId) : undefined
      return { at, what, ...(name === undefined ? {} : { by: name }) }
    }),
    // On a closed request nothing can be done any more.
    may: state.status === 'closed' ? [] : actsOn.flatMap(([act, action]) => (may(viewer, action, state) ? [act] : [])),
    ...(assignable.length === 0 ? {} : { assignable: assignable.map((id) => viewPerson(id, names)) }),
  }
}

/** The view of a request by its key, read anew. */
export async function viewReference(app: App, caller: Caller, requestId: RequestId): Promise<RequestView> {
  const entries = await app.store.journal(requestId)
  return viewRequest(app, caller, fold(entries), entries)
}

function answersOf(notes: readonly Note[]): RequestView['answers'] {
  return Object.fromEntries(notes.map(({ kind, text }) => [kind, text]))
}
