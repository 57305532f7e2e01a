import type { Temporal } from 'temporal-polyfill'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { policyById } from '../../shared/domain/policies/registry.ts'
import type { Policy } from '../../shared/domain/policies/schema.ts'
import { rulesFor, type Rules } from '../../shared/domain/rules.ts'
import { statuteFor } from '../../shared/domain/statutes/registry.ts'
import type { Municipality, MunicipalityInForce, SettingsInForce } from './ports/settings.ts'
import type { Store } from './ports/store.ts'

/** The municipality has not been set up yet: an Admin has to save its settings first. */
export class NotConfigured extends Error {
  override readonly name = 'NotConfigured'
}

/**
 * What a use case goes by, from its first line to its last: read once and handed on, so that nothing is decided half by one
 * set of settings and half by another.
 *
 * @throws NotConfigured when nobody has saved the municipality's settings.
 */
export async function settingsOf(store: Store): Promise<SettingsInForce> {
  const settings = await store.settings()
  if (settings === undefined) throw new NotConfigured('The municipality has no settings yet')
  return settings
}

/**
 * The municipality's alone, for what needs neither workplaces nor consultants.
 *
 * @throws NotConfigured when nobody has saved them.
 */
export async function municipalityOf(store: Store): Promise<MunicipalityInForce> {
  const municipality = await store.municipality()
  if (municipality === undefined) throw new NotConfigured('The municipality has no settings yet')
  return municipality
}

/** @throws RangeError when the settings name a policy that does not exist. */
export function policyOf({ policyId }: Municipality): Policy {
  const policy = policyById(policyId)
  if (policy === undefined) throw new RangeError(`No policy is called ${policyId}`)
  return policy
}

/** Rules for an enquiry made now: the municipality's policy and the statute pinned or in force today (L-0). */
export function rulesNow(municipality: Municipality, now: Temporal.Instant): Rules {
  const { timeZone } = policyOf(municipality).workingCalendar
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const statuteId = municipality.statute === 'byDate' ? statuteFor(today).id : municipality.statute
  return rulesFor({ policyId: municipality.policyId, statuteId, closingDays: municipality.closingDays })
}

/** Rules of a request on its way: the policy and statute it started under, today's closing days. */
export function rulesOf(municipality: Municipality, state: RequestState): Rules {
  const { policyId, policyVersion, statuteId } = state
  return rulesFor({ policyId, policyVersion, statuteId, closingDays: municipality.closingDays })
}
