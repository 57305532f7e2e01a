/** `later`: the outside world did not answer; the queue brings the effect back. */
export type EffectResult =
  { readonly kind: 'done' } | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }
