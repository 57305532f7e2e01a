import type { z } from 'zod'
import type { capInput, Caseload } from '../../../shared/contract/caseload.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { readCaseload } from './caseload.ts'
import { refused, type Outcome } from '../outcome.ts'
import { todayOf } from '../today.ts'

/** Lets a consultant carry more or fewer than the rule says, to and with a day. Routing obeys it at once. */
export async function overrideCap(
  app: App,
  viewer: Viewer,
  { consultantId, cap, reason, until }: z.output<typeof capInput>,
): Promise<Outcome<Caseload>> {
  const refusal = await refuseUnlessKnown(app, viewer, consultantId)
  if (refusal !== undefined) return refusal
  if (until < (await todayOf(app))) return refused('cap-until-past', { field: 'until' })
  const setAt = app.clock.now().toString()
  await app.store.caps.set({ consultantId, cap, reason, until, setAt, setBy: viewer.personId })
  return readCaseload(app, viewer)
}

/** The rule counts again. What is not there is taken back without a trace. */
export async function removeCap(app: App, viewer: Viewer, consultantId: PersonId): Promise<Outcome<Caseload>> {
  const refusal = await refuseUnlessKnown(app, viewer, consultantId)
  if (refusal !== undefined) return refusal
  const standing = (await app.store.caps.on(await todayOf(app))).has(consultantId)
  if (standing) await app.store.caps.takeBack(consultantId, app.clock.now().toString(), viewer.personId)
  return readCaseload(app, viewer)
}

async function refuseUnlessKnown(app: App, viewer: Viewer, consultantId: PersonId) {
  if (!may(viewer, 'caseload:override')) return refused('access-denied')
  const known = (await app.store.consultants()).some((one) => one.consultantId === consultantId && one.isActive)
  return known ? undefined : refused('consultant-unknown', { field: 'consultantId' })
}
