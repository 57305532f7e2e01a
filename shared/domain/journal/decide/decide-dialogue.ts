import type { Temporal } from 'temporal-polyfill'
import { problemGroupsOf, wishesOf } from '../../policies/asked-of-employee.ts'
import type { DialogueField } from '../../policies/dialogue.ts'
import type { Policy } from '../../policies/schema.ts'
import type { Rules } from '../../rules.ts'
import type { Command, Decision, RejectionCode } from '../commands.ts'
import { accepted, nothingNew, rejected } from './decisions.ts'
import type { DialogueAnswer, RequestEvent } from '../events.ts'
import type { RequestState } from '../state.ts'

/** Questions whose answers have commands of their own: `screen` and `needProfession`. */
const toldByCommand: ReadonlySet<string> = new Set(['problemGroup', 'neededProfession'])

/** The questions of the policy's dialogue that `answerDialogue` answers. */
export function dialogueOf({ intake }: Policy): readonly DialogueField[] {
  return intake.dialogue.filter(({ field }) => !toldByCommand.has(field))
}

/**
 * Answers to the policy's dialogue, all or none. What stands in the authority room may be health: the journal is told that
 * it was answered and never what (P-8). An answer does the task it meets (KOLDING-6).
 */
export function decideDialogue(
  { policy }: Rules,
  state: RequestState,
  { answers }: Extract<Command, { type: 'answerDialogue' }>,
  now: Temporal.Instant,
): Decision {
  const given: DialogueAnswer[] = []
  const done: RequestEvent[] = []
  for (const [name, chosen] of Object.entries(answers)) {
    const field = dialogueOf(policy).find((one) => one.field === name)
    if (field === undefined) return rejected('dialogue-field-unknown', `answers.${name}`)
    const fault = faultOf(field, chosen)
    if (fault !== undefined) return rejected(fault, `answers.${name}`, field.ruleId)
    if (isSame(state.dialogue?.[name], chosen)) continue
    given.push({ field: name, ...(field.room === 'employer' && { chosen }) })
    const isOpen = state.tasksDone?.some(({ task }) => task === field.meets) !== true
    if (field.meets !== undefined && chosen.length > 0 && isOpen) {
      done.push({ type: 'TaskDone', task: field.meets, doneAt: now.toString() })
    }
  }
  return given.length === 0 ? nothingNew : accepted({ type: 'DialogueAnswered', answers: given }, ...done)
}

function faultOf(
  { choices, isRequired, takesSeveral }: DialogueField,
  chosen: readonly string[],
): RejectionCode | undefined {
  if (!chosen.every((one, index) => choices.some(({ choice }) => choice === one) && chosen.indexOf(one) === index)) {
    return 'dialogue-choice-unknown'
  }
  if (isRequired && chosen.length === 0) return 'dialogue-answer-missing'
  return !takesSeveral && chosen.length > 1 ? 'dialogue-one-answer' : undefined
}

function isSame(before: readonly string[] | undefined, chosen: readonly string[]): boolean {
  return before?.length === chosen.length && before.every((one) => chosen.includes(one))
}

/** What the employee answered is health: only whether a talk follows is kept, and that on the municipality's side (P-8). */
export function decideScreening({ policy }: Rules, { problemGroup }: Extract<Command, { type: 'screen' }>): Decision {
  const { screening } = policy
  if (screening === undefined) return rejected('no-screening', 'problemGroup')
  if (!problemGroupsOf(policy).some(({ choice }) => choice === problemGroup)) {
    return rejected('screening-answer-unknown', 'problemGroup', screening.ruleId)
  }
  return accepted({ type: 'EmployeeScreened', isInTargetGroup: screening.targetGroups.includes(problemGroup) })
}

/** Only what some meeting of the model makes room for (HJOERRING-8). */
export function decideWish({ policy }: Rules, { wants }: Extract<Command, { type: 'recordWish' }>): Decision {
  if (!wishesOf(policy).some((wish) => wish.wants === wants)) return rejected('wish-unknown', 'wants')
  return accepted({ type: 'EmployeeWished', wants })
}
