import type { PeopleFound, Team } from '../../../shared/contract/people.ts'
import { personId as personIdShape } from '../../../shared/contract/primitives.ts'
import { may } from '../../../shared/domain/access/access.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { openRequestsAbout } from './open-requests-about.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { peopleLedBy } from './own-workplaces.ts'
import type { Caller } from '../ports/caller.ts'
import { settingsOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

const maxFound = 10

/** Finds who is calling, for those who may write a call down. */
export async function findPeople(app: App, caller: Caller, search: string): Promise<Outcome<PeopleFound>> {
  if (!may(viewerOf(caller), 'request:startForCaller')) return refused('access-denied')
  const found = await app.directory.search(search, maxFound + 1)
  return done({
    people: found.slice(0, maxFound).map(({ personId, name, department }) => ({
      id: personId,
      name,
      ...(department === undefined ? {} : { department }),
    })),
    hasMore: found.length > maxFound,
  })
}

/** Whom a leader who is calling could be calling about. */
export async function readTeam(app: App, caller: Caller, leaderId: PersonId): Promise<Outcome<Team>> {
  if (!may(viewerOf(caller), 'request:startForCaller')) return refused('access-denied')
  const leader = personIdShape.safeParse(leaderId).success ? await app.directory.person(leaderId) : undefined
  if (leader === undefined) return refused('leader-unknown', { field: 'id' })
  const { workplaces, employees } = await peopleLedBy(app, await settingsOf(app.store), leaderId)
  const open = await openRequestsAbout(
    app,
    caller,
    employees.map(({ personId }) => personId),
  )
  return done({
    leader: { id: leader.personId, name: leader.name },
    workplaces: workplaces.map(({ workplaceId, name }) => ({ id: workplaceId, name })),
    employees: employees.map(({ personId, name, department }) => {
      const workplace = workplaces.find(({ directoryName }) => directoryName === department)
      const openRequest = open.get(personId)
      return {
        id: personId,
        name,
        ...(workplace === undefined ? {} : { workplaceId: workplace.workplaceId }),
        ...(openRequest === undefined ? {} : { openRequest }),
      }
    }),
  })
}
