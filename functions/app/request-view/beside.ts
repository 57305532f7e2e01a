import type { HomeContactView } from '../../../shared/contract/home-contacts.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import type { App } from '../app.ts'
import { assignableConsultants } from '../people/assignable.ts'
import { type Colleague, colleaguesFor } from '../people/colleagues.ts'
import type { Note } from '../ports/notes.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { queuePlace } from '../requests/queue-place.ts'
import { contactFor } from '../settings/home-contacts.ts'
import type { Seen } from './seen.ts'

/** What a view shows that its journal does not hold. */
export interface Beside {
  /** For those who may give the request to somebody else. */
  readonly assignable: readonly PersonId[]
  /** For those who may pass the request on. */
  readonly colleagues: readonly Colleague[]
  readonly homeContact?: HomeContactView
  readonly notes: Readonly<Record<Side, readonly Note[]>>
  readonly deletedOn: Readonly<Partial<Record<Side, DateText>>>
  readonly place: Pick<RequestView, 'queue'>
}

/** Only what the reader may see is asked for. */
export async function readBeside(
  app: App,
  settings: SettingsInForce,
  policy: Policy,
  state: RequestState,
  { parts, acts }: Seen,
): Promise<Beside> {
  const [colleagues, homeContact, employer, authority, deletedOn, place] = await Promise.all([
    acts.includes('passOn') ? colleaguesFor(app, settings, state) : [],
    contactFor(app, state, parts),
    parts.has('employerNotes') ? app.store.notes(state.requestId, 'employer') : [],
    parts.has('authorityNotes') ? app.store.notes(state.requestId, 'authority') : [],
    state.status === 'closed' ? app.store.noteRetention.deletedOn(state.requestId) : {},
    queuePlace(app, settings, policy, state),
  ])
  const mayGive = acts.includes('assign') || acts.includes('handOver')
  return {
    assignable: mayGive ? assignableConsultants(settings.consultants, state) : [],
    colleagues,
    ...(homeContact !== undefined && { homeContact }),
    notes: { employer, authority },
    deletedOn,
    place,
  }
}
