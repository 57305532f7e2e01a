import type { PolicyList } from '../../../shared/contract/policies.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { isVerifiedOn, statuteFor, statutes } from '../../../shared/domain/statutes/registry.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { choicesOf } from './policy-choice.ts'
import type { Caller } from '../ports/caller.ts'
import { upcomingOf, warningsOf } from './model-readiness.ts'
import { rulesOfPolicy } from './rule-rows.ts'
import { rulesOfStatute } from './statute-rows.ts'
import { municipalityOf, NotConfigured, policyOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

/** Older choices are kept, but nobody reads that far back on a page. */
const historyLength = 50

/** Every model a municipality can choose with its rules in plain words, the statutes, and what is in force. */
export async function listPolicies(app: App, caller: Caller): Promise<Outcome<PolicyList>> {
  const viewer = viewerOf(caller)
  if (!may(viewer, 'settings:read')) return refused('access-denied')
  const municipality = await municipalityOf(app.store)
  const { timeZone } = policyOf(municipality).workingCalendar
  const today = app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const [consultants, workplaces] = await Promise.all([app.store.consultants(), app.store.workplaces()])
  const { closingDays } = municipality
  const history = await choicesOf(app, historyLength)
  const [inForce] = history
  if (inForce === undefined) throw new NotConfigured('The municipality has no settings yet')

  const inUse = inForce.statute === 'byDate' ? statuteFor(today).id : inForce.statute

  return done({
    inForce,
    history,
    mayPublish: may(viewer, 'settings:change'),
    models: policies().map((policy) => ({
      id: policy.id,
      version: policy.version,
      name: policy.name,
      summary: summaryOf(policy),
      source: policy.source,
      rules: rulesOfPolicy(policy),
      warnings: warningsOf(policy, { consultants, workplaces }),
      upcoming: upcomingOf(policy, workingCalendar({ ...policy.workingCalendar, closingDays }), today),
    })),
    statutes: statutes.map((statute) => ({
      id: statute.id,
      name: statute.name,
      effectiveFrom: statute.effectiveFrom,
      verifiedUntil: statute.verifiedUntil,
      isInUse: statute.id === inUse,
      isVerified: isVerifiedOn(statute, statute.id === inUse ? today : (statute.effectiveUntil ?? today)),
      rules: rulesOfStatute(statute),
    })),
  })
}

/** The promise that tells models apart: when the meeting a request is booked with is held, else the first promise. */
function summaryOf({ obligations, meetings, intake }: Policy): Text {
  const main = intake.books ?? meetings[0]?.kind
  const promise = obligations.find(({ on }) => on.kind === 'meeting' && on.meeting === main) ?? obligations[0]
  return promise?.why ?? { da: 'Modellen har ingen frister.', en: 'The model has no time limits.' }
}
