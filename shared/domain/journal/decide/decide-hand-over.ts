import type { PersonId } from '../../ids.ts'
import type { Policy } from '../../policies/schema.ts'
import type { Rules } from '../../rules.ts'
import type { Why } from '../../text.ts'
import type { HandOverReason } from '../act-events.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestState } from '../state.ts'

/** To a colleague at once, by whoever may decide it: old and new owner stand in the journal (KOLDING-4). */
export function decideHandOver(
  { policy }: Rules,
  state: RequestState,
  { consultantId, reason }: Extract<Command, { type: 'handOver' }>,
): Decision {
  if (state.consultantId === undefined) return rejected('hand-over-without-owner', 'consultantId')
  if (isInvolved(state, consultantId)) return rejected('slot-consultant-not-eligible', 'consultantId')
  return handOver(policy, state.consultantId, consultantId, reason)
}

/**
 * A colleague is asked to take it over; asking another means the first is asked no longer. The one on duty does not wait
 * for an answer on a busy day (KOLDING-4).
 */
export function passOn(
  { policy }: Rules,
  state: RequestState,
  { consultantId, reason }: Extract<Command, { type: 'passOn' }>,
): Decision {
  const from = state.consultantId
  if (from === undefined) return rejected('hand-over-without-owner', 'consultantId')
  if (consultantId === from || isInvolved(state, consultantId))
    return rejected('colleague-not-eligible', 'consultantId')
  if (reason === 'busy' && rosterOf(policy) !== undefined) return handOver(policy, from, consultantId, reason)
  return accepted({ type: 'HandOverAsked', fromConsultantId: from, consultantId, reason })
}

export function acceptHandOver({ policy }: Rules, state: RequestState, consultantId: PersonId): Decision {
  const { handOver: asked, consultantId: from } = state
  if (asked === undefined || from === undefined || !isAskedOf(state, consultantId))
    return rejected('hand-over-not-asked')
  return handOver(policy, from, consultantId, asked.reason)
}

export function declineHandOver(state: RequestState, consultantId: PersonId): Decision {
  return isAskedOf(state, consultantId)
    ? accepted({ type: 'HandOverDeclined', consultantId })
    : rejected('hand-over-not-asked')
}

export function withdrawHandOver({ handOver: asked }: RequestState): Decision {
  return asked === undefined || asked.answer !== undefined
    ? rejected('hand-over-not-asked')
    : accepted({ type: 'HandOverWithdrawn', consultantId: asked.consultantId })
}

/** Whether somebody is asked to take the request over, and has not answered. */
export function isAskedOf({ handOver: asked }: Pick<RequestState, 'handOver'>, consultantId: PersonId): boolean {
  return asked !== undefined && asked.answer === undefined && asked.consultantId === consultantId
}

function isInvolved({ employeeId, leaderId }: RequestState, personId: PersonId): boolean {
  return personId === employeeId || personId === leaderId
}

function handOver(policy: Policy, from: PersonId, consultantId: PersonId, reason?: HandOverReason): Decision {
  return accepted({
    type: 'HandedOver',
    fromConsultantId: from,
    consultantId,
    why: whyOf(policy),
    ...(reason !== undefined && { reason }),
  })
}

function whyOf(policy: Policy): Why {
  const roster = rosterOf(policy)
  if (roster !== undefined) return { ruleId: roster.handOver.ruleId, ...roster.handOver.why }
  const why = { da: 'givet videre af en kollega', en: 'handed over by a colleague' }
  return { ruleId: policy.unassigned.ruleId, ...why }
}

function rosterOf({ routing }: Policy) {
  return routing.find((strategy) => strategy.kind === 'dutyRoster')
}
