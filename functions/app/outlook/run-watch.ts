import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { DueWatch, SweepCounts, Watch, WatchChange } from '../ports/watches.ts'
import { followChanges } from './follow-changes.ts'
import { keepSubscribed } from './keep-subscribed.ts'
import { sweepCalendar } from './sweep-calendar.ts'

/** Asked every minute, and a look takes its time too: so no calendar is left unread for more than 15. */
const lookMinutes = 13
const pauseAfterTrouble = { minutes: 2 }

/**
 * Keeps every active consultant's calendar watched: subscriptions made, renewed and repaired, and each calendar read and
 * compared at least every quarter of an hour, also while notifications come. One calendar's trouble keeps no other waiting.
 *
 * @returns How many calendars were seen to.
 */
export async function runWatch(app: App): Promise<number> {
  const due = await app.store.watches.due(app.clock.now().toString())
  for (const one of due) {
    try {
      await seeTo(app, one)
    } catch (cause) {
      app.log.error('watch-failed', cause)
      await save(app, one.consultantId, { lookAt: app.clock.now().add(pauseAfterTrouble).toString() })
    }
  }
  return due.length
}

async function seeTo(app: App, { consultantId, isActive, watch }: DueWatch): Promise<void> {
  const now = app.clock.now().toString()
  if (!isActive) return stop(app, consultantId, watch)
  if (watch === undefined) await app.store.transaction((tx) => tx.beginWatch(consultantId, now))
  const known: Watch = watch ?? { consultantId, renewAt: now, lookAt: now }

  const demanded = isDue(app, known.renewAt) ? await keepSubscribed(app, known) : undefined
  if (isDue(app, demanded ?? known.lookAt)) await look(app, known)
}

/** Whoever no longer books is no longer watched; a subscription that cannot be ended now runs out by itself. */
async function stop(app: App, consultantId: PersonId, watch: Watch | undefined): Promise<void> {
  if (watch?.subscription !== undefined) await app.calendarWatch.unsubscribe(watch.subscription.subscriptionId)
  await app.store.transaction((tx) => tx.forgetWatch(consultantId))
}

async function look(app: App, watch: Watch): Promise<void> {
  const { consultantId } = watch
  const followed = await followChanges(app, watch)
  if (followed.kind !== 'done') return postpone(app, consultantId, followed)
  await app.effects.runNow(followed.jobIds)

  const swept = await sweepCalendar(app, consultantId)
  if (swept.kind !== 'done') return postpone(app, consultantId, swept)
  const now = app.clock.now()
  const sweep = { ...swept.counts, at: now.toString() }
  await save(app, consultantId, { lookAt: now.add({ minutes: minutesUntilNext(app, watch) }).toString(), sweep })
  if (isNews(swept.counts, watch.lastSweep)) app.log.warn('calendar-swept', { ...swept.counts })
  await app.effects.runNow(swept.jobIds)
}

/** What was found and done; what nobody can mend, as an event of a booking we do not know, is told once and not every quarter. */
function isNews({ differing, unwritten, cancelled, unknown }: SweepCounts, last: SweepCounts | undefined): boolean {
  return differing + unwritten + cancelled > 0 || unknown !== (last?.unknown ?? 0)
}

/** The first look is followed by a shorter wait of chance, so that the calendars come apart over the quarter. */
function minutesUntilNext(app: App, { lastDeltaAt }: Watch): number {
  if (lastDeltaAt !== undefined) return lookMinutes
  const [chance = 0] = app.randomBytes(1)
  return 1 + (chance % lookMinutes)
}

async function postpone(
  app: App,
  consultantId: PersonId,
  { code, ...answer }: { readonly code: string; readonly retryAfterMs?: number },
): Promise<void> {
  app.log.warn('watch-postponed', { code })
  const waitMs = Math.max(pauseAfterTrouble.minutes * 60_000, Math.ceil(answer.retryAfterMs ?? 0))
  await save(app, consultantId, { lookAt: app.clock.now().add({ milliseconds: waitMs }).toString() })
}

function isDue(app: App, at: InstantText): boolean {
  return msOf(at) <= app.clock.now().epochMilliseconds
}

async function save(app: App, consultantId: PersonId, change: WatchChange): Promise<void> {
  await app.store.transaction((tx) => tx.changeWatch(consultantId, change))
}
