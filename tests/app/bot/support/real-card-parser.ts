import { createRequire } from 'node:module'

// The package's own module build has imports without extensions, which Node does not resolve; this is its bundle.
const cards: typeof import('adaptivecards') = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

/** What the Adaptive Cards library that Teams builds on has to say against a card of version 1.5. */
export function validationEvents(card: unknown): readonly string[] {
  // Its pattern for `lang` is a global one that remembers where it stopped, and so refuses every second card.
  const { regEx } = cards.CardElement.langProperty
  if (regEx !== undefined) regEx.lastIndex = 0
  const context = new cards.SerializationContext(cards.Versions.v1_5)
  const parsed = new cards.AdaptiveCard()
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}
