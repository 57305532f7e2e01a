import { z } from 'zod'
import type { Bench } from '../bench.ts'
import { percentiles } from '../percentiles.ts'
import { withBenchSandbox, type BenchSandbox } from '../app/bench-sandbox.ts'
import { send } from '../app/leader-at-work.ts'
import { employeeOf } from '../app/signed-in.ts'

/** Cards that are pressed, and how often each: enough that one in a hundred can be told. */
const cards = 24
const pressesEach = 10

export const benches: readonly Bench[] = [
  {
    name: 'Action round trip in the sandbox: a press that is recorded, and the card that takes its place',
    goal: 'p99 2 s',
    run: async () => percentiles((await measured()).recorded, [50, 99]),
  },
  {
    name: 'Action round trip in the sandbox: a card that is opened and refreshed',
    goal: 'p99 2 s',
    run: async () => percentiles((await measured()).refreshed, [50, 99]),
  },
]

interface Measured {
  readonly recorded: readonly number[]
  readonly refreshed: readonly number[]
}

let measuring: Promise<Measured> | undefined

/** The same presses serve both rows: consultant by consultant, each on the card as the press before left it. */
function measured(): Promise<Measured> {
  measuring ??= withBenchSandbox(async (sandbox) => {
    await sendRequests(sandbox)
    const recorded: number[] = []
    const refreshed: number[] = []
    for (const { person, messageId } of await cardsIn(sandbox)) {
      const press = (verb: string) => sandbox.call(`/sandbox/teams/${person}/messages/${messageId}/actions`, { verb })
      await press('refresh') // warms up
      for (let nth = 0; nth < pressesEach; nth++) {
        recorded.push(await elapsedMs(() => press('contact.attempted')))
        refreshed.push(await elapsedMs(() => press('refresh')))
      }
    }
    return { recorded, refreshed }
  })
  return measuring
}

async function sendRequests(sandbox: BenchSandbox): Promise<void> {
  const leaders = await sandbox.leaders()
  for (let nth = 0; nth < cards; nth++) {
    const leader = leaders[nth % leaders.length]
    if (leader === undefined) throw new Error('There is no leader')
    await send(leader, {
      ...employeeOf(leader, Math.floor(nth / leaders.length)),
      firstAbsenceDay: sandbox.daysAgo(17),
    })
  }
}

const messages = z.array(z.looseObject({ id: z.string(), card: z.unknown().optional() }))

/** Every card that asks a consultant to contact somebody. */
async function cardsIn(sandbox: BenchSandbox): Promise<readonly { person: string; messageId: string }[]> {
  const found = await Promise.all(
    ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'].map(async (person) =>
      messages
        .parse(await sandbox.call(`/sandbox/teams/${person}/messages`))
        .filter(({ card }) => JSON.stringify(card ?? '').includes('"contact.attempted"'))
        .map(({ id }) => ({ person, messageId: id })),
    ),
  )
  const all = found.flat()
  if (all.length < cards / 2) throw new Error(`Only ${all.length} cards can be pressed`)
  return all
}

const answered = z.object({ status: z.literal(200), body: z.looseObject({ statusCode: z.literal(200) }) })

/** @throws Error for a press that was not answered with a card. */
async function elapsedMs(press: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  const answer = await press()
  const tookMs = performance.now() - startedMs
  answered.parse(answer)
  return tookMs
}
