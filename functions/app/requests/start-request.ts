import type { z } from 'zod'
import type { startRequestInput } from '../../../shared/contract/requests.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import type { Slot } from '../../../shared/domain/journal/meeting-events.ts'
import { referenceFrom } from '../../../shared/domain/reference.ts'
import { bookable } from '../../../shared/domain/routing/bookable.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import { mayAsk } from '../../../shared/domain/routing/target.ts'
import { answerBooking, type BookingResult } from '../booking/answer-booking.ts'
import type { App } from '../app.ts'
import { execute, type Executed, type WriteKey } from '../commands/execute.ts'
import { homeElsewhere, missingDay } from './form-of.ts'
import { lookAtSlot } from '../booking/look-at-slot.ts'
import { notesOf } from '../notes/notes-of.ts'
import { offerQuestion } from '../offers/offer-question.ts'
import { refused, type Outcome } from '../outcome.ts'
import { commandsOfCall } from './phone-call.ts'
import type { Caller } from '../ports/caller.ts'
import { circumstancesOf } from './circumstances.ts'
import { routingFacts } from './routing-facts.ts'
import { rulesNow, settingsOf } from '../rules-in-force.ts'
import { whoLeads } from '../people/who-leads.ts'

export type StartRequest = Omit<z.output<typeof startRequestInput>, 'slot'> & { readonly slot?: Slot }

/** References are drawn from 331,776: with thousands in use a draw may hit one. */
const maxDraws = 8

/**
 * Starts a request and books the chosen time, in one decision. Whatever happens to the time, the request is recorded
 * and its consultant is told; a time that went in the meantime answers `slot-taken` with fresh offers.
 */
export async function startRequest(
  app: App,
  caller: Caller,
  input: StartRequest,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const { workplaceId, employeeId, channel, call, firstAbsenceDay, expectedOverEightWeeks, wish, slot } = input
  const settings = await settingsOf(app.store)
  const { municipality } = settings
  const leads = await whoLeads(app, settings, caller, { workplaceId, employeeId, leaderId: call?.leaderId })
  if (leads.kind === 'refused') return leads.field === 'leaderId' ? { ...leads, field: 'call.leaderId' } : leads
  const leaderId = leads.value
  const rules = rulesNow(municipality, app.clock.now())
  const asking = mayAsk(rules.policy, caller.roles.includes('HR') ? 'hr' : 'leader')
  if (call === undefined && !asking.mayAsk)
    return refused('access-denied', asking.ruleId === undefined ? {} : { ruleId: asking.ruleId })
  const told = commandsOfCall(rules.policy, call, slot !== undefined)
  if (told.kind === 'refused') return told
  const missing = missingDay(rules.policy, firstAbsenceDay)
  if (missing !== undefined) return missing
  const day = firstAbsenceDay === undefined ? {} : { firstAbsenceDay }
  const home = homeElsewhere(rules.policy, municipality.name, input.homeMunicipality)
  if (home.kind === 'refused') return home
  const circumstances = await circumstancesOf(app, settings, rules)
  const facts = routingFacts(circumstances, { workplaceId, involved: [leaderId, employeeId], ...day, ...home.value })
  if (facts === undefined) return refused('workplace-not-yours', { field: 'workplaceId' })
  const ranked = bookable(rules.policy, route(rules.policy, facts).ranked)
  const question = offerQuestion(circumstances, { ranked, workplaceId, leaderId, employeeId, wish, ...day })
  const look = slot === undefined ? undefined : await lookAtSlot(app, question, slot)
  const isGone = look?.isGone ?? false
  const { allowLate = false, isUnchecked = false } = look ?? {}
  const { meeting } = question
  const book: Command[] =
    slot === undefined || isGone
      ? []
      : [{ type: 'book', bookingId: app.newId(), meeting, slot, wish, ranked, allowLate, isUnchecked }]

  let executed: Executed = { kind: 'reference-taken' }
  for (let draw = 0; draw < maxDraws && executed.kind === 'reference-taken'; draw++) {
    const requestId = app.newId()
    const reference = referenceFrom(app.randomBytes(8))
    executed = await execute(app, {
      municipality,
      requestId,
      by: { kind: 'person', personId: caller.personId },
      commands: [
        {
          type: 'receive',
          requestId,
          reference,
          workplaceId,
          employeeId,
          leaderId,
          channel,
          ...day,
          expectedOverEightWeeks,
          wish,
          facts,
        },
        ...told.value,
        ...book,
      ],
      notes: notesOf(app, requestId, caller.personId, input.answers ?? {}),
      key,
      slotGone: isGone,
      ...(look === undefined ? {} : { invitation: look.invitation }),
    })
  }
  const prefixes = { book: 'slot.', answerDialogue: 'call.' }
  return answerBooking(app, settings, caller, executed, { meeting, prefixes, question })
}
