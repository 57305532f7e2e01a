import type { RequestState } from '../journal/state.ts'
import { mayRead, partsOf, type Viewer } from './access.ts'

/** The parts of a request that are shown or withheld together (the access matrix of RULES 4, as far as they exist). */
export const requestParts = [
  'obligations',
  'meeting',
  'timeline',
  'employee',
  'absence',
  'expectedLength',
  'employerNotes',
  'authorityNotes',
] as const
export type RequestPart = (typeof requestParts)[number]

/**
 * The matrix's columns. The employer's answers to the three questions lie in the employer room, which the consultant
 * reads as the employer's adviser (P-8); the coordinator shares out work and needs no notes for it; an administrator
 * sees no request.
 */
const table = {
  leader: ['obligations', 'meeting', 'timeline', 'employee', 'absence', 'expectedLength', 'employerNotes'],
  consultant: requestParts,
  coordinator: ['obligations', 'meeting', 'timeline', 'employee', 'absence'],
  hr: ['obligations', 'meeting', 'timeline', 'employee', 'absence', 'expectedLength', 'employerNotes'],
  admin: [],
} as const satisfies Record<string, readonly RequestPart[]>

/** What the viewer sees of this request; nothing when they may not read it. */
export function visibleParts(
  viewer: Viewer,
  request: Pick<RequestState, 'leaderId' | 'consultantId'>,
): ReadonlySet<RequestPart> {
  if (!mayRead(viewer, request)) return new Set()
  const isTheirs = request.consultantId === viewer.personId
  const parts = partsOf(viewer).filter((part) => part !== 'consultant' || isTheirs)
  return new Set(parts.flatMap((part): readonly RequestPart[] => table[part]))
}
