import type { ObligationView, RequestView } from '../../../shared/contract/requests.ts'
import { isUndone, mayRecordTask, partiesOf } from '../../../shared/domain/access/acts.ts'
import { wishesFor } from '../../../shared/domain/access/choices-for.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { absenceDayNow, authorityFrom } from '../../../shared/domain/meaning/absence.ts'
import { employersConsultant } from '../../../shared/domain/phases/employers-consultant.ts'
import { lightOf, nextObligation } from '../../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import type { App } from '../app.ts'
import type { Caller } from '../ports/caller.ts'
import type { Note } from '../ports/notes.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { rulesOf } from '../rules-in-force.ts'
import { readBeside } from './beside.ts'
import { namesShown } from './names-shown.ts'
import { seenBy } from './seen.ts'
import { viewActs, viewBookingActs, viewTakeBack } from './view-acts.ts'
import { comesNext, viewChoices, viewDialogue } from './view-choices.ts'
import { viewFastTrack } from './view-fast-track.ts'
import { viewBooking, viewObligation, viewPerson, viewTimelineLine } from './view-parts.ts'
import { viewNotes } from './view-notes.ts'
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
  const seen = seenBy(viewer, rules, state, entries, now)
  const { parts, side, obligations, bookings, acts } = seen
  const beside = await readBeside(app, settings, policy, state, seen)
  const { assignable, colleagues, notes } = beside
  const names = await namesShown(app, state, seen, beside)
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
    ...answersIn(notes.employer),
    noteRooms: viewNotes(viewer, state, notes, beside.deletedOn, names, now),
    ...(switchesOn === undefined || !parts.has('absence') ? {} : { authorityFrom: switchesOn }),
    ...(parts.has('authorityNotes') && actsForEmployer !== undefined ? { actsForEmployer } : {}),
    ...(next === undefined ? {} : { next: view(next) }),
    obligations: obligations.map(view),
    bookings: bookings.map((booking) => ({
      ...viewBooking(policy, booking, names),
      ...viewBookingActs(booking, side, partiesOf(viewer, state)),
    })),
    timeline: seen.told.map((line) => viewTimelineLine(line, names)),
    ...(parts.has('absence') ? viewFastTrack(state, obligations, side) : {}),
    ...viewStanding(state, parts),
    ...(beside.homeContact === undefined ? {} : { homeContact: beside.homeContact }),
    ...beside.place,
    wishes: wishesFor(policy, parts).flatMap(({ wants }) => (state.employeeWants?.includes(wants) ? [wants] : [])),
    ...viewDialogue(viewer, policy, state, notes.authority),
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

/** What the employer answered to the three questions, when anything. */
function answersIn(notes: readonly Note[]): Pick<RequestView, 'answers'> {
  const given = notes.filter(({ kind }) => kind !== 'note')
  return given.length === 0 ? {} : { answers: Object.fromEntries(given.map(({ kind, text }) => [kind, text])) }
}
