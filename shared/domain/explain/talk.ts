import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import { statutoryTalk } from '../statutes/statutory-talk.ts'
import type { Explanation } from './explanation.ts'

export function talkOf(rules: Rules, life: LifeFacts): Explanation['statutoryTalk'] {
  const talk = statutoryTalk(rules, life)
  if (talk.kind === 'due') return talk
  return { ...talk, why: { ruleId: talk.ruleId, ...talk.why } }
}
