import type { PersonId, WorkplaceId } from '../ids.ts'
import { isAskedOf } from '../journal/decide/decide-hand-over.ts'
import type { Side } from '../journal/room-of.ts'
import type { RequestState } from '../journal/state.ts'
import { accessTable, type Action, type Part, type Reach } from './access-table.ts'

/** App roles as the directory gives them. Anyone signed in without one is a leader. */
export const appRoles = ['HR', 'Consultant', 'Coordinator', 'Admin'] as const
export type AppRole = (typeof appRoles)[number]

export interface Viewer {
  readonly personId: PersonId
  readonly roles: readonly AppRole[]
  /** The workplaces the directory gives a leader; empty for everybody else. */
  readonly workplaceIds: readonly WorkplaceId[]
}

/** The parts a person plays: their app roles, or leader without any. */
export function partsOf({ roles }: Viewer): readonly Exclude<Part, 'employee'>[] {
  if (roles.length === 0) return ['leader']
  return roles.flatMap((role) => partsOfRole[role])
}

const partsOfRole = {
  HR: ['hr'],
  Consultant: ['consultant', 'asked'],
  Coordinator: ['coordinator'],
  Admin: ['admin'],
} as const

type People = Pick<RequestState, 'leaderId' | 'consultantId' | 'substituteId' | 'handOver'>

/** What the viewer is to this request: its leader or its consultant only when it is theirs. */
export function partsIn(viewer: Viewer, request: People): readonly Exclude<Part, 'employee'>[] {
  return partsOf(viewer).filter((part) => !ofTheRequest.has(part) || isOwn(viewer, part, request))
}

const ofTheRequest: ReadonlySet<Part> = new Set(['leader', 'consultant', 'asked'])

/** Whether the viewer may do it to this request; without a request, whether they may do it to any at all. */
export function may(viewer: Viewer, action: Action, request?: People): boolean {
  return partsOf(viewer).some((part) => {
    const reach: Reach = accessTable[part][action]
    if (reach === 'own') return request === undefined || isOwn(viewer, part, request)
    return reach === 'any'
  })
}

export function mayRead(viewer: Viewer, request: People): boolean {
  return may(viewer, 'request:read', request)
}

/** A leader starts requests at own workplaces only; HR at every one. */
export function mayStartAt(viewer: Viewer, workplaceId: WorkplaceId): boolean {
  return partsOf(viewer).some((part) => {
    const reach: Reach = accessTable[part]['request:start']
    return reach === 'any' || (reach === 'own' && viewer.workplaceIds.includes(workplaceId))
  })
}

/** Which requests a list may hold: all, those of one leader or consultant (either, when both are given), or none. */
export function readScope(
  viewer: Viewer,
): { readonly kind: 'all' } | { readonly kind: 'own'; readonly leaderId?: PersonId; readonly consultantId?: PersonId } {
  const parts = partsOf(viewer)
  if (parts.some((part) => accessTable[part]['request:read'] === 'any')) return { kind: 'all' }
  const { personId } = viewer
  return {
    kind: 'own',
    ...(parts.includes('leader') && { leaderId: personId }),
    ...(parts.includes('consultant') && { consultantId: personId }),
  }
}

/** Which side a list is read from, as a whole: the municipality's only where every request on it may be read so. */
export function listSide(viewer: Viewer): Side {
  const parts = partsOf(viewer)
  if (parts.includes('coordinator')) return 'authority'
  return parts.includes('consultant') && !parts.includes('hr') ? 'authority' : 'employer'
}

/** What a consultant does for oneself only, a coordinator for every one of them. */
export function mayFor(viewer: Viewer, action: 'absence:plan', consultantId: PersonId): boolean {
  return partsOf(viewer).some((part) => {
    const reach: Reach = accessTable[part][action]
    return reach === 'any' || (reach === 'own' && viewer.personId === consultantId)
  })
}

function isOwn({ personId }: Viewer, part: Part, request: People): boolean {
  if (part === 'leader') return request.leaderId === personId
  if (part === 'asked') return isAskedOf(request, personId)
  return part === 'consultant' && [request.consultantId, request.substituteId].includes(personId)
}
