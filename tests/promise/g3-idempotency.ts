import { randomUUID } from 'node:crypto'
import { check } from './checker/check.ts'
import { rowsOf } from './checker/picture.ts'
import type { Found, Promised } from './promise.ts'
import type { Reply } from './support/caller.ts'
import { anAbsence, pairAt, pairs, startOf, type Pair } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { withWorld, type World } from './support/world.ts'

const keys = { ci: 20, short: 150, full: 1_000 } as const
const repeats = 10
/** Keys that are in use at the same time. */
const together = 5

export const idempotency: Promised = {
  id: 'G3',
  says: `The same call with the same key, ${repeats} times at once, is carried out once and answered alike`,
  limit: 'one effect and equal replies for each key; 422 for another body; a key is kept 24 hours',
  attempt: (size, bug) => withWorld({ bug }, (world) => repeated(world, keys[size])),
}

async function repeated(world: World, count: number): Promise<Found> {
  const broken = await keptForADay(world)
  const before = await requestsIn(world)
  const all = pairs(world)
  let effects = 0
  for (let first = 0; first < count; first += together) {
    const batch = Array.from({ length: Math.min(together, count - first) }, (_, at) => pairAt(all, first + at))
    const outcomes = await Promise.all(batch.map((pair) => oneKey(world, pair)))
    broken.push(...outcomes.flatMap(({ faults }) => faults))
    effects += new Set(outcomes.map(({ reference }) => reference)).size
  }
  const made = (await requestsIn(world)) - before
  if (made !== count || effects !== count)
    broken.push(`${count} keys made ${made} requests, ${effects} of them answered`)
  await settle(world)
  broken.push(...(await check(world)))
  return { measured: `${count} keys x ${repeats}: ${made} effects, ${count} times 422 for another body`, broken }
}

/** Ten at once with one key, then one more with another body. */
async function oneKey(world: World, pair: Pair): Promise<{ reference: string | undefined; faults: string[] }> {
  const caller = world.as(pair.leader)
  const options = { idempotencyKey: randomUUID() }
  const body = startOf(pair, anAbsence(world))
  const replies = await Promise.all(Array.from({ length: repeats }, () => caller.try('startRequest', body, options)))
  const different = new Set(replies.map(textOf))
  const faults =
    different.size === 1 ? [] : [`one key got ${different.size} replies: ${[...different].join(' / ').slice(0, 300)}`]
  const other = await caller.try('startRequest', { ...body, expectedOverEightWeeks: 'no' }, options)
  const isRefused = other.kind === 'refused' && other.problem.status === 422
  if (!isRefused) faults.push(`another body with a used key got ${textOf(other).slice(0, 80)}`)
  return { reference: referenceIn(replies[0]), faults }
}

/** A minute before the day is over a repeat is still the first one's; a minute after it the key is free again. */
async function keptForADay(world: World): Promise<string[]> {
  const pair = pairAt(pairs(world), 0)
  const options = { idempotencyKey: randomUUID() }
  const body = startOf(pair, anAbsence(world))
  const repeat = async () => referenceIn(await world.as(pair.leader).try('startRequest', body, options))
  const first = await repeat()
  jump(world, { hours: 23, minutes: 59 })
  const within = await repeat()
  jump(world, { minutes: 2 })
  const after = await repeat()
  return [
    ...(first !== undefined && within === first ? [] : ['a key was forgotten within its day']),
    ...(after !== undefined && after !== first ? [] : ['a key was not free again after its day']),
  ]
}

/** Without the timers on the way: a whole day of them is another promise's. */
function jump({ tenant, now }: World, by: { hours?: number; minutes: number }): void {
  tenant.clock.set(now().add(by))
}

async function requestsIn({ databaseUrl }: World): Promise<number> {
  const [row] = await rowsOf(databaseUrl, 'select count(*)::int as count from request')
  return Number(row?.['count'])
}

function referenceIn(reply: Reply<'startRequest'> | undefined): string | undefined {
  return reply?.kind === 'done' ? reply.answer.request.reference : undefined
}

function textOf(reply: Reply<'startRequest'>): string {
  return JSON.stringify(reply.kind === 'done' ? reply.answer : reply)
}
