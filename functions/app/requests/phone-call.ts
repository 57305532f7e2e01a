import type { Me } from '../../../shared/contract/me.ts'
import type { PhoneCall } from '../../../shared/contract/requests.ts'
import { may } from '../../../shared/domain/access/access.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { dialogueOf } from '../../../shared/domain/journal/decide/decide-dialogue.ts'
import type { DialogueField } from '../../../shared/domain/policies/dialogue.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { mayAsk } from '../../../shared/domain/routing/target.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { viewerOf } from '../viewer.ts'

const callers = ['leader', 'hr', 'employer', 'employee'] as const

/** What the form for a call asks: who may phone by this model, and what a call can lead to. Nothing for who writes none down. */
export function callForm(policy: Policy, caller: Caller): Pick<Me['policy'], 'call'> {
  if (!may(viewerOf(caller), 'request:startForCaller')) return {}
  return {
    call: {
      callers: callers.filter((from) => mayAsk(policy, from).mayAsk),
      questions: askedOnCall(policy).map(({ field, ruleId, label, isRequired, takesSeveral, choices }) => ({
        field,
        ruleId,
        label,
        isRequired,
        takesSeveral,
        choices: choices.map(({ choice, label: name, leadsTo }) => ({
          choice,
          label: name,
          ...(leadsTo === undefined ? {} : { leadsTo: leadsTo.act }),
        })),
      })),
    },
  }
}

/**
 * What a call adds to the request that it starts: what it led to, and the end where that settled it (KOLDING-6). Whoever
 * took the call tells it, also when the request goes to a colleague.
 */
export function commandsOfCall(policy: Policy, call: PhoneCall | undefined, hasSlot: boolean): Outcome<Command[]> {
  if (call === undefined) return done([])
  const asking = mayAsk(policy, call.from)
  if (!asking.mayAsk) {
    return refused('requester-not-allowed', {
      field: 'call.from',
      ...(asking.ruleId === undefined ? {} : { ruleId: asking.ruleId }),
    })
  }
  const { answers = {} } = call
  const asked = askedOnCall(policy)
  const other = Object.keys(answers).find((name) => !asked.some(({ field }) => field === name))
  if (other !== undefined) return refused('dialogue-field-unknown', { field: `call.answers.${other}` })
  if (Object.keys(answers).length === 0) return done([])

  const answer: Command = { type: 'answerDialogue', answers }
  const end = asked
    .flatMap(({ field, choices }) => choices.filter(({ choice }) => answers[field]?.includes(choice)))
    .flatMap(({ leadsTo }) => (leadsTo?.act === 'close' ? [leadsTo.reason] : []))[0]
  if (end === undefined) return done([answer])
  if (hasSlot) return refused('slot-not-needed', { field: 'slot' })
  return done([answer, { type: 'close', reason: end }])
}

/** The consultant's own questions; what belongs to the authority room is asked of the employee, later (P-8). */
function askedOnCall(policy: Policy): readonly DialogueField[] {
  return dialogueOf(policy).filter(({ by, room }) => by === 'consultant' && room === 'employer')
}
