import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import type { Answer } from '../../../shared/contract/client.ts'
import { teams } from '../../../sandbox/tenant/roster.ts'
import { consultants, workplaces } from '../../../sandbox/tenant/workplaces.ts'
import type { World } from './world.ts'

/** A leader, somebody of theirs, and where they work. */
export interface Pair {
  readonly leader: string
  readonly employeeId: string
  readonly workplaceId: string
}

/** Every leader's every employee. */
export function pairs(world: World): readonly Pair[] {
  const idOf = new Map(workplaces.map(({ id, name }) => [name, id]))
  return teams.flatMap(([leader, workplace, employees]) =>
    employees.map(([employee]) => ({
      leader,
      employeeId: world.oid(employee),
      workplaceId: idOf.get(workplace) ?? '',
    })),
  )
}

/** Where every consultant may be booked: no fixed one has it, and none works there. */
export function pairsOfAnyConsultant(world: World): readonly Pair[] {
  const fixed = workplaces.flatMap(({ id, fixedConsultantId }) => (fixedConsultantId === undefined ? [] : [id]))
  const own = new Set([...fixed, ...consultants.flatMap(({ ownWorkplaceId }) => ownWorkplaceId ?? [])])
  return pairs(world).filter(({ workplaceId }) => !own.has(workplaceId))
}

/** The same pairs over and over: one person may have been ill more than once. */
export function pairAt(all: readonly Pair[], index: number): Pair {
  const pair = all[index % all.length]
  if (pair === undefined) throw new Error('Nobody works here')
  return pair
}

export function startOf(
  { employeeId, workplaceId }: Pair,
  firstAbsenceDay: string,
  slot?: StartRequestInput['slot'],
): StartRequestInput {
  return {
    employeeId,
    workplaceId,
    firstAbsenceDay,
    expectedOverEightWeeks: 'yes',
    wish: { place: 'workplace', participants: ['leader'] },
    channel: 'outlook',
    ...(slot === undefined ? {} : { slot }),
  }
}

type Offers = Answer<'offers'>['offers']

export async function offersTo(world: World, pair: Pair, firstAbsenceDay: string): Promise<Offers> {
  const { leader, employeeId, workplaceId } = pair
  const wish = { place: 'workplace' as const, participants: ['leader' as const] }
  const { offers } = await world.as(leader).call('offers', { workplaceId, employeeId, firstAbsenceDay, wish })
  return offers
}

export function slotOf({ consultant, startsAt, endsAt }: Offers[number]) {
  return { consultantId: consultant.id, startsAt, endsAt }
}

/** Seventeen days before the product's today: in time for everything the law asks. */
export function anAbsence(world: World): string {
  return world.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().subtract({ days: 17 }).toString()
}
