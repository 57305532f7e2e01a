import type { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { HomeContactView, homeContactInput } from '../../../shared/contract/home-contacts.ts'
import { may } from '../../../shared/domain/access/access.ts'
import type { RequestPart } from '../../../shared/domain/access/visible-parts.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { largestHomeMunicipalities, ofMunicipality } from '../../../shared/domain/routing/home-contacts.ts'
import { isSameMunicipality } from '../../../shared/domain/same-municipality.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { HomeContact } from '../ports/home-contacts.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

/** Who lives where changes slowly, and an old request says little of it. */
const countedHours = 365 * 24

/**
 * The largest home municipalities of the staff and who is named there (KATALOG-13). Only requests tell where somebody
 * lives: the directory does not hold it, and nobody else is asked.
 */
export async function readHomeContacts(app: App, caller: Caller): Promise<Outcome<Answer<'readHomeContacts'>>> {
  if (!may(viewerOf(caller), 'homeContacts:change')) return refused('access-denied')
  const since = app.clock.now().subtract({ hours: countedHours }).toString()
  const [contacts, homes] = await Promise.all([app.store.homeContacts.all(), app.store.homeContacts.homes(since)])
  const largest = largestHomeMunicipalities(homes)
  const others = contacts.filter(({ municipality }) => ofMunicipality(largest, municipality) === undefined)
  return done({
    homes: [
      ...largest.map(({ municipality, employees }) => ({
        municipality,
        employees: employees ?? ('few' as const),
        ...contactIn(contacts, municipality),
      })),
      ...others.map(({ municipality }) => ({ municipality, ...contactIn(contacts, municipality) })),
    ],
  })
}

/** Names whom to turn to in one municipality, or takes the name away. Our own is no other one. */
export async function saveHomeContact(
  app: App,
  caller: Caller,
  { municipality, contact }: z.output<typeof homeContactInput>,
): Promise<Outcome<Answer<'saveHomeContact'>>> {
  if (!may(viewerOf(caller), 'homeContacts:change')) return refused('access-denied')
  const { name: own } = await municipalityOf(app.store)
  if (isSameMunicipality(municipality, own)) return refused('home-is-here', { field: 'municipality' })
  const known = ofMunicipality(await app.store.homeContacts.all(), municipality)
  const entry = { municipality: known?.municipality ?? municipality, ...contact }
  await app.store.homeContacts.set(entry, app.clock.now().toString(), caller.personId)
  return readHomeContacts(app, caller)
}

/** In the municipality that has the request, else where the employee lives, for those who may know that. */
export async function contactFor(
  app: App,
  { actingMunicipality, homeMunicipality }: Pick<RequestState, 'actingMunicipality' | 'homeMunicipality'>,
  parts: ReadonlySet<RequestPart>,
): Promise<HomeContactView | undefined> {
  const municipality = actingMunicipality ?? (parts.has('employee') ? homeMunicipality : undefined)
  if (municipality === undefined) return undefined
  return contactIn(await app.store.homeContacts.all(), municipality).contact
}

function contactIn(contacts: readonly HomeContact[], municipality: string): { readonly contact?: HomeContactView } {
  const named = ofMunicipality(contacts, municipality)
  if (named === undefined) return {}
  const { municipality: _municipality, ...contact } = named
  return { contact }
}
