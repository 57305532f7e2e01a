import { may, mayStartAt } from '../../../shared/domain/access/access.ts'
import type { PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { ownPeople, peopleLedBy } from './own-workplaces.ts'
import type { Caller } from '../ports/caller.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { viewerOf } from '../viewer.ts'

export interface About {
  readonly workplaceId: WorkplaceId
  readonly employeeId?: PersonId | undefined
  /** Somebody phoned: this is the leader. Left out: whoever starts it leads it. */
  readonly leaderId?: PersonId | undefined
}

/**
 * The leader of a request that the caller wants to start, when they may. A leader starts it for an own employee, HR for any
 * of the municipality. Whoever writes down a call may name any leader, and then only what that leader could have started:
 * a sick leave told to the wrong leader cannot be taken back.
 */
export async function whoLeads(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  about: About,
): Promise<Outcome<PersonId>> {
  const { leaderId } = about
  return leaderId === undefined
    ? forOneself(app, settings, caller, about)
    : forLeader(app, settings, caller, { ...about, leaderId })
}

async function forOneself(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  { workplaceId, employeeId }: About,
): Promise<Outcome<PersonId>> {
  const { workplaces, employees } = await ownPeople(app, settings, caller)
  const viewer = { ...viewerOf(caller), workplaceIds: workplaces.map((one) => one.workplaceId) }
  const isKnownWorkplace = viewer.workplaceIds.includes(workplaceId)
  if (!isKnownWorkplace || !mayStartAt(viewer, workplaceId))
    return refused('workplace-not-yours', { field: 'workplaceId' })
  if (employeeId === undefined || employees.some(({ personId }) => personId === employeeId))
    return done(caller.personId)
  const isKnown = caller.roles.includes('HR') && (await app.directory.person(employeeId)) !== undefined
  return isKnown ? done(caller.personId) : refused('employee-not-yours', { field: 'employeeId' })
}

async function forLeader(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  { workplaceId, employeeId, leaderId }: About & { readonly leaderId: PersonId },
): Promise<Outcome<PersonId>> {
  if (!may(viewerOf(caller), 'request:startForCaller')) return refused('access-denied')
  if ((await app.directory.person(leaderId)) === undefined) return refused('leader-unknown', { field: 'leaderId' })
  const { workplaces, employees } = await peopleLedBy(app, settings, leaderId)
  if (!workplaces.some((one) => one.workplaceId === workplaceId))
    return refused('workplace-not-leaders', { field: 'workplaceId' })
  if (employeeId !== undefined && !employees.some(({ personId }) => personId === employeeId))
    return refused('employee-not-leaders', { field: 'employeeId' })
  return done(leaderId)
}
