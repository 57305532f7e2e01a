import type { z } from 'zod'
import { nominalDays } from '../calendar/nominal-days.ts'
import { keyOf } from './key-of.ts'
import { isAfterDue, type LadderStep } from './ladder.ts'
import type { FollowUpRule, PhaseRule } from './life.ts'
import type { Anchor, Condition, ObligationRule } from './parts.ts'
import type { Text } from '../text.ts'

/** What a policy is checked by: only the parts that can contradict each other. */
interface Checked {
  readonly texts: Readonly<Record<string, Text>>
  readonly workingCalendar: { readonly opens: string; readonly closes: string }
  readonly jobCentre?: { readonly isOwn: boolean } | undefined
  readonly intake: {
    readonly books?: string | undefined
    readonly requesters: readonly string[]
    readonly referrers: readonly { readonly by: string }[]
    readonly fields: readonly { readonly field: string }[]
    readonly dialogue: readonly {
      readonly field: string
      readonly meets?: string | undefined
      readonly choices: readonly { readonly choice: string }[]
    }[]
  }
  readonly routing: readonly { readonly kind: string; readonly queue?: string | undefined }[]
  readonly queues: readonly { readonly queue: string; readonly reminders: Ladder }[]
  readonly unassigned: { readonly ruleId: string; readonly reminders: Ladder }
  readonly meetings: readonly {
    readonly kind: string
    readonly places: readonly string[]
    readonly defaultPlace: string
    readonly participants: readonly string[]
    readonly defaultParticipants: readonly string[]
    readonly after: readonly { readonly meeting: string }[]
  }[]
  readonly obligations: readonly ObligationRule[]
  readonly followUp: readonly FollowUpRule[]
  readonly notices: readonly unknown[]
  readonly phases: readonly PhaseRule[]
  readonly screening?: unknown
}

type Ladder = readonly LadderStep[]
type Path = readonly (string | number)[]
type Refuse = (path: Path, message: string) => void

/** Refuses, with path and reason, what no single field shows: unknown meetings, missing anchors, windows that never open. */
export function checkPolicy(policy: Checked, ctx: z.core.$RefinementCtx): void {
  const refuse: Refuse = (path, message) => ctx.addIssue({ code: 'custom', path: [...path], message })
  checkQueues(policy, refuse)
  checkWords(policy, refuse)
  policy.intake.referrers.forEach(({ by }, index) => {
    if (!policy.intake.requesters.includes(by)) refuse(['intake', 'referrers', index, 'by'], 'may not ask')
  })
  checkHome(policy, refuse)
  checkObligations(policy, refuse)
  checkMeetings(policy, refuse)
  checkFollowUp(policy, refuse)
  checkDialogue(policy, refuse)
  checkLadders(policy, refuse)
  policy.phases.forEach(({ from }, index) => {
    if (from !== undefined)
      checkAnchor(policy, from.anchor, policy.obligations, ['phases', index, 'from', 'anchor'], refuse)
    if ((from === undefined) !== (index === 0))
      refuse(['phases', index, 'from'], 'the first phase, and only it, begins with the request')
  })
}

/** Whoever waits in a queue must have somebody whose task it is. */
function checkQueues({ routing, queues }: Checked, refuse: Refuse): void {
  const described = new Set(['unassigned', ...queues.map(({ queue }) => queue)])
  routing.forEach(({ queue = 'unassigned' }, index) => {
    if (!described.has(queue)) refuse(['routing', index, 'queue'], 'the policy describes no such queue')
  })
}

/** Where somebody lives decides nothing when nobody asks. */
function checkHome({ intake, routing }: Checked, refuse: Refuse): void {
  const asks = intake.fields.some(({ field }) => field === 'homeMunicipality')
  routing.forEach(({ kind }, index) => {
    if (kind === 'homeMunicipality' && !asks) refuse(['routing', index, 'kind'], 'the form does not ask for it')
  })
}

/** What a municipality does not have it does not speak of (ISHOEJ-12). */
function checkWords({ texts, jobCentre }: Checked, refuse: Refuse): void {
  if (jobCentre?.isOwn !== false) return
  for (const [name, { da, en }] of Object.entries(texts)) {
    if (/jobcent|job cent/i.test(`${da} ${en}`)) refuse(['texts', name], 'speaks of a job centre of its own')
  }
}

function checkObligations(policy: Checked, refuse: Refuse): void {
  const keys = new Set<string>()
  const kinds = new Set(policy.meetings.map(({ kind }) => kind))
  policy.obligations.forEach((rule, index) => {
    const path = ['obligations', index]
    if (keys.has(keyOf(rule))) refuse([...path, 'ruleId'], 'this rule stands twice')
    keys.add(keyOf(rule))
    if (rule.on.kind === 'meeting' && !kinds.has(rule.on.meeting)) {
      refuse([...path, 'on', 'meeting'], 'the policy holds no such meeting')
    }
    checkAnchor(policy, rule.anchor, policy.obligations.slice(0, index), [...path, 'anchor'], refuse)
    checkConditions(policy, rule.when, [...path, 'when'], refuse)
    if (rule.openFrom !== undefined && nominalDays(rule.openFrom) > nominalDays(rule.within)) {
      refuse([...path, 'openFrom'], 'the window closes before it opens')
    }
    if (rule.target !== undefined && nominalDays(rule.target) > nominalDays(rule.within)) {
      refuse([...path, 'target'], 'the target lies after the limit')
    }
  })
  if (keys.has(policy.unassigned.ruleId)) refuse(['unassigned', 'ruleId'], 'this rule stands twice')
}

/** Nobody is warned while the office is closed. */
function checkLadders(policy: Checked, refuse: Refuse): void {
  const { opens, closes } = policy.workingCalendar
  const check = (steps: Ladder, path: Path) =>
    steps.forEach((step, index) => {
      if (!('at' in step) || isAfterDue(step.level)) return
      if (step.at < opens || step.at >= closes) refuse([...path, index, 'at'], 'the office is closed then')
    })
  policy.obligations.forEach(({ reminders }, index) => check(reminders, ['obligations', index, 'reminders']))
  policy.followUp.forEach(({ reminders }, index) => check(reminders, ['followUp', index, 'reminders']))
  policy.queues.forEach(({ reminders }, index) => check(reminders, ['queues', index, 'reminders']))
  check(policy.unassigned.reminders, ['unassigned', 'reminders'])
}

function checkMeetings(policy: Checked, refuse: Refuse): void {
  const kinds = policy.meetings.map(({ kind }) => kind)
  policy.meetings.forEach(({ kind, places, defaultPlace, participants, defaultParticipants, after }, index) => {
    if (kinds.indexOf(kind) !== index) refuse(['meetings', index, 'kind'], 'this meeting stands twice')
    if (!places.includes(defaultPlace)) refuse(['meetings', index, 'defaultPlace'], 'is not one of the places')
    if (!defaultParticipants.every((one) => participants.includes(one))) {
      refuse(['meetings', index, 'defaultParticipants'], 'names somebody who may not take part')
    }
    after.forEach(({ meeting }, position) => {
      const path = ['meetings', index, 'after', position, 'meeting']
      if (!kinds.includes(meeting)) refuse(path, 'the policy holds no such meeting')
      else if (kinds.indexOf(meeting) >= index) refuse(path, 'must stand before the meeting that follows it')
    })
  })
  const { books } = policy.intake
  if (books !== undefined && !kinds.includes(books)) refuse(['intake', 'books'], 'the policy holds no such meeting')
}

function checkDialogue({ intake: { dialogue }, obligations }: Checked, refuse: Refuse): void {
  const fields = dialogue.map(({ field }) => field)
  dialogue.forEach(({ field, meets }, index) => {
    if (fields.indexOf(field) !== index) refuse(['intake', 'dialogue', index, 'field'], 'this field stands twice')
    if (meets !== undefined && !obligations.some(({ on }) => on.kind === 'task' && on.task === meets)) {
      refuse(['intake', 'dialogue', index, 'meets'], 'the policy holds no such task')
    }
  })
}

function checkFollowUp(policy: Checked, refuse: Refuse): void {
  policy.followUp.forEach((rule, index) => {
    const path = ['followUp', index]
    if (!policy.meetings.some(({ kind }) => kind === rule.meeting)) {
      refuse([...path, 'meeting'], 'the policy holds no such meeting')
    }
    if (nominalDays(rule.every) < 1) refuse([...path, 'every'], 'a series must move on')
    checkAnchor(policy, rule.anchor, policy.obligations, [...path, 'anchor'], refuse)
    checkConditions(policy, rule.when, [...path, 'when'], refuse)
  })
}

function checkAnchor(
  policy: Checked,
  anchor: Anchor,
  earlier: readonly ObligationRule[],
  path: Path,
  refuse: Refuse,
): void {
  if (anchor === 'notice' && policy.notices.length === 0) refuse(path, 'the policy has no notice to count from')
  if (anchor === 'phaseChange' && policy.phases.length < 2) refuse(path, 'the policy has no phases to count from')
  if (typeof anchor === 'string') return
  if ('meetingHeld' in anchor && !policy.meetings.some(({ kind }) => kind === anchor.meetingHeld)) {
    refuse(path, 'the policy holds no such meeting')
  }
  if ('after' in anchor && !earlier.some((rule) => keyOf(rule) === anchor.after)) {
    refuse(path, 'no earlier obligation is called that')
  }
}

function checkConditions(policy: Checked, when: readonly Condition[] | undefined, path: Path, refuse: Refuse): void {
  if (when?.includes('screenedIn') === true && policy.screening === undefined) {
    refuse(path, 'the policy has no screening')
  }
  for (const condition of when ?? []) {
    if (typeof condition === 'string' || !('unlessAnswered' in condition)) continue
    const { field, choice } = condition.unlessAnswered
    const asked = policy.intake.dialogue.find((one) => one.field === field)
    if (asked?.choices.some((one) => one.choice === choice) !== true) refuse(path, 'the dialogue has no such answer')
  }
}
