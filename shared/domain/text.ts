/** The rule a sentence or a deadline comes from, as RULES names it: `VARDE-4`, `L-3`, `CAL-10`. */
export type RuleId = string

/** One sentence in both languages. Domain texts travel as pairs, so that a screen changes language without asking again. */
export interface Text {
  readonly da: string
  readonly en: string
}

/** A plain reason together with the rule that gave it. Holds no person's name: screens add names where the reader may see them. */
export interface Why extends Text {
  readonly ruleId: RuleId
}
