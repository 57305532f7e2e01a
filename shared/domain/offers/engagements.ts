import { dayOf, dayText } from '../calendar/day.ts'
import type { Zone } from '../calendar/zone.ts'
import type { DateText, PersonId } from '../ids.ts'
import { type Habits, withHabits } from './buffers.ts'
import type { BusyCalendar } from './offer.ts'
import { serves, standingTimes, type StandingHours, type Whereabouts } from './standing-hours.ts'

/** What takes the consultants' time besides what stands in their calendars. */
export interface Engagements {
  readonly absences: readonly PlannedAway[]
  readonly standingHours: readonly StandingHours[]
}

/** Both ends are days the consultant is away. */
interface PlannedAway {
  readonly consultantId: PersonId
  readonly from: DateText
  readonly until: DateText
}

interface Period {
  readonly fromMs: number
  readonly untilMs: number
}

type Blocks = BusyCalendar['busy']

/**
 * When each consultant cannot be had for a meeting in the period: on days away, and in standing hours at a workplace that
 * the meeting is not for, with the way there and back, until they are released (KATALOG-T15).
 */
export function engagedTimes(
  { absences, standingHours }: Engagements,
  at: Whereabouts,
  habits: ReadonlyMap<PersonId, Habits>,
  zone: Zone,
  { fromMs, untilMs }: Period,
  nowMs: number,
): ReadonlyMap<PersonId, Blocks> {
  const blocks = new Map<PersonId, Blocks[number][]>()
  const add = (personId: PersonId, block: Blocks[number]) => {
    if (block.endMs <= fromMs || block.startMs >= untilMs) return
    const known = blocks.get(personId)
    if (known === undefined) blocks.set(personId, [block])
    else known.push(block)
  }
  for (const { consultantId, from, until } of absences) {
    add(consultantId, { startMs: zone.startOf(dayOf(from)), endMs: zone.startOf(dayOf(until) + 1) })
  }
  const elsewhere = standingHours.filter((hours) => !serves(hours, at))
  if (elsewhere.length > 0) {
    // The way there or back may reach into the period from the day beside it.
    const [first, last] = [zone.dayAt(fromMs) - 1, zone.dayAt(untilMs) + 1]
    const dates = Array.from({ length: last - first + 1 }, (_, index) => dayText(first + index))
    for (const time of standingTimes(elsewhere, dates, zone)) {
      const { consultantId } = time.hours
      if (nowMs < time.releasedMs) add(consultantId, withHabits(time, 'workplace', habits.get(consultantId)))
    }
  }
  return blocks
}
