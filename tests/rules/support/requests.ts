import type { Temporal } from 'temporal-polyfill'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { Command, Decision, Receive } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import type { JournalEntry, RequestEvent } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { people, receive } from './commands.ts'
import { at, vardeRules } from './rules.ts'

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
