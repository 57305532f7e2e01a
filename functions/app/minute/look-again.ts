import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { holdExpiresAt } from '../../../shared/domain/journal/decide/hold-expiry.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { dueAlerts } from '../../../shared/domain/obligations/alerts.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { reminderKey } from '../../../shared/domain/reminders/reminder-key.ts'
import { remindersOf } from '../../../shared/domain/reminders/reminders.ts'
import type { App } from '../app.ts'
import { execute } from '../commands/execute.ts'
import { rowOf } from '../requests/request-row.ts'
import { municipalityOf, rulesOf } from '../rules-in-force.ts'
import { standInFor } from './stand-in.ts'
import type { WhoIsAway } from '../planned-absences/who-is-away.ts'

/** One that cannot be looked at is told of in the log and left: behind it others wait for their moment. */
export async function lookAgainOrTell(app: App, requestId: RequestId, whoIsAway: WhoIsAway): Promise<void> {
  await lookAgain(app, requestId, whoIsAway).catch((reason: unknown) => {
    app.log.error('request-not-looked-at', reason, { requestId })
  })
}

/** Tells what is due on one request, and works its row out anew. */
export async function lookAgain(app: App, requestId: RequestId, whoIsAway: WhoIsAway): Promise<void> {
  const municipality = await municipalityOf(app.store)
  const now = app.clock.now()
  const state = fold(await app.store.journal(requestId))
  const rules = rulesOf(municipality, state)
  const obligations = obligationsOf(rules, state, now)
  const alerts = dueAlerts(obligations, state, now)
  const reminders = remindersOf(rules, state, obligations, now).filter(({ at }) => msOf(at) <= now.epochMilliseconds)
  const away = alerts.some(({ to }) => to === 'consultant') ? await standInFor(app, state, whoIsAway) : undefined
  const commands: Command[] = [
    ...expiredHolds(state, now),
    ...alerts.map(({ obligation, level, to }): Command => {
      const isStoodIn = to === 'consultant' && away !== undefined
      return { type: 'alertDeadline', obligation, level, ...(isStoodIn && { away }) }
    }),
    ...reminders.map((reminder): Command => ({ type: 'remind', key: reminderKey(reminder) })),
  ]

  if (commands.length > 0) {
    const hrContactId = alerts.some(({ to }) => to === 'hr') ? await hrContactOf(app, state) : undefined
    const executed = await execute(app, {
      municipality,
      requestId,
      by: { kind: 'system' },
      commands,
      version: state.sequence,
      ...(hrContactId === undefined ? {} : { hrContactId }),
    })
    if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
    else app.log.warn('minute-not-written', { requestId, why: executed.kind })
    return
  }
  // Nothing to tell, but the light or the next moment has changed: the row is folded anew from the locked journal.
  await app.store.transaction(async (tx) => {
    const current = fold(await tx.journalForUpdate(requestId))
    await tx.saveRow(rowOf(rulesOf(municipality, current), current, now, municipality.version))
  })
}

async function hrContactOf(app: App, { workplaceId }: RequestState): Promise<PersonId | undefined> {
  const workplaces = await app.store.workplaces()
  return workplaces.find((workplace) => workplace.workplaceId === workplaceId)?.hrContactId
}

/** Slots that the calendar did not confirm in time, first: what they kept met is open again in the same minute. */
function expiredHolds({ bookings }: RequestState, now: Temporal.Instant): Command[] {
  return bookings.flatMap((booking): Command[] => {
    const expiresAt = holdExpiresAt(booking)
    const isDue = expiresAt !== undefined && msOf(expiresAt) <= now.epochMilliseconds
    return isDue ? [{ type: 'expireHold', bookingId: booking.bookingId }] : []
  })
}
