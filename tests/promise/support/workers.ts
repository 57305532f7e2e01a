import { ticksBetween } from '../../../sandbox/functions-host/timer-ticks.ts'
import type { PlantedBug } from '../doubles/planted-bugs.ts'
import { productProcess, type ProductProcess } from './product-process.ts'
import type { World } from './world.ts'

const lookEveryMs = 200
/** Those that tell what time has made due. */
const timers: ReadonlySet<string> = new Set(['minute', 'effects'])

/** Several processes of the product on one database, each with its own timers: in Azure but one of them would have them. */
export interface Workers {
  readonly all: readonly ProductProcess[]
  /** No timer runs anywhere: each waits for time to pass. */
  readonly areIdle: () => boolean
  close(): Promise<void>
}

export async function startWorkers(world: World, count: number, bug: PlantedBug | undefined): Promise<Workers> {
  const closing: (() => Promise<void>)[] = []
  const all = [world.product]
  while (all.length < count) {
    const worker = await productProcess(bug)
    const { close } = await worker.start(world.tenant, world.databaseUrl)
    closing.push(close)
    all.push(worker)
  }
  const timersOfAll = runTimers(world, all)
  closing.push(timersOfAll.close)
  return {
    all,
    areIdle: timersOfAll.areIdle,
    close: async () => {
      for (const close of closing.toReversed()) await close()
    },
  }
}

/** By the tenant's clock as it passes. One that is still running when it falls due again runs once more after it. */
function runTimers({ tenant: { clock } }: World, workers: readonly ProductProcess[]): Omit<Workers, 'all'> {
  let handledUntil = clock.now()
  const running = new Map<string, Promise<void>>()
  const dueAgain = new Set<string>()

  const run = async (worker: ProductProcess, name: string, key: string): Promise<void> => {
    do {
      dueAgain.delete(key)
      // A worker that is dead is asked again at the next tick.
      await worker.host.invokeTimer(name, { scheduledAt: clock.now(), isPastDue: false })
    } while (dueAgain.has(key))
    running.delete(key)
  }
  const look = (): void => {
    const now = clock.now()
    workers.forEach((worker, index) => {
      const mine = worker.host.timers().filter(({ name }) => timers.has(name))
      for (const name of ticksBetween(mine, handledUntil, now).flatMap((tick) => tick.names)) {
        const key = `${index} ${name}`
        if (running.has(key)) dueAgain.add(key)
        else running.set(key, run(worker, name, key))
      }
    })
    handledUntil = now
  }
  const interval = setInterval(look, lookEveryMs)
  return {
    areIdle: () => running.size === 0,
    close: async () => {
      clearInterval(interval)
      dueAgain.clear()
      await Promise.all(running.values())
    },
  }
}
