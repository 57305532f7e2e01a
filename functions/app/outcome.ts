import type { ErrorCode } from '../../shared/contract/errors.ts'

/** An expected refusal: a stable code, the field at fault, and what else the caller needs to go on. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  readonly field?: string
  readonly ruleId?: string
  /** Joins the problem document, e.g. the fresh offers of a 409. */
  readonly extra?: Readonly<Record<string, unknown>>
}

export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Refusal

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value }
}

export function refused(code: ErrorCode, more: Omit<Refusal, 'kind' | 'code'> = {}): Refusal {
  return { kind: 'refused', code, ...more }
}
