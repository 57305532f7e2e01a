import type { Side } from '../journal/room-of.ts'
import type { RequestState } from '../journal/state.ts'
import { mayRead, partsIn, type Viewer } from './access.ts'

/** The parts of a request that are shown or withheld together (the access matrix of RULES 4, as far as they exist). */
export const requestParts = [
  'obligations',
  'meeting',
  'timeline',
  'employee',
  'absence',
  'expectedLength',
  'employerNotes',
  'wishes',
  'authoritySteps',
  'authorityNotes',
] as const
export type RequestPart = (typeof requestParts)[number]

/**
 * The matrix's columns. The employer's answers to the three questions lie in the employer room, which the consultant
 * reads as the employer's adviser (P-8); the coordinator shares out work, the authority's steps too, and needs no notes
 * for it. What the employee has asked for may tell of a union, and is for the two who hold the meeting (P-1). An
 * administrator sees no request. A colleague who is asked to take it over sees what there is to do and by when, and neither
 * whom it is about nor why, until it is the colleague's own.
 */
const table = {
  leader: ['obligations', 'meeting', 'timeline', 'employee', 'absence', 'expectedLength', 'employerNotes', 'wishes'],
  consultant: requestParts,
  asked: ['obligations', 'meeting'],
  coordinator: ['obligations', 'meeting', 'timeline', 'employee', 'absence', 'authoritySteps'],
  hr: ['obligations', 'meeting', 'timeline', 'employee', 'absence', 'expectedLength', 'employerNotes'],
  admin: [],
} as const satisfies Record<string, readonly RequestPart[]>

/** Which side of the request somebody who sees these parts reads it from. */
export function sideOf(parts: ReadonlySet<RequestPart>): Side {
  return parts.has('authoritySteps') ? 'authority' : 'employer'
}

/** What the viewer sees of this request; nothing when they may not read it. */
export function visibleParts(
  viewer: Viewer,
  request: Pick<RequestState, 'leaderId' | 'consultantId' | 'handOver'>,
): ReadonlySet<RequestPart> {
  if (!mayRead(viewer, request)) return new Set()
  return new Set(partsIn(viewer, request).flatMap((part): readonly RequestPart[] => table[part]))
}
