import { check } from './checker/check.ts'
import type { Found, Promised } from './promise.ts'
import type { Reply } from './support/caller.ts'
import { bookedIn, giveBack } from './support/bookings.ts'
import { anAbsence, offersTo, pairAt, pairsOfAnyConsultant, slotOf, startOf, type Pair } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { tally } from './support/tally.ts'
import { withWorld, type World } from './support/world.ts'

const callers = 50
const rounds = { ci: 2, short: 30, full: 200 } as const

export const slotRace: Promised = {
  id: 'G1',
  says: `${callers} people claim overlapping times of one consultant at once: one gets it, the others are told by name`,
  limit: `1 success and ${callers - 1} times 409 slot-taken in every round, nothing else`,
  attempt: (size, bug) => withWorld({ bug }, (world) => race(world, rounds[size])),
}

interface Waiting extends Pair {
  readonly reference: string
}

async function race(world: World, times: number): Promise<Found> {
  const absence = anAbsence(world)
  const waiting = await recorded(world, absence)
  const broken: string[] = []
  const answers: string[] = []
  for (let round = 1; round <= times; round++) {
    const slots = await overlappingSlots(world, pairAt(waiting, round), absence)
    const replies = await Promise.all(
      waiting.map(({ leader, reference }, at) =>
        world.as(leader).try('book', { slot: slots[at % slots.length] ?? slots[0] }, { params: { ref: reference } }),
      ),
    )
    const won = replies.flatMap((reply, at) => (reply.kind === 'done' ? [{ reply, by: pairAt(waiting, at) }] : []))
    answers.push(...replies.map(wordFor))
    if (won.length !== 1) broken.push(`round ${round}: ${won.length} callers got the time`)
    for (const { reply, by } of won) await giveBack(world, bookedIn(by, reply.answer.request))
  }
  await settle(world)
  const counted = tally(answers)
  for (const [word] of counted) if (!['done', 'slot-taken'].includes(word)) broken.push(`an answer was ${word}`)
  broken.push(...(await check(world)))
  return { measured: `${times} rounds of ${callers}: ${counted.map(([word, n]) => `${n} ${word}`).join(', ')}`, broken }
}

/** As many requests without a time as there are callers. */
async function recorded(world: World, absence: string): Promise<readonly Waiting[]> {
  const all = pairsOfAnyConsultant(world)
  const waiting: Waiting[] = []
  for (let index = 0; index < callers; index++) {
    const pair = pairAt(all, index)
    const { request } = await world.as(pair.leader).call('startRequest', startOf(pair, absence))
    waiting.push({ ...pair, reference: request.reference })
  }
  return waiting
}

/** The best time, and the ones of the same consultant that overlap it. */
async function overlappingSlots(world: World, pair: Pair, absence: string) {
  const [best, ...others] = (await offersTo(world, pair, absence)).map(slotOf)
  if (best === undefined) throw new Error('There is no time to race for')
  const isInTheWay = (slot: typeof best) =>
    slot.consultantId === best.consultantId && slot.startsAt < best.endsAt && best.startsAt < slot.endsAt
  return [best, ...others.filter(isInTheWay)] as const
}

function wordFor(reply: Reply<'book'>): string {
  if (reply.kind === 'refused') return reply.problem.code
  return reply.kind
}
