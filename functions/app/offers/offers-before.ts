import type { z } from 'zod'
import type { offersInput } from '../../../shared/contract/offers.ts'
import type { App } from '../app.ts'
import { findOffers, type OffersAnswer } from './find-offers.ts'
import { offerQuestion } from './offer-question.ts'
import { refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { rankConsultants } from './rank-consultants.ts'
import { rulesNow, settingsOf } from '../rules-in-force.ts'
import { circumstancesOf } from '../requests/circumstances.ts'
import { whoLeads } from '../people/who-leads.ts'

/** Bookable times while the form is still being filled in. */
export async function offersBefore(
  app: App,
  caller: Caller,
  input: z.output<typeof offersInput>,
): Promise<Outcome<OffersAnswer>> {
  const settings = await settingsOf(app.store)
  const leads = await whoLeads(app, settings, caller, input)
  if (leads.kind === 'refused') return leads
  const leaderId = leads.value
  const { workplaceId, employeeId, firstAbsenceDay, wish } = input
  const rules = rulesNow(settings.municipality, app.clock.now())
  const involved = employeeId === undefined ? [leaderId] : [leaderId, employeeId]
  const day = firstAbsenceDay === undefined ? {} : { firstAbsenceDay }
  const circumstances = await circumstancesOf(app, settings, rules)
  const ranked = rankConsultants(circumstances, { workplaceId, involved, ...day })
  if (ranked === undefined) return refused('workplace-not-yours', { field: 'workplaceId' })
  const people = { leaderId, ...(employeeId === undefined ? {} : { employeeId }) }
  return findOffers(app, offerQuestion(circumstances, { ranked, workplaceId, ...people, wish, ...day }))
}
