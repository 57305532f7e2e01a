import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'

/** How people want to be told. Whoever has chosen nothing has an empty value. */
export interface PreferenceStore {
  of(personId: PersonId): Promise<Preferences>
  save(personId: PersonId, preferences: Preferences): Promise<void>
}
