import type { ObligationView, RequestView } from '../../../shared/contract/requests.ts'
import { type Act, actsOn, isUndone, mayRecordTask, partiesOf } from '../../../shared/domain/access/acts.ts'
import { wishesFor } from '../../../shared/domain/access/choices-for.ts'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import { sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { absenceDayNow, authorityFrom } from '../../../shared/domain/meaning/absence.ts'
import { employersConsultant } from '../../../shared/domain/phases/employers-consultant.ts'
import { lightOf, nextObligation } from '../../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { App } from '../app.ts'
import { assignableConsultants } from '../people/assignable.ts'
import { namesOf } from '../people/names.ts'
import { contactFor } from '../settings/home-contacts.ts'
import type { Caller } from '../ports/caller.ts'
import type { Note } from '../ports/notes.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { queuePlace } from '../requests/queue-place.ts'
import { rulesOf } from '../rules-in-force.ts'
import { colleaguesIn, peopleIn, viewActs, viewBookingActs, viewTakeBack } from './view-acts.ts'
import { comesNext, viewChoices, viewDialogue } from './view-choices.ts'
import { viewFastTrack } from './view-fast-track.ts'
import { viewBooking, viewObligation, viewPerson, viewTimelineLine } from './view-parts.ts'
import { viewNotes, writtenNotes } from './view-notes.ts'
import { viewStanding } from './view-standing.ts'
import { viewerOf } from '../viewer.ts'

/** One request as this caller may see it. What the access table withholds is never put in, so it never leaves the server (P-8). */
export async function viewRequest(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  state: RequestState,
  entries: readonly JournalEntry[],
): Promise<RequestView> {
  const now = app.clock.now()
  const rules = rulesOf(settings.municipality, state)
  const { policy } = rules
  const viewer = viewerOf(caller)
  const parts = visibleParts(viewer, state)
  const side = sideOf(parts)
  const all = obligationsOf(rules, state, now)
  const obligations = parts.has('obligations') ? obligationsSeen(policy, side, all) : []
  const bookings = parts.has('meeting') ? bookingsSeen(policy, side, state.bookings) : []
  const told = parts.has('timeline') ? timeline(entries, side) : []
  const acts = actsOn(viewer, rules, state, all, now)
  const assignable = assignableFor(settings, state, acts)
  const [colleagues, homeContact, employerNotes, authorityNotes, deletedOn] = await Promise.all([
    colleaguesIn(app, settings, state, acts),
    contactFor(app, state, parts),
    parts.has('employerNotes') ? app.store.notes(state.requestId, 'employer') : [],
    parts.has('authorityNotes') ? app.store.notes(state.requestId, 'authority') : [],
    state.status === 'closed' ? app.store.noteRetention.deletedOn(state.requestId) : {},
  ])
  const ids = [
    ...(parts.has('employee') ? [state.leaderId, state.employeeId] : []),
    state.consultantId,
    ...assignable,
    ...colleagues.map(({ consultantId }) => consultantId),
    ...peopleIn(state, told),
    ...bookings.map(({ consultantId }) => consultantId),
    ...told.map(({ by }) => (by.kind === 'person' ? by.personId : undefined)),
    ...obligations.map(({ assignee }) => assignee.personId),
    ...writtenNotes([...employerNotes, ...authorityNotes]).map(({ authorId }) => authorId),
  ]
  // Also where a task is theirs: whom it is about is withheld as a whole.
  const isWithheld = (id: PersonId | undefined) =>
    !parts.has('employee') && (id === state.leaderId || id === state.employeeId)
  const names = await namesOf(
    app,
    ids.filter((id) => !isWithheld(id)),
  )
  const view = (obligation: Obligation): ObligationView =>
    viewObligation(policy, obligation, names, bookings, canRecord(obligation))
  const canRecord = (obligation: Obligation): boolean =>
    acts.includes('recordTask') && isUndone(obligation) && mayRecordTask(viewer, policy, state, obligation)
  const next = nextObligation(obligations)
  const absenceDay = absenceDayNow(rules, state, now)
  const switchesOn = authorityFrom(rules, state)
  const actsForEmployer = employersConsultant(rules, state, now)

  return {
    reference: state.reference,
    version: state.sequence,
    status: state.status,
    light: lightOf(obligations, state.status, now),
    receivedAt: state.receivedAt,
    workplace: {
      id: state.workplaceId,
      name: settings.workplaces.find(({ workplaceId }) => workplaceId === state.workplaceId)?.name ?? state.workplaceId,
    },
    ...(parts.has('employee')
      ? { leader: viewPerson(state.leaderId, names), employee: viewPerson(state.employeeId, names) }
      : {}),
    ...(state.consultantId === undefined ? {} : { consultant: viewPerson(state.consultantId, names) }),
    ...viewActs(state, viewer, parts, names),
    ...(state.consultantWhy === undefined ? {} : { consultantWhy: state.consultantWhy }),
    ...(parts.has('absence') && state.firstAbsenceDay !== undefined ? { firstAbsenceDay: state.firstAbsenceDay } : {}),
    ...(parts.has('absence') && absenceDay !== undefined ? { absenceDay } : {}),
    ...(parts.has('expectedLength') ? { expectedOverEightWeeks: state.expectedOverEightWeeks } : {}),
    ...answersIn(employerNotes),
    noteRooms: viewNotes(viewer, state, { employer: employerNotes, authority: authorityNotes }, deletedOn, names, now),
    ...(switchesOn === undefined || !parts.has('absence') ? {} : { authorityFrom: switchesOn }),
    ...(parts.has('authorityNotes') && actsForEmployer !== undefined ? { actsForEmployer } : {}),
    ...(next === undefined ? {} : { next: view(next) }),
    obligations: obligations.map(view),
    bookings: bookings.map((booking) => ({
      ...viewBooking(policy, booking, names),
      ...viewBookingActs(booking, side, partiesOf(viewer, state)),
    })),
    timeline: told.map((line) => viewTimelineLine(line, names)),
    ...(parts.has('absence') ? viewFastTrack(state, obligations, side) : {}),
    ...viewStanding(state, parts),
    ...(homeContact === undefined ? {} : { homeContact }),
    ...(await queuePlace(app, settings, policy, state)),
    wishes: wishesFor(policy, parts).flatMap(({ wants }) => (state.employeeWants?.includes(wants) ? [wants] : [])),
    ...viewDialogue(viewer, policy, state, authorityNotes),
    choices: viewChoices(viewer, rules, state, acts),
    ...comesNext(policy, state, acts),
    may: [...acts],
    ...viewTakeBack(state, acts),
    ...(assignable.length === 0 ? {} : { assignable: assignable.map((id) => viewPerson(id, names)) }),
    ...(colleagues.length === 0
      ? {}
      : {
          colleagues: colleagues.map(({ consultantId, ...load }) => ({ ...viewPerson(consultantId, names), ...load })),
        }),
  }
}

/** The view of a request by its key, read anew. */
export async function viewReference(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  requestId: RequestId,
): Promise<RequestView> {
  const entries = await app.store.journal(requestId)
  return viewRequest(app, settings, caller, fold(entries), entries)
}

/** For those who may give the request to somebody else. */
function assignableFor(
  { consultants }: SettingsInForce,
  state: RequestState,
  acts: readonly Act[],
): readonly PersonId[] {
  return acts.includes('assign') || acts.includes('handOver') ? assignableConsultants(consultants, state) : []
}

/** What the employer answered to the three questions, when anything. */
function answersIn(notes: readonly Note[]): Pick<RequestView, 'answers'> {
  const given = notes.filter(({ kind }) => kind !== 'note')
  return given.length === 0 ? {} : { answers: Object.fromEntries(given.map(({ kind, text }) => [kind, text])) }
}
