import type { InstantText, Reference } from '../../../shared/domain/ids.ts'
import type { Effect } from './effect.ts'

/** An effect that was given up after its last attempt. Kept for a year. */
export interface DeadEffect {
  readonly effectId: string
  readonly kind: Effect['kind']
  /** Of its request, when that is stored. */
  readonly reference?: Reference
  /** The last answer it got; missing when its taker died each time. */
  readonly code?: string
  readonly queuedAt?: InstantText
  readonly givenUpAt: InstantText
  readonly attempts: number
  readonly correlationId?: string
}

/** `waiting`: not done yet, and tried again by itself; with the last answer when there was one. */
export type EffectStanding = { readonly kind: 'done' } | { readonly kind: 'waiting'; readonly code?: string }

export interface DeadEffects {
  /** The latest given up first. */
  list(limit: number): Promise<{ readonly effects: readonly DeadEffect[]; readonly total: number }>
  standing(jobId: string): Promise<EffectStanding>
}

export interface DeadEffectTransaction {
  /** Queues it anew with all its attempts and answers with the job's id; undefined when it is not among the dead. */
  revive(effectId: string): Promise<string | undefined>
}
