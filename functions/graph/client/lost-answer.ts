/** Why there is no answer at all. Whether the call had an effect is unknown, except for `token-unavailable`. */
export const lostReasons = ['graph-timeout', 'graph-unreachable', 'token-unavailable'] as const
export type LostReason = (typeof lostReasons)[number]

/** Travels through the SDK, which keeps only an error's name: so the name is the reason. */
export class LostAnswer extends Error {
  constructor(
    readonly reason: LostReason,
    cause: unknown,
  ) {
    super('Microsoft Graph gave no answer', { cause })
    this.name = reason
  }
}
