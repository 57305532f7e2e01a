import { hash } from 'node:crypto'
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { People, Person } from '../context.ts'
import {
  consultantEntries,
  consultantWeek,
  leaderEntries,
  leaderWeek,
  lunch,
  officeEntries,
  schoolWeek,
  type Entry,
  type WeeklyEntry,
} from './calendar-subjects.ts'
import { plannedDays } from './calendar-planned.ts'
import { iCalUIdOf, itemIds } from './item-ids.ts'
import type { StoredEvent } from './stored.ts'
import { municipality } from './workplaces.ts'
import { workingHoursOf } from './working-hours.ts'

/** The Monday of the sandbox's first start; every office calendar is filled for six weeks from here. */
export const firstDay = Temporal.PlainDate.from('2026-12-21')
const weeks = 6
const schoolStarts = Temporal.PlainDate.from('2027-01-04')
const writtenOn = firstDay.subtract({ days: 14 })

/** Calendars that look used: the same entries on every machine, none on weekends or public holidays. */
export function seedEvents(people: People): StoredEvent[] {
  const withCalendar = people.all().filter(({ kind }) => !['employee', 'room', 'mailbox'].includes(kind))
  const holidays = publicHolidays()
  return withCalendar.flatMap((person) =>
    daysFrom(firstDay, weeks * 7)
      .filter((day) => workingHoursOf(person).days.includes(day.dayOfWeek) && !holidays.has(day.toString()))
      .flatMap((day) => eventsOn(person, day)),
  )
}

/** One day: what was planned by hand, or the weekly entries with a few drawn ones between them. */
function eventsOn(person: Person, day: Temporal.PlainDate): StoredEvent[] {
  const planned = plannedDays[`${person.id} ${day.toString()}`]
  const entries = planned ?? drawnEntries(person, day)
  return entries.map((entry) => seededEvent(person, day, entry))
}

interface TimedEntry extends Entry {
  at: number
}

function drawnEntries(person: Person, day: Temporal.PlainDate): TimedEntry[] {
  const { weekly, pool } = habitsOf(person, day)
  const draw = drawer(`${person.id} ${day.toString()}`)
  // One day in eighteen somebody is away; it makes the out-of-office state as common as in life.
  if (draw(18) === 0) return [{ at: 8 * 60, minutes: 450, subject: 'Ikke på kontoret', showAs: 'oof' }]

  const taken: TimedEntry[] = weekly.filter((entry) => entry.day === day.dayOfWeek)
  const add = (entry: TimedEntry) => {
    const isApart = taken.every((other) => other.at + other.minutes <= entry.at || entry.at + entry.minutes <= other.at)
    if (isApart && entry.at + entry.minutes <= workingHoursOf(person).toMinute) taken.push(entry)
  }
  add({ ...lunch, at: 11 * 60 + 30 + 30 * draw(2) })
  const wanted = 2 + draw(2)
  for (let attempt = 0; attempt < wanted; attempt++) {
    const entry = pool[draw(pool.length)]
    if (entry) add({ ...entry, at: 8 * 60 + 30 * draw(14) })
  }
  return taken.toSorted((a, b) => a.at - b.at)
}

function habitsOf(person: Person, day: Temporal.PlainDate): { weekly: readonly WeeklyEntry[]; pool: readonly Entry[] } {
  if (person.kind === 'consultant') return { weekly: consultantWeek, pool: consultantEntries }
  if (person.kind !== 'leader') return { weekly: [], pool: officeEntries }
  const teaches = person.jobTitle === 'Skoleleder' && Temporal.PlainDate.compare(day, schoolStarts) >= 0
  return { weekly: teaches ? [...leaderWeek, ...schoolWeek] : leaderWeek, pool: leaderEntries }
}

function seededEvent(person: Person, day: Temporal.PlainDate, entry: TimedEntry): StoredEvent {
  const startMs = millisecondsAt(day, entry.at)
  const seed = `${person.id} ${day.toString()} ${entry.at}`
  const { id, immutableId } = itemIds(seed)
  const showAs = entry.showAs ?? 'busy'
  return {
    id, // a spread here would take as long as everything else together
    immutableId,
    mailbox: person.oid,
    iCalUId: iCalUIdOf(seed),
    version: 1,
    createdAtMs: millisecondsAt(writtenOn, 9 * 60),
    changedAtMs: millisecondsAt(writtenOn, 9 * 60),
    startMs,
    endMs: startMs + entry.minutes * 60_000,
    startZone: 'Romance Standard Time',
    endZone: 'Romance Standard Time',
    isAllDay: false,
    subject: entry.subject,
    body: { contentType: 'html', content: '' },
    locations: entry.place === undefined ? [] : [{ displayName: entry.place, locationType: 'default' }],
    organizer: { name: person.displayName, address: person.mail },
    attendees: [],
    isOrganizer: true,
    isCancelled: false,
    showAs,
    meetingShowAs: showAs,
    sensitivity: entry.sensitivity ?? 'normal',
    importance: 'normal',
    categories: [],
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    joinUrl: null,
    transactionId: null,
    response: { response: 'organizer', atMs: null },
    extendedProperties: [],
  }
}

const noons = new Map<string, number>()

/** Counted from noon, so that one look-up of the zone serves a whole working day. */
function millisecondsAt(day: Temporal.PlainDate, minute: number): number {
  const key = day.toString()
  const noon =
    noons.get(key) ?? day.toZonedDateTime({ timeZone: municipality.timeZone, plainTime: '12:00' }).epochMilliseconds
  noons.set(key, noon)
  return noon + (minute - 12 * 60) * 60_000
}

function daysFrom(first: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }))
}

/** Days on which the town hall is shut: public holidays, Christmas Eve and New Year's Eve. */
function publicHolidays(): Set<string> {
  const denmark = new Holidays('DK')
  const last = firstDay.add({ weeks })
  const years = new Set([firstDay.year, last.year])
  const official = [...years].flatMap((year) => denmark.getHolidays(year)).filter((day) => day.type === 'public')
  const eves = [...years].flatMap((year) => [`${year}-12-24`, `${year}-12-31`])
  return new Set([...official.map((day) => day.date.slice(0, 10)), ...eves])
}

/** Numbers below a bound, drawn from a word instead of from chance. */
function drawer(word: string): (bound: number) => number {
  let count = 0
  return (bound) => hash('sha256', `${word}/${count++}`, 'buffer').readUInt32BE(0) % bound
}
