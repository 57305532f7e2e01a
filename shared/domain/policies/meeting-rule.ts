import type { MeetingKind } from '../journal/meeting-events.ts'
import type { ObligationOn } from '../obligations/obligation.ts'
import type { MeetingRule, Policy } from './schema.ts'

/** @throws RangeError when the policy holds no such meeting: whoever asks has taken the kind from another policy. */
export function meetingRule(policy: Policy, kind: MeetingKind): MeetingRule {
  const rule = policy.meetings.find((meeting) => meeting.kind === kind)
  if (rule === undefined) throw new RangeError(`Policy ${policy.id} holds no meeting ${kind}`)
  return rule
}

/** Booked and seen on the municipality's side only (P-8). */
export function isAuthorityMeeting(policy: Policy, kind: MeetingKind): boolean {
  return policy.meetings.some((meeting) => meeting.kind === kind && meeting.room === 'authority')
}

type Placed = { readonly room?: 'authority' | undefined; readonly on: ObligationOn }

/** Part of the authority room (P-8): a step of its own, or a meeting that stands there. */
export function isAuthorityStep(policy: Policy, { room, on }: Placed): boolean {
  return room === 'authority' || (on.kind === 'meeting' && isAuthorityMeeting(policy, on.meeting))
}
