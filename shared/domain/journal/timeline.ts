import { dateTimeText } from '../calendar/date-text.ts'
import type { InstantText } from '../ids.ts'
import { policyById } from '../policies/registry.ts'
import type { Policy } from '../policies/schema.ts'
import type { Text } from '../text.ts'
import { unreachable } from '../unreachable.ts'
import type { Actor, CancelReason, ContactOutcome, JournalEntry, RequestEvent } from './events.ts'

export interface TimelineLine {
  readonly at: InstantText
  /** An id; the screen shows the name to who may see it. */
  readonly by: Actor
  readonly what: Text
}

/**
 * The request's story, oldest first: one short sentence for each entry, without anybody's name.
 *
 * @throws Error when the journal does not begin with its receipt, or names a policy we do not hold.
 */
export function timeline(entries: readonly JournalEntry[]): readonly TimelineLine[] {
  const [first] = entries
  if (first === undefined) return []
  const policy = first.event.type === 'RequestReceived' ? policyById(first.event.policyId) : undefined
  if (policy === undefined) throw new Error('The journal does not begin with the receipt of a request we can read')
  return entries.map(({ at, by, event }) => ({ at, by, what: sentence(policy, event) }))
}

function sentence(policy: Policy, event: RequestEvent): Text {
  const { timeZone } = policy.workingCalendar
  switch (event.type) {
    case 'RequestReceived':
      return { da: 'Henvendelsen kom', en: 'The request came' }
    case 'ConsultantAssigned':
      return {
        da: `Konsulenten er fundet: ${event.why.da}`,
        en: `The consultant is found: ${event.why.en}`,
      }
    case 'HandedToMunicipality':
      return { da: `${event.municipality} har sagen`, en: `${event.municipality} has the case` }
    case 'RequestQueued':
      return event.why
    case 'SlotHeld': {
      const when = dateTimeText(event.startsAt, timeZone)
      return { da: `Tiden ${when.da} er reserveret`, en: `The time ${when.en} is reserved` }
    }
    case 'MeetingBooked':
      return { da: 'Mødet står i kalenderen', en: 'The meeting stands in the calendar' }
    case 'MeetingMoved': {
      const when = dateTimeText(event.startsAt, timeZone)
      return { da: `Mødet er flyttet til ${when.da}`, en: `The meeting is moved to ${when.en}` }
    }
    case 'MeetingCancelled':
      return cancelled[event.reason]
    case 'MeetingHeld':
      return { da: 'Mødet er holdt', en: 'The meeting was held' }
    case 'EmployeeContacted':
      return contacted[event.outcome]
    case 'ContactAttempted':
      return {
        da: `Medarbejderen blev ikke truffet (forsøg ${event.attempt})`,
        en: `The employee was not reached (attempt ${event.attempt})`,
      }
    case 'DeadlineAlerted':
      return alerted(policy, event)
    case 'RequestClosed':
      return { da: 'Forløbet er afsluttet', en: 'The request is closed' }
    default:
      return unreachable(event)
  }
}

const cancelled: Readonly<Record<CancelReason, Text>> = {
  byLeader: { da: 'Mødet er aflyst af lederen', en: 'The meeting is cancelled by the leader' },
  byConsultant: { da: 'Mødet er aflyst af konsulenten', en: 'The meeting is cancelled by the consultant' },
  calendarRefused: {
    da: 'Mødet kunne ikke sættes i kalenderen og er aflyst',
    en: 'The meeting could not be put in the calendar and is cancelled',
  },
  requestClosed: {
    da: 'Mødet er aflyst, fordi forløbet er afsluttet',
    en: 'The meeting is cancelled because the request is closed',
  },
}

const contacted: Readonly<Record<Exclude<ContactOutcome, 'notReached'>, Text>> = {
  reached: { da: 'Medarbejderen er kontaktet', en: 'The employee has been contacted' },
  prefersWritten: {
    da: 'Medarbejderen er kontaktet og vil helst have det på skrift',
    en: 'The employee has been contacted and prefers it in writing',
  },
}

function alerted(policy: Policy, event: Extract<RequestEvent, { type: 'DeadlineAlerted' }>): Text {
  const rules = [...policy.obligations, policy.unassigned]
  const about = rules.find(({ ruleId }) => ruleId === event.ruleId)?.what ?? { da: event.ruleId, en: event.ruleId }
  const to =
    event.to === 'consultant'
      ? { da: 'konsulenten', en: 'the consultant' }
      : { da: 'koordinatoren', en: 'the coordinator' }
  return event.level === 'reminder'
    ? { da: `Påmindelse til ${to.da}: ${about.da}`, en: `Reminder to ${to.en}: ${about.en}` }
    : {
        da: `Fristen er overskredet, ${to.da} har fået besked: ${about.da}`,
        en: `The limit has passed, ${to.en} is told: ${about.en}`,
      }
}
