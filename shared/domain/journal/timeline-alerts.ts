import type { AlertLevel } from '../alerting/alert-level.ts'
import { professionalRule } from '../obligations/waiting-rules.ts'
import { keyOf } from '../policies/key-of.ts'
import type { Policy } from '../policies/schema.ts'
import type { Statute } from '../statutes/schema.ts'
import type { Text } from '../text.ts'
import type { DeadlineAlerted } from './events.ts'

/** Who was told of a deadline, at which level of its ladder. */
export function alerted(policy: Policy, statute: Statute | undefined, event: DeadlineAlerted): Text {
  const what = whatOf(policy, statute, event)
  const to = toldTo(event)
  const said = saidAt[event.level]
  return { da: `${said.da(to.da)}: ${what.da}`, en: `${said.en(to.en)}: ${what.en}` }
}

type Say = (who: string) => string

const saidAt: Readonly<Record<AlertLevel, { readonly da: Say; readonly en: Say }>> = {
  warning: { da: (who) => `Varsel til ${who}`, en: (who) => `Early warning to ${who}` },
  reminder: { da: (who) => `Påmindelse til ${who}`, en: (who) => `Reminder to ${who}` },
  escalation: {
    da: (who) => `Fristen er overskredet, ${who} har fået besked`,
    en: (who) => `The limit has passed, ${who} is told`,
  },
  lastResort: {
    da: (who) => `Det er stadig ikke gjort, ${who} har fået besked`,
    en: (who) => `It is still not done, ${who} is told`,
  },
}

/** Why somebody else was told is the consultant's own affair. */
function toldTo({ to, away }: DeadlineAlerted): Text {
  if (to === 'hr') return { da: 'HR', en: 'HR' }
  if (to === 'coordinator') return { da: 'koordinatoren', en: 'the coordinator' }
  if (away === undefined) return { da: 'konsulenten', en: 'the consultant' }
  if (away.substituteId === undefined) return { da: 'koordinatoren', en: 'the coordinator' }
  return { da: 'afløseren og koordinatoren', en: 'the substitute and the coordinator' }
}

function whatOf(policy: Policy, statute: Statute | undefined, { obligation, ruleId }: DeadlineAlerted): Text {
  const waiting = policy.queues.map(({ queue }) => professionalRule(policy, queue))
  const law = statute?.obligations ?? []
  const rules = [...policy.obligations, ...policy.followUp, policy.unassigned, ...waiting, ...law]
  const [key] = obligation.split('#')
  const rule = rules.find((one) => keyOf(one) === key) ?? rules.find((one) => one.ruleId === ruleId)
  return rule?.what ?? { da: ruleId, en: ruleId }
}
