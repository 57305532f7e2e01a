import type { z } from 'zod'
import type { TryPolicyAnswer, tryPolicyInput } from '../../../shared/contract/policies.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import { zoneOf } from '../../../shared/domain/calendar/zone.ts'
import { explain } from '../../../shared/domain/explain/explain.ts'
import type { ExplainFacts } from '../../../shared/domain/explain/facts.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import { targetsOf } from '../../../shared/domain/routing/target.ts'
import { statuteById } from '../../../shared/domain/statutes/registry.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { Municipality } from '../ports/settings.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { stepsOf } from './policy-steps.ts'
import { viewerOf } from '../viewer.ts'

type Example = z.output<typeof tryPolicyInput>

/** What a model would ask of an invented sick leave, by the engine that runs real ones and with the municipality's closing days. */
export async function tryPolicy(app: App, caller: Caller, example: Example): Promise<Outcome<TryPolicyAnswer>> {
  if (!may(viewerOf(caller), 'settings:read')) return refused('access-denied')
  const model = policyById(example.policyId)
  if (model === undefined) return refused('setting-unknown', { field: 'policyId' })
  if (example.statute !== 'byDate' && statuteById(example.statute) === undefined)
    return refused('setting-unknown', { field: 'statute' })

  const answer = explain(factsOf(example, model.workingCalendar.timeZone, await municipalityOf(app.store)))
  const { policy, statute, countsFrom, routing, rejections } = answer
  const law = statuteById(statute.id)
  if (law === undefined) throw new Error(`The engine used a statute that is not held: ${statute.id}`)
  return done({
    policy: { id: policy.id, version: policy.version, name: policy.name },
    statute: { ...statute, verifiedUntil: law.verifiedUntil },
    ...(countsFrom !== null && { countsFrom }),
    ...(routing !== null && { routing: { to: receiverOf(routing), why: routing.why } }),
    targets: targetsOf(model, {
      expectedOverEightWeeks: example.expectedOverEightWeeks,
      ...(example.livesElsewhere && { homeMunicipality: 'elsewhere' }),
      isOwnWorkplace: true,
    }),
    steps: stepsOf(answer),
    rejections: rejections.map(({ code, why }) => ({ code, why })),
  })
}

function receiverOf(routing: object): 'consultant' | 'municipality' | 'queue' {
  if ('consultant' in routing) return 'consultant'
  return 'municipality' in routing ? 'municipality' : 'queue'
}

/** Two consultants with room stand by, one of them on duty, so that the answer is about the model and not about this week. */
function factsOf(example: Example, timeZone: string, { closingDays, name }: Municipality): ExplainFacts {
  const { policyId, statute, firstAbsenceDay, enquiryAt, expectedOverEightWeeks } = example
  const consultant = { weeklyHours: 37, activeRequests: 0, isActive: true, professions: [] }
  const enquiredOn = enquiryAt === undefined ? undefined : dayText(zoneOf(timeZone).dayAt(msOf(enquiryAt)))
  return {
    policy: { id: policyId },
    statute,
    municipality: name,
    closingDays,
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
    expectedOverEightWeeks,
    ...(enquiryAt !== undefined && { enquiry: { at: enquiryAt } }),
    employee: {
      municipality: example.livesElsewhere ? `${name} (nabo)` : name,
      wants: example.wantsUnionRep ? ['unionRep'] : [],
    },
    workplace: { id: 'workplace', isLarge: true, ...(example.hasFixedConsultant && { fixedConsultant: 'fixed' }) },
    consultants: [
      { ...consultant, id: 'fixed', fixedWorkplaces: example.hasFixedConsultant ? ['workplace'] : [] },
      { ...consultant, id: 'colleague', fixedWorkplaces: [] },
    ],
    dutyRoster: enquiredOn === undefined ? [] : [{ on: enquiredOn, consultant: 'colleague' }],
    spells: firstAbsenceDay === undefined ? [] : [{ start: firstAbsenceDay }],
    events: [],
    options: {},
  }
}
