import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { capOf } from '../../../shared/domain/routing/eligible.ts'
import type { App } from '../app.ts'
import type { CapOverride } from '../ports/caps.ts'
import type { Consultant } from '../ports/settings.ts'
import { municipalityOf, policyOf } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'

/** How much a consultant has, and may have. */
export interface ConsultantLoad {
  readonly consultantId: PersonId
  readonly weeklyHours: number
  readonly active: number
  /** Undefined: the model sets no bound, and nobody has decided one. */
  readonly cap: number | undefined
  readonly override?: CapOverride
}

/** Of everybody at work. */
export async function loads(app: App): Promise<readonly ConsultantLoad[]> {
  const [policy, today, consultants, active] = await Promise.all([
    policyInForce(app),
    todayOf(app),
    app.store.consultants(),
    app.store.activeRequests(),
  ])
  const overrides = await app.store.caps.on(today)
  return consultants
    .filter(({ isActive }) => isActive)
    .map((one) => loadFrom(policy, one, active.get(one.consultantId) ?? 0, overrides.get(one.consultantId)))
}

/** Of one; undefined when nobody at work has the id. */
export async function loadOf(app: App, consultantId: PersonId): Promise<ConsultantLoad | undefined> {
  return (await loads(app)).find((one) => one.consultantId === consultantId)
}

async function policyInForce(app: App): Promise<Policy> {
  return policyOf(await municipalityOf(app.store))
}

function loadFrom(
  policy: Policy,
  { consultantId, weeklyHours }: Consultant,
  active: number,
  override: CapOverride | undefined,
): ConsultantLoad {
  const decided = override === undefined ? {} : { cap: override.cap }
  const cap = capOf(policy, { weeklyHours, activeRequests: active, ...decided })
  return { consultantId, weeklyHours, active, cap, ...(override === undefined ? {} : { override }) }
}
