import type { PersonId, WorkplaceId } from '../ids.ts'
import { isAskedOf } from '../journal/decide-hand-over.ts'
import type { Side } from '../journal/room-of.ts'
import type { RequestState } from '../journal/state.ts'

/** App roles as the directory gives them. Anyone signed in without one is a leader. */
export const appRoles = ['HR', 'Consultant', 'Coordinator', 'Admin'] as const
export type AppRole = (typeof appRoles)[number]

export interface Viewer {
  readonly personId: PersonId
  readonly roles: readonly AppRole[]
  /** The workplaces the directory gives a leader; empty for everybody else. */
  readonly workplaceIds: readonly WorkplaceId[]
}

export type Action =
  | 'request:start'
  /** Writes down a call: the request is that of whoever phoned. */
  | 'request:startForCaller'
  | 'request:read'
  | 'request:assign'
  | 'request:close'
  | 'offers:read'
  | 'meeting:book'
  | 'meeting:move'
  | 'meeting:cancel'
  | 'meeting:recordHeld'
  | 'contact:record'
  | 'task:record'
  | 'dialogue:answer'
  | 'fastTrack:request'
  | 'fastTrack:record'
  | 'screening:record'
  | 'wish:record'
  | 'profession:record'
  | 'note:write'
  | 'request:pause'
  | 'request:accept'
  | 'request:handOver'
  | 'handOver:answer'
  | 'meeting:propose'
  | 'meeting:answerTimes'
  | 'meeting:confirmMove'
  | 'call:ask'
  | 'call:record'
  /** Narrowed to what one may record oneself in `acts.ts`. */
  | 'act:takeBack'
  | 'absence:report'
  | 'figures:read'
  | 'settings:read'
  | 'settings:change'
  | 'operations:read'
  | 'operations:change'
  | 'duty:read'
  | 'duty:change'
  | 'caseload:read'
  | 'caseload:override'
  | 'absence:plan'
  | 'standingHours:read'
  | 'standingHours:change'
  | 'homeContacts:change'

/**
 * What a person may be to a request. `asked`: a consultant who is asked to take it over. `employee` is the one it is about:
 * seen by no screen of ours yet.
 */
type Part = 'leader' | 'consultant' | 'asked' | 'hr' | 'coordinator' | 'admin' | 'employee'
type Reach = 'any' | 'own' | 'none'

const nothing = {
  'request:start': 'none',
  'request:startForCaller': 'none',
  'request:read': 'none',
  'request:assign': 'none',
  'request:close': 'none',
  'offers:read': 'none',
  'meeting:book': 'none',
  'meeting:move': 'none',
  'meeting:cancel': 'none',
  'meeting:recordHeld': 'none',
  'contact:record': 'none',
  'task:record': 'none',
  'dialogue:answer': 'none',
  'fastTrack:request': 'none',
  'fastTrack:record': 'none',
  'screening:record': 'none',
  'wish:record': 'none',
  'profession:record': 'none',
  'note:write': 'none',
  'request:pause': 'none',
  'request:accept': 'none',
  'request:handOver': 'none',
  'handOver:answer': 'none',
  'meeting:propose': 'none',
  'meeting:answerTimes': 'none',
  'meeting:confirmMove': 'none',
  'call:ask': 'none',
  'call:record': 'none',
  'act:takeBack': 'none',
  'absence:report': 'none',
  'figures:read': 'none',
  'settings:read': 'none',
  'settings:change': 'none',
  'operations:read': 'none',
  'operations:change': 'none',
  'duty:read': 'none',
  'duty:change': 'none',
  'caseload:read': 'none',
  'caseload:override': 'none',
  'absence:plan': 'none',
  'standingHours:read': 'none',
  'standingHours:change': 'none',
  'homeContacts:change': 'none',
} as const satisfies Record<Action, Reach>

/**
 * Who may do what. `own` is, for a leader, a request they lead (to start one: at a workplace of theirs); for a
 * consultant, a request they have, or are asked to take over. Which tasks and which answers are somebody's own is narrowed
 * further in `acts.ts`.
 */
export const accessTable = {
  leader: {
    ...nothing,
    'request:start': 'own',
    'request:read': 'own',
    'request:close': 'own',
    'offers:read': 'own',
    'meeting:book': 'own',
    'meeting:move': 'own',
    'meeting:cancel': 'own',
    'meeting:answerTimes': 'own',
    'meeting:confirmMove': 'own',
    'call:ask': 'own',
    'task:record': 'own',
    'dialogue:answer': 'own',
    'fastTrack:request': 'own',
    'wish:record': 'own',
    'note:write': 'own',
  },
  consultant: {
    ...nothing,
    'request:startForCaller': 'any',
    'request:read': 'own',
    'request:close': 'own',
    'offers:read': 'own',
    'meeting:book': 'own',
    'meeting:move': 'own',
    'meeting:cancel': 'own',
    'meeting:recordHeld': 'own',
    'meeting:propose': 'own',
    'meeting:confirmMove': 'own',
    'call:record': 'own',
    'act:takeBack': 'own',
    'contact:record': 'own',
    'task:record': 'own',
    'dialogue:answer': 'own',
    'fastTrack:request': 'own',
    'fastTrack:record': 'own',
    'screening:record': 'own',
    'wish:record': 'own',
    'profession:record': 'own',
    'note:write': 'own',
    'request:pause': 'own',
    'request:handOver': 'own',
    'request:accept': 'own',
    'handOver:answer': 'own',
    'duty:read': 'any',
    'duty:change': 'any',
    'caseload:read': 'any',
    'absence:plan': 'own',
    'standingHours:read': 'any',
  },
  asked: {
    ...nothing,
    'request:read': 'own',
    'handOver:answer': 'own',
  },
  coordinator: {
    ...nothing,
    'request:startForCaller': 'any',
    'request:read': 'any',
    'request:assign': 'any',
    'offers:read': 'any',
    'meeting:book': 'any',
    'meeting:move': 'any',
    'meeting:cancel': 'any',
    'contact:record': 'any',
    'call:record': 'any',
    'act:takeBack': 'any',
    'task:record': 'any',
    'fastTrack:request': 'any',
    'fastTrack:record': 'any',
    'screening:record': 'any',
    'profession:record': 'any',
    'request:pause': 'any',
    'request:handOver': 'any',
    'figures:read': 'any',
    'settings:read': 'any',
    'duty:read': 'any',
    'duty:change': 'any',
    'caseload:read': 'any',
    'caseload:override': 'any',
    'absence:plan': 'any',
    'standingHours:read': 'any',
    'standingHours:change': 'any',
    'homeContacts:change': 'any',
  },
  hr: {
    ...nothing,
    'request:start': 'any',
    'request:read': 'any',
    'request:close': 'any',
    'offers:read': 'any',
    'meeting:book': 'any',
    'task:record': 'any',
    'dialogue:answer': 'any',
    'fastTrack:request': 'any',
    'note:write': 'any',
    'absence:report': 'any',
    'figures:read': 'any',
    'settings:read': 'any',
    'homeContacts:change': 'any',
  },
  admin: {
    ...nothing,
    'settings:read': 'any',
    'settings:change': 'any',
    'operations:read': 'any',
    'operations:change': 'any',
    'standingHours:read': 'any',
    'standingHours:change': 'any',
    'homeContacts:change': 'any',
  },
  employee: nothing,
} as const satisfies Record<Part, Record<Action, Reach>>

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
