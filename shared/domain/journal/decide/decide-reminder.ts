import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import { obligationsOf } from '../../obligations/obligations-of.ts'
import { reminderKey } from '../../reminders/reminder-key.ts'
import { remindersOf } from '../../reminders/reminders.ts'
import type { Rules } from '../../rules.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestState } from '../state.ts'

/** The event is the fact that it was told: whoever looks again after it, in whichever process, finds it done. */
export function decideReminder(
  rules: Rules,
  state: RequestState,
  { key }: Extract<Command, { type: 'remind' }>,
  now: Temporal.Instant,
): Decision {
  const reminder = remindersOf(rules, state, obligationsOf(rules, state, now), now).find(
    (one) => reminderKey(one) === key && msOf(one.at) <= now.epochMilliseconds,
  )
  if (reminder === undefined) return rejected('alert-not-due', 'key')
  if (reminder.of === 'statutory') return accepted({ type: 'StatutoryReminded', step: reminder.step })
  const { of, bookingId, startsAt } = reminder
  return accepted({ type: 'MeetingReminded', of, bookingId, startsAt })
}
