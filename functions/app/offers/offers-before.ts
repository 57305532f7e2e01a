import type { z } from 'zod'
import type { offersInput } from '../../../shared/contract/offers.ts'
import type { App } from '../app.ts'
import { findOffers, type OffersAnswer } from './find-offers.ts'
import { offerQuestion } from './offer-question.ts'
import { refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { rankConsultants } from './rank-consultants.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'
import { whoLeads } from '../people/who-leads.ts'

/** Bookable times while the form is still being filled in. */
export async function offersBefore(
  app: App,
  caller: Caller,
  input: z.output<typeof offersInput>,
): Promise<Outcome<OffersAnswer>> {
  const leads = await whoLeads(app, caller, input)
  if (leads.kind === 'refused') return leads
  const leaderId = leads.value
  const { workplaceId, employeeId, firstAbsenceDay, wish } = input
  const rules = rulesNow(await municipalityOf(app.store), app.clock.now())
  const involved = employeeId === undefined ? [leaderId] : [leaderId, employeeId]
  const day = firstAbsenceDay === undefined ? {} : { firstAbsenceDay }
  const ranked = await rankConsultants(app, { rules, workplaceId, involved, ...day })
  if (ranked === undefined) return refused('workplace-not-yours', { field: 'workplaceId' })
  const people = { leaderId, ...(employeeId === undefined ? {} : { employeeId }) }
  return findOffers(app, await offerQuestion(app, { rules, ranked, workplaceId, ...people, wish, ...day }))
}
