import type { MeetingKind } from '../journal/events.ts'
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
