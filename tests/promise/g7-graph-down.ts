import { Temporal } from 'temporal-polyfill'
import type { BookingRow } from '../../functions/app/ports/booking-row.ts'
import { slotTaken } from '../../shared/contract/requests.ts'
import { isAt } from '../../shared/domain/journal/booking.ts'
import { check } from './checker/check.ts'
import type { Found, Promised } from './promise.ts'
import { aBooked, liveIn, otherTimes, type Booked } from './support/bookings.ts'
import type { Reply } from './support/caller.ts'
import { beginGraphFaults, endGraphFaults } from './support/graph-faults.ts'
import { beginOrdinaryWeek } from './support/ordinary-week.ts'
import { takeInOutlook } from './support/outlook.ts'
import { percentile } from './support/percentile.ts'
import { anAbsence, offersTo, pairAt, pairs, slotOf, startOf, type Pair } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { tally } from './support/tally.ts'
import { withWorld, type World } from './support/world.ts'

const requests = { ci: 10, short: 30, full: 60 } as const
const downMinutes = 30
/** Of those who arrive while it is down: the ones before have something already. */
const first = 9
const emptyWithinSeconds = 5 * 60
const answeredWithinMs = 10_000
/** Of the outage has passed when the first deadline is near. */
const deadlineAfterMinutes = 15

export const graphDown: Promised = {
  id: 'G7',
  says: `Graph is down for ${downMinutes} minutes and the process starts anew: whoever looked the same week is served, deadlines are told of, what was moved is held against the calendars, the backlog goes when it is back`,
  limit: `every request taken, p95 under ${answeredWithinMs / 1000} s; every alert sent meanwhile; nothing waits ${emptyWithinSeconds / 60} minutes after`,
  attempt: (size, bug) => withWorld({ bug }, (world) => whileDown(world, requests[size])),
}

async function whileDown(world: World, count: number): Promise<Found> {
  beginOrdinaryWeek(world)
  const all = pairs(world)
  const broken: string[] = []
  const waiting = await Promise.all(Array.from({ length: 5 }, (_, at) => recorded(world, pairAt(all, at))))
  const booked = [await aBooked(world, pairAt(all, 5)), await aBooked(world, pairAt(all, 6))]
  const toMove = [await aBooked(world, pairAt(all, 7)), await aBooked(world, pairAt(all, 8))]
  const deadline = await nextDeadline(world, waiting)
  world.tenant.clock.set(deadline.subtract({ minutes: deadlineAfterMinutes }))
  // The directory is asked too: only those whom it was asked for within a week can be known.
  for (const pair of all.slice(0, first + count)) await offersTo(world, pair, anAbsence(world))
  await settle(world)
  const moves = await unlikeMoves(world, toMove)

  await beginGraphFaults(world, [{ share: 100, status: 503 }])
  // What the process remembered is gone: what the database knows of people must do.
  await world.product.restart()
  const [answersMs, words]: [number[], string[]] = [[], []]
  for (let minute = 0; minute < downMinutes; minute++) {
    const [from, until] = [(minute * count) / downMinutes, ((minute + 1) * count) / downMinutes].map(Math.ceil)
    const arriving = Array.from({ length: (until ?? 0) - (from ?? 0) }, (_, at) =>
      pairAt(all, first + (from ?? 0) + at),
    )
    const taken = arriving.map(async (pair) => {
      const intake = await taking(world, pair)
      answersMs.push(intake.tookMs)
      words.push(intake.word)
    })
    const cancelled = minute === 1 ? booked.map((each) => cancelWhileDown(world, each)) : []
    const moved = minute === 1 ? moves.map((move) => moveWhileDown(world, move)) : []
    await Promise.all([world.pass('PT1M'), ...taken, ...cancelled, ...moved])
  }
  for (const reference of waiting) broken.push(...(await untoldDeadlines(world, reference, deadline)))
  await endGraphFaults(world)

  const { isSettled, seconds } = await settle(world, emptyWithinSeconds)
  if (!isSettled) broken.push(`something still waits ${seconds} s after the return`)
  broken.push(...(await check(world)))
  for (const move of moves) broken.push(...(await misplaced(world, move)))
  const p95 = Math.round(percentile(answersMs, 0.95))
  if (p95 > answeredWithinMs) broken.push(`a request was answered after ${p95} ms (p95)`)
  const counted = tally(words)
  for (const [word] of counted) if (!taken.has(word)) broken.push(`a request was answered ${word}`)
  const answers = counted.map(([word, times]) => `${times} ${word}`).join(', ')
  return { measured: `${answers}; p95 ${p95} ms; backlog empty after ${seconds} s`, broken }
}

const taken = new Set(['with a time', 'without a time'])

async function recorded(world: World, pair: Pair): Promise<string> {
  const { request } = await world.as(pair.leader).call('startRequest', startOf(pair, anAbsence(world)))
  return request.reference
}

/** When the minute timer must tell somebody of one of these. */
async function nextDeadline({ store }: World, references: readonly string[]): Promise<Temporal.Instant> {
  const { rows } = await store.rows({ status: 'open' }, 'due', 100)
  const moments = rows.flatMap(({ reference, nextActionAt }) =>
    references.includes(reference) && nextActionAt !== undefined ? [Temporal.Instant.from(nextActionAt)] : [],
  )
  const [first] = moments.toSorted(Temporal.Instant.compare)
  if (first === undefined) throw new Error('Nothing is ever due')
  return first
}

async function taking(world: World, pair: Pair, isAgain?: true): Promise<{ tookMs: number; word: string }> {
  const { leader, employeeId, workplaceId } = pair
  const firstAbsenceDay = anAbsence(world)
  const wish = { place: 'workplace' as const, participants: ['leader' as const] }
  const asked = await world.as(leader).try('offers', { workplaceId, employeeId, firstAbsenceDay, wish })
  const [best] = asked.kind === 'done' ? asked.answer.offers : []
  const startedMs = performance.now()
  const reply = await world.as(leader).try('startRequest', startOf(pair, firstAbsenceDay, best && slotOf(best)))
  const [tookMs, word] = [performance.now() - startedMs, await wordFor(world, pair, reply)]
  // The day's cut-off came between looking and sending: the form stands, and offers the times of the next day.
  return word === 'slot-outside-window' && isAgain !== true ? taking(world, pair, true) : { tookMs, word }
}

async function wordFor(
  world: World,
  { leader }: Pick<Pair, 'leader'>,
  reply: Reply<'startRequest' | 'book'>,
): Promise<string> {
  if (reply.kind === 'done') return liveIn(reply.answer.request) === undefined ? 'without a time' : 'with a time'
  if (reply.kind === 'lost') return `${reply.kind}: ${reply.reason}`
  const { request, offers } = slotTaken.safeParse(reply.problem).data ?? {}
  const [next] = offers ?? []
  if (request === undefined || next === undefined) return reply.problem.code
  // Of two who wanted one time the slower has a request all the same, and chooses among the times that came with the answer.
  const again = await world.as(leader).try('book', { slot: slotOf(next) }, { params: { ref: request.reference } })
  return wordFor(world, { leader }, again)
}

async function cancelWhileDown(
  world: World,
  { leader, reference, bookingId }: { leader: string; reference: string; bookingId: string },
) {
  await world.as(leader).call('cancelBooking', undefined, { params: { ref: reference, id: bookingId } })
}

interface Move {
  readonly booked: Booked
  readonly from: BookingRow
  readonly to: ReturnType<typeof slotOf>
  /** Somebody takes the new time in Outlook meanwhile. */
  readonly isTaken: boolean
}

/** Each to a day of its own, as it was free just before; every other of them will be taken. */
async function unlikeMoves(world: World, all: readonly Booked[]): Promise<readonly Move[]> {
  const moves: Move[] = []
  for (const [index, booked] of all.entries()) {
    const from = await world.store.booking(booked.bookingId)
    const times = await otherTimes(world, booked, 'own')
    const to = times.findLast(({ startsAt }) => !moves.some((move) => dayOf(move.to.startsAt) === dayOf(startsAt)))
    if (from === undefined || to === undefined) throw new Error('There is nothing to move, or nowhere')
    moves.push({ booked, from, to, isTaken: index % 2 === 1 })
  }
  return moves
}

const dayOf = (instant: string): string => instant.slice(0, 'yyyy-mm-dd'.length)

async function moveWhileDown(world: World, { booked, from, to, isTaken }: Move): Promise<void> {
  const { leader, reference, bookingId } = booked
  const { startsAt, endsAt } = to
  const params = { ref: reference, id: bookingId }
  await world.as(leader).call('moveBooking', { startsAt, endsAt }, { params })
  if (isTaken) takeInOutlook(world, from, to)
}

/** A time that was free is the meeting's; from one that was taken it is back where it was. */
async function misplaced({ store }: World, { booked, from, to, isTaken }: Move): Promise<string[]> {
  const present = await store.booking(booked.bookingId)
  const wanted = isTaken ? from : to
  if (present?.state === 'confirmed' && isAt(present, wanted)) return []
  return [
    `${booked.reference}: moved to a ${isTaken ? 'taken' : 'free'} time, and ${present?.state} at ${present?.startsAt}`,
  ]
}

/** While Graph is still down: the deadline that has come is in the journal, and its card was sent. */
async function untoldDeadlines({ store }: World, reference: string, deadline: Temporal.Instant): Promise<string[]> {
  const journal = await store.journalByReference(reference)
  const told = journal.flatMap(({ event, requestId }) =>
    event.type === 'DeadlineAlerted' ? [{ requestId, subject: `${event.obligation}:${event.level}` }] : [],
  )
  const [first] = told
  if (first === undefined) return [`${reference}: nobody was told of ${deadline.toString()}`]
  const alerts = await store.alerts(first.requestId)
  const unsent = alerts.filter(
    ({ subject, state }) => told.some((each) => each.subject === subject) && state !== 'sent',
  )
  return unsent.map(({ subject, state }) => `${reference}: "${subject}" is ${state} while Graph is down`)
}
