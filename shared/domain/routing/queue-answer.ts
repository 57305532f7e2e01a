import type { Policy } from '../policies/schema.ts'
import type { QueueName } from '../policies/strategies.ts'
import type { QueueAnswer } from './routing.ts'

/**
 * A queue as the policy describes it: why a request waits there, and what somebody must do about it.
 *
 * @throws RangeError when the policy describes no such queue: a strategy names one that stands nowhere.
 */
export function queueAnswer(policy: Policy, queue: QueueName): QueueAnswer {
  if (queue === 'unassigned') {
    const { capacity, unassigned } = policy
    const { ruleId, what, withinWorkingDays, assignee, reminders } = unassigned
    const why = { ruleId: capacity.ruleId, ...capacity.whenFull }
    return { queue, why, obligation: { ruleId, what, withinWorkingDays, assignee, reminders } }
  }
  const rule = policy.queues.find((one) => one.queue === queue)
  if (rule === undefined) throw new RangeError(`Policy ${policy.id} describes no queue ${queue}`)
  const { ruleId, why, what, withinWorkingDays, assignee, reminders } = rule
  return { queue, why: { ruleId, ...why }, obligation: { ruleId, what, withinWorkingDays, assignee, reminders } }
}
