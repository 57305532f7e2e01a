import { check } from './checker/check.ts'
import type { Found, Promised, Size } from './promise.ts'
import { aBooked, closeRequest, type Booked } from './support/bookings.ts'
import { withoutCalendar } from './support/faults.ts'
import { beginOrdinaryWeek } from './support/ordinary-week.ts'
import { anAbsence, offersTo, pairAt, pairsOfAnyConsultant, type Pair } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { tally } from './support/tally.ts'
import { transitions, type Transition } from './support/transitions.ts'
import { withWorld, type World } from './support/world.ts'

/** `together`: bookings that are raced for at the same time, each by both. */
const plans = {
  ci: { races: 1, together: 1 },
  short: { races: 4, together: 4 },
  full: { races: 200, together: 5 },
} as const satisfies Record<Size, { races: number; together: number }>

/** A loser is told what is so now; everything else is a fault. */
const named = new Set([
  'done',
  'timer ran',
  'request-changed',
  'booking-not-live',
  'slot-taken',
  'slot-in-past',
  'already-booked',
])

export const transitionRaces: Promised = {
  id: 'G2',
  says: `Two of ${transitions.map(({ name }) => name).join(', ')} meet at one booking, every pair`,
  limit: 'each ends done or in a named refusal; the booking ends in one state; I1 to I6 hold',
  attempt: (size, bug) => withWorld({ bug }, (world) => races(world, plans[size], size === 'ci' ? unlike : meetings)),
}

/** With themselves too: two may cancel at once. */
const meetings = transitions.flatMap((one, index) => transitions.slice(index).map((other) => [one, other] as const))
const unlike = meetings.filter(([one, other]) => one !== other)

async function races(world: World, plan: { races: number; together: number }, met: typeof meetings): Promise<Found> {
  beginOrdinaryWeek(world)
  const all = pairsOfAnyConsultant(world)
  const [broken, words]: [string[], string[]] = [[], []]
  let turn = 0
  for (const [one, other] of met) {
    for (let raced = 0; raced < plan.races; raced += plan.together) {
      const people = Array.from({ length: plan.together }, () => pairAt(all, turn++))
      const race = await raceFor(world, people, one, other)
      words.push(...race.words)
      broken.push(...race.broken.map((fault) => `${one.name} and ${other.name}: ${fault}`))
    }
  }
  await settle(world)
  broken.push(...(await check(world)))
  const counted = tally(words).map(([word, count]) => `${count} ${word}`)
  return { measured: `${met.length} pairs x ${plan.races}: ${counted.join(', ')}`, broken }
}

async function raceFor(world: World, people: readonly Pair[], one: Transition, other: Transition) {
  const waitMinutes = Math.max(one.onHeldAfter?.minutes ?? 0, other.onHeldAfter?.minutes ?? 0)
  const book = async (): Promise<Booked[]> => {
    const batch: Booked[] = []
    for (const pair of people) batch.push(await aBooked(world, pair))
    return batch
  }
  // So many refused events make us leave Graph alone for a while: what was seen just before is offered meanwhile.
  if (waitMinutes > 0) for (const pair of people) await offersTo(world, pair, anAbsence(world))
  const batch = waitMinutes > 0 ? await withoutCalendar(world, book) : await book()
  const acts = [await one.prepare(world, batch), await other.prepare(world, batch)]
  // A jump, not a walk: no timer may decide before the race.
  if (waitMinutes > 0) world.tenant.clock.set(world.now().add({ minutes: waitMinutes }))
  const words = (await Promise.all(acts.map((act) => act()))).flat()

  const broken = words.filter((word) => !named.has(word)).map((word) => `an answer was ${word}`)
  const { isSettled } = await settle(world)
  if (!isSettled) broken.push('not settled half an hour later')
  broken.push(...(await check(world, new Set(batch.map(({ reference }) => reference)))))
  for (const booked of batch) await closeRequest(world, booked)
  if (waitMinutes > 0) beginOrdinaryWeek(world)
  return { words, broken }
}
