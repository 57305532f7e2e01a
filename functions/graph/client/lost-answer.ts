/** Never sent, so it had no effect. */
const unsentReasons = ['token-unavailable', 'graph-circuit-open', 'graph-throttled'] as const
/** Why there is no answer at all. Whether a call that was sent had an effect is unknown. */
export const lostReasons = ['graph-timeout', 'graph-unreachable', ...unsentReasons] as const
export type LostReason = (typeof lostReasons)[number]

/** Travels through the SDK, which keeps only an error's name: so the name is the reason. */
export class LostAnswer extends Error {
  constructor(
    readonly reason: LostReason,
    cause?: unknown,
  ) {
    super('Microsoft Graph gave no answer', { cause })
    this.name = reason
  }

  get wasSent(): boolean {
    return !unsentReasons.some((reason) => reason === this.reason)
  }
}
