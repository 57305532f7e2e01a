import { z } from 'zod'
import { reference } from './primitives.ts'

/** What a card's button says it was pressed on. Nothing else travels: who pressed comes from Teams, the rest is ours. */
const cardData = z.strictObject({
  reference,
  alertId: z.string().min(1).max(100),
  /** The journal's sequence the card was built from, so that a stale card can be told. */
  version: z.int().nonnegative(),
})
export type CardData = z.output<typeof cardData>

/**
 * Every act a card may ask for: a closed union, so that a verb without a handler does not compile.
 * What comes back from a card is parsed with this and then authorised like any other request.
 */
export const cardAct = z.discriminatedUnion('verb', [
  /** The employee was reached: the contact obligation is met. */
  z.strictObject({ verb: z.literal('contact.reached'), data: cardData }),
  /** Tried without success: counts an attempt, meets nothing. */
  z.strictObject({ verb: z.literal('contact.attempted'), data: cardData }),
  /** The employee answers in writing only: the contact obligation is met. */
  z.strictObject({ verb: z.literal('contact.prefersWritten'), data: cardData }),
  /** Teams asks for the card as it stands now; changes nothing. */
  z.strictObject({ verb: z.literal('refresh'), data: cardData }),
])
export type CardAct = z.output<typeof cardAct>
export type CardVerb = CardAct['verb']
