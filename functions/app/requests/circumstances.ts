import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Engagements } from '../../../shared/domain/offers/engagements.ts'
import type { DutyDay, EnquiryMoment } from '../../../shared/domain/routing/routing.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import type { CapOverride } from '../ports/caps.ts'
import type { SettingsInForce } from '../ports/settings.ts'

/**
 * What decides who gets a request and which times there are for it, as it stood at one moment: who has how much, who is
 * away, who has the duty. Read once for one decision and handed on, so that its parts cannot contradict each other.
 */
export interface Circumstances {
  readonly settings: SettingsInForce
  readonly rules: Rules
  readonly now: InstantText
  readonly today: DateText
  readonly enquiry: Required<EnquiryMoment>
  readonly activeRequests: ReadonlyMap<PersonId, number>
  readonly caps: ReadonlyMap<PersonId, CapOverride>
  /** Of the day of the enquiry; empty where the model gives nothing out by a roster. */
  readonly dutyRoster: readonly DutyDay[]
  /** From today on. */
  readonly engagements: Engagements
}

/** @param receivedAt When the request came; left out, it is made now. */
export async function circumstancesOf(
  app: App,
  settings: SettingsInForce,
  rules: Rules,
  receivedAt?: InstantText,
): Promise<Circumstances> {
  const now = app.clock.now().toString()
  const dateOf = (at: InstantText): DateText => dayText(rules.calendar.zone.dayAt(msOf(at)))
  const today = dateOf(now)
  const at = receivedAt ?? now
  const enquiry = { on: dateOf(at), at }
  const isByRoster = rules.policy.routing.some(({ kind }) => kind === 'dutyRoster')
  const [activeRequests, caps, dutyRoster, absences, standingHours] = await Promise.all([
    app.store.activeRequests(),
    app.store.caps.on(today),
    isByRoster ? app.store.duty.entries(enquiry.on, enquiry.on) : [],
    app.store.plannedAbsences.between(today),
    app.store.standingHours.all(),
  ])
  const engagements = { absences, standingHours }
  return { settings, rules, now, today, enquiry, activeRequests, caps, dutyRoster, engagements }
}
