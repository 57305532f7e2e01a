import type { Temporal } from 'temporal-polyfill'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { Command, Decision, Receive } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide.ts'
import type { JournalEntry, RequestEvent } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import type { ConsultantFacts, RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { at, vardeRules } from './rules.ts'

export const people = {
  leader: 'leader-1',
  employee: 'employee-1',
  karen: 'karen',
  jonas: 'jonas',
  pia: 'pia',
} as const

export function aConsultant(consultantId: string, activeRequests = 0, weeklyHours = 37): ConsultantFacts {
  return { consultantId, weeklyHours, activeRequests }
}

/** A large school with a fixed consultant among three with room. */
export function someFacts(change: Partial<RoutingFacts> = {}): RoutingFacts {
  return {
    workplace: { workplaceId: 'school', isLarge: true, fixedConsultantId: people.karen },
    consultants: [aConsultant(people.karen), aConsultant(people.jonas), aConsultant(people.pia, 0, 30)],
    excluded: [],
    ...change,
  }
}

export function receive(change: Partial<Receive> = {}): Receive {
  return {
    type: 'receive',
    requestId: 'request-1',
    reference: 'HS-7K3M',
    workplaceId: 'school',
    employeeId: people.employee,
    leaderId: people.leader,
    channel: 'outlook',
    firstAbsenceDay: '2026-12-04',
    expectedOverEightWeeks: 'yes',
    wish: { place: 'workplace', participants: ['leader', 'employee'] },
    facts: someFacts(),
    ...change,
  }
}

/** The slot of an hour that begins at that wall-clock time. */
export function anHourAt(local: string, consultantId: string = people.karen) {
  const startsAt = at(local)
  return { consultantId, startsAt: startsAt.toString(), endsAt: startsAt.add({ hours: 1 }).toString() }
}

export function book(local: string, change: Partial<Extract<Command, { type: 'book' }>> = {}): Command {
  return {
    type: 'book',
    bookingId: 'booking-1',
    meeting: 'roundTable',
    slot: anHourAt(local),
    wish: { place: 'workplace', participants: ['leader', 'employee'] },
    ranked: [],
    ...change,
  }
}

/** A request with its journal, told one command at a time on a wall clock. Every command must be accepted. */
export class Story {
  readonly entries: JournalEntry[] = []
  readonly rules: Rules

  constructor(rules: Rules = vardeRules()) {
    this.rules = rules
  }

  get state(): RequestState {
    return fold(this.entries)
  }

  try(local: string, command: Command): Decision {
    return decide(this.rules, this.entries.length === 0 ? undefined : this.state, command, at(local))
  }

  tell(local: string, command: Command): this {
    const decision = this.try(local, command)
    if (decision.kind === 'rejected') throw new Error(`${command.type} was refused: ${decision.rejection.code}`)
    for (const event of decision.events) this.append(at(local), event)
    return this
  }

  obligations(local: string): Obligation[] {
    return obligationsOf(this.rules, this.state, at(local))
  }

  obligation(ruleId: string, local: string): Obligation {
    const found = this.obligations(local).find((obligation) => obligation.ruleId === ruleId)
    if (found === undefined) throw new Error(`The request has no obligation ${ruleId}`)
    return found
  }

  private append(now: Temporal.Instant, event: RequestEvent): void {
    const sequence = this.entries.length + 1
    const by = { kind: 'person', personId: people.leader } as const
    this.entries.push({ requestId: 'request-1', sequence, at: now.toString(), by, event })
  }
}

/** A request received at that wall-clock time; name only what matters. */
export function aRequest(
  change: Partial<Receive> & { receivedAt?: string; closingDays?: readonly DateText[] } = {},
): Story {
  const { receivedAt = '2026-12-21T09:10', closingDays = [], ...facts } = change
  return new Story(vardeRules({ closingDays })).tell(receivedAt, receive(facts))
}

export function codeOf(decision: Decision): string {
  return decision.kind === 'rejected' ? decision.rejection.code : 'accepted'
}

export function eventsOf(decision: Decision): readonly RequestEvent[] {
  return decision.kind === 'accepted' ? decision.events : []
}
