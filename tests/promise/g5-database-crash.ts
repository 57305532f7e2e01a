import { setTimeout as pause } from 'node:timers/promises'
import { check } from './checker/check.ts'
import type { Found, Promised, Size } from './promise.ts'
import { loadOn } from './support/load.ts'
import { mortalDatabase, type MortalDatabase } from './support/mortal-database.ts'
import { settle } from './support/settle.ts'
import { withWorld, type World } from './support/world.ts'

const plans = {
  ci: { kills: 2, seconds: 6 },
  short: { kills: 6, seconds: 60 },
  full: { kills: 20, seconds: 300 },
} as const satisfies Record<Size, { kills: number; seconds: number }>
const people = 4
const readyWithinMs = 5_000
const lookEveryMs = 25

export const databaseCrash: Promised = {
  id: 'G5',
  says: 'The database is killed under load, by turns one connection and the whole server: we wait, and go on',
  limit: `ready within ${readyWithinMs / 1000} s of its return; our process never exits; I1 to I6 hold`,
  attempt: async (size, bug) => {
    const database = await mortalDatabase()
    try {
      return await withWorld({ bug, database }, (world) => crashes(world, database, plans[size]))
    } finally {
      await database.close()
    }
  },
}

async function crashes(
  world: World,
  database: MortalDatabase,
  { kills, seconds }: { kills: number; seconds: number },
): Promise<Found> {
  const broken: string[] = []
  const load = loadOn(world, people)
  let slowestMs = 0
  for (let kill = 1; kill <= kills; kill++) {
    await pause((seconds * 1000) / kills)
    const isWholeServer = kill % 2 === 0
    await (isWholeServer ? database.killServer() : database.killBackend())
    await database.isBack()
    const tookMs = await readyAfter(world)
    slowestMs = Math.max(slowestMs, tookMs)
    if (tookMs > readyWithinMs) broken.push(`kill ${kill}: not ready after ${tookMs} ms`)
  }
  await load.stop()
  if (world.product.unexpectedExits() > 0) broken.push(`our process ended ${world.product.unexpectedExits()} times`)
  const { isSettled } = await settle(world)
  if (!isSettled) broken.push('not settled half an hour after the last kill')
  broken.push(...(await check(world)))
  if (load.answers.has('internal-error')) broken.push('an answer did not say that the database was away')
  const answers = [...load.answers].map(([word, count]) => `${count} ${word}`).join(', ')
  return {
    measured: `${kills} kills in ${seconds} s, ready after ${slowestMs} ms at most; answers: ${answers}`,
    broken,
  }
}

/** Milliseconds until the product says it is well, and does what it is there for. */
async function readyAfter(world: World): Promise<number> {
  const startedMs = performance.now()
  const caller = world.as('hanne-hr')
  for (;;) {
    const list = await caller.try('listRequests', undefined)
    const elapsedMs = Math.round(performance.now() - startedMs)
    if (list.kind === 'done' || elapsedMs > 4 * readyWithinMs) return elapsedMs
    await pause(lookEveryMs)
  }
}
