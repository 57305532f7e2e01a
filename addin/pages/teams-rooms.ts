import type { Me } from '../app/contract-types.ts'
import type { Room } from '../app/place.ts'

/** What each role has to work in, the front first. Nobody's roles: a leader, who has a page of their own. */
export function roomsOf(roles: Me['roles']): readonly Room[] {
  const follows = roles.some((role) => role !== 'Consultant')
  const chooses = roles.includes('HR') || roles.includes('Admin')
  return [
    ...(roles.includes('Consultant') ? (['today'] as const) : []),
    ...(follows ? (['requests'] as const) : []),
    ...(chooses ? (['policies'] as const) : []),
    ...(roles.includes('Admin') ? (['operations'] as const) : []),
  ]
}
