import type { RuleRow } from '../../../shared/contract/policies.ts'
import type { LadderStep } from '../../../shared/domain/policies/ladder.ts'
import { isAuthorityStep } from '../../../shared/domain/policies/meeting-rule.ts'
import type { Attendee, ObligationRule } from '../../../shared/domain/policies/parts.ts'
import type { MeetingRule, Policy } from '../../../shared/domain/policies/schema.ts'
import type { RuleId, Text } from '../../../shared/domain/text.ts'
import { ladderWords } from './ladder-words.ts'
import { listed, requesterWords, phaseWords, attendeeWords, standingWords } from './rule-words.ts'

type Kind = RuleRow['kind']

/** A model's rules as sentences, in the order things happen. Nothing here is decided by: the engine reads the model itself. */
export function rulesOfPolicy(policy: Policy): RuleRow[] {
  const rows = [
    ...intakeRows(policy),
    ...routingRows(policy),
    ...policy.meetings.flatMap((meeting) => meetingRows(meeting, policy)),
    ...policy.obligations.map(({ ruleId, what, why }) => row(policy, 'deadline', ruleId, joined(what, why))),
    ...policy.followUp.map(({ ruleId, what, why }) => row(policy, 'followUp', ruleId, joined(what, why))),
    ...ladderRows(policy),
    ...policy.notices.flatMap(({ ruleId, what, asks }) => [
      row(policy, 'notice', ruleId, what),
      ...(asks === undefined ? [] : [row(policy, 'notice', asks.ruleId, asks.what)]),
    ]),
    ...policy.phases.map(({ ruleId, role }) => row(policy, 'phase', ruleId, phaseWords[role])),
    ...policy.standing.map((rule) => row(policy, 'standing', rule.ruleId, standingWords(rule))),
    ...(policy.casework === undefined ? [] : [row(policy, 'team', policy.casework.ruleId, policy.casework.why)]),
    ...policy.team.map(({ ruleId, what }) => row(policy, 'team', ruleId, what)),
  ]
  return rows.filter(
    ({ ruleId, text }, index) =>
      rows.findIndex((other) => other.ruleId === ruleId && other.text.da === text.da) === index,
  )
}

function intakeRows(policy: Policy): RuleRow[] {
  const { target, requesters, requestersRuleId, referrers, fields, questions, dialogue, forbidden } = policy.intake
  const who = listed(requesters.map((requester) => requesterWords[requester]))
  return [
    ...target.map(({ ruleId, who: group }) => row(policy, 'target', ruleId, said('Målgruppe', 'Made for', group))),
    ...(requestersRuleId === undefined
      ? []
      : [row(policy, 'intake', requestersRuleId, said('Kan henvende sig', 'May ask', who))]),
    ...referrers.map(({ ruleId, what }) => row(policy, 'intake', ruleId, what)),
    ...[...fields, ...questions, ...dialogue].map(({ ruleId, label, isRequired }) =>
      row(policy, 'intake', ruleId, isRequired ? said('Spørger om', 'Asks', label) : optional(label)),
    ),
    row(policy, 'intake', forbidden.ruleId, forbidden.warning),
    ...(policy.screening === undefined
      ? []
      : [row(policy, 'screening', policy.screening.ruleId, policy.screening.question)]),
  ]
}

function routingRows(policy: Policy): RuleRow[] {
  const { routing, selfBooking, capacity, unassigned, queues } = policy
  return [
    ...routing.map(({ ruleId, why }, index) =>
      row(policy, 'routing', ruleId, said(`Valg ${index + 1}`, `Choice ${index + 1}`, withoutBlank(why))),
    ),
    row(policy, 'routing', selfBooking.ruleId, said('Konsulenten er', 'The consultant is', selfBooking.why)),
    ...(policy.jobCentre === undefined ? [] : [row(policy, 'routing', policy.jobCentre.ruleId, policy.jobCentre.what)]),
    row(policy, 'capacity', capacity.ruleId, capacity.whenFull),
    row(policy, 'queue', unassigned.ruleId, joined(unassigned.what, unassigned.why)),
    ...queues.map(({ ruleId, what, why }) => row(policy, 'queue', ruleId, joined(what, why))),
  ]
}

/** Who is told of each limit. The steps are the model's data, and where its source is silent our own default. */
function ladderRows(policy: Policy): RuleRow[] {
  const series = policy.followUp.map((rule) => ({ ...rule, on: { kind: 'meeting', meeting: rule.meeting } as const }))
  const steps = [...policy.obligations, ...series].map((rule) => ({ ...rule, hears: heardBy(policy, rule) }))
  const waiting = [policy.unassigned, ...policy.queues].map((rule) => ({ ...rule, hears: rule.reminders }))
  return [...steps, ...waiting]
    .filter(({ hears }) => hears.length > 0)
    .map(({ ruleId, what, hears }) => row(policy, 'ladder', ruleId, said(what.da, what.en, ladderWords(hears))))
}

/** HR hears of nothing that belongs to the authority room (P-8). */
function heardBy(policy: Policy, rule: Pick<ObligationRule, 'reminders' | 'on' | 'room'>): readonly LadderStep[] {
  return isAuthorityStep(policy, rule) ? rule.reminders.filter(({ to }) => to !== 'hr') : rule.reminders
}

function meetingRows(meeting: MeetingRule, policy: Policy): RuleRow[] {
  const { ruleId, name, durationMinutes, others, after, agreements, invites } = meeting
  const nameOf = (kind: string) => policy.meetings.find((other) => other.kind === kind)?.name ?? name
  return [
    row(policy, 'meeting', ruleId, {
      da: `${name.da}, ${durationMinutes} minutter`,
      en: `${name.en}, ${durationMinutes} minutes`,
    }),
    ...others.map((other) => row(policy, 'meeting', other.ruleId, said(name.da, name.en, attends(other)))),
    ...after.map((order) => {
      const first = nameOf(order.meeting)
      return row(policy, 'meeting', order.ruleId, {
        da: `${name.da}: kommer efter ${lower(first.da)}`,
        en: `${name.en}: comes after ${lower(first.en)}`,
      })
    }),
    ...(agreements === undefined ? [] : [row(policy, 'meeting', agreements.ruleId, said(name.da, name.en, agreed))]),
    ...(invites === undefined
      ? []
      : [row(policy, 'meeting', invites.ruleId, said(name.da, name.en, invited(invites)))]),
  ]
}

const agreed: Text = {
  da: 'slutter først, når hver aftale har en ansvarlig og en dato',
  en: 'ends only when each agreement has somebody responsible and a date',
}

function invited({ absentWithinMonths: months }: { readonly absentWithinMonths: number }): Text {
  return {
    da: `for alle på arbejdspladsen, der har været væk inden for ${months} måneder`,
    en: `for everybody at the workplace who has been away within ${months} months`,
  }
}

function attends({ role, when }: Attendee): Text {
  const who = attendeeWords[role]
  if (when.length === 0) return who
  const isAsked = when.some((condition) => typeof condition === 'object' && 'employeeWants' in condition)
  return isAsked
    ? { da: `${who.da}, når medarbejderen ønsker det`, en: `${who.en}, when the employee wants it` }
    : { da: `${who.da}, når der er behov for det`, en: `${who.en}, where it is needed` }
}

function row({ source }: Policy, kind: Kind, ruleId: RuleId, text: Text): RuleRow {
  const isLaw = ruleId.startsWith('L-')
  return {
    ruleId,
    kind,
    basis: isLaw ? 'law' : 'policy',
    text,
    source: isLaw ? { da: 'Sygedagpengeloven', en: 'The sickness benefit act' } : { da: source, en: source },
  }
}

function joined(what: Text, why: Text): Text {
  return { da: `${what.da}. ${why.da}`, en: `${what.en}. ${why.en}` }
}

function said(da: string, en: string, text: Text): Text {
  return { da: `${da}: ${text.da}`, en: `${en}: ${text.en}` }
}

function optional(label: Text): Text {
  return { da: `Spørger om: ${label.da} (valgfrit)`, en: `Asks: ${label.en} (optional)` }
}

function withoutBlank({ da, en }: Text): Text {
  return { da: da.replace('{municipality}', 'hjemkommunen'), en: en.replace('{municipality}', 'the home municipality') }
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
