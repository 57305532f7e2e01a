import type { Me } from '../app/contract-types.ts'
import type { Room } from '../app/place.ts'

export interface Rooms {
  /** The front first. None: a leader, who has a page of their own. */
  readonly tabs: readonly Exclude<Room, 'new' | 'preferences'>[]
  /** Where a button or a link leads. */
  readonly others: readonly Room[]
}

type PolicyParts = Pick<Me['policy'], 'hasDutyRoster' | 'call'>

/** What each role has to work in. */
export function roomsOf({ roles, policy }: Pick<Me, 'roles'> & { policy: PolicyParts }): Rooms {
  const follows = roles.some((role) => role !== 'Consultant')
  const chooses = roles.includes('HR') || roles.includes('Admin')
  const shares = roles.includes('Consultant') || roles.includes('Coordinator')
  return {
    tabs: [
      ...(roles.includes('Consultant') ? (['today'] as const) : []),
      ...(follows ? (['requests'] as const) : []),
      ...(shares && policy.hasDutyRoster ? (['roster'] as const) : []),
      ...(shares ? (['caseload'] as const) : []),
      ...(chooses ? (['policies'] as const) : []),
      ...(roles.includes('Admin') ? (['operations'] as const) : []),
    ],
    others: [
      // A link from the time when the duty decided leads to a page that says so.
      ...(shares ? (['roster'] as const) : []),
      ...(policy.call === undefined ? [] : (['new'] as const)),
      ...(roles.length > 0 ? (['preferences'] as const) : []),
    ],
  }
}
