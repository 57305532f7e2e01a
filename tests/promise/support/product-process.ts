import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import type { SandboxContext } from '../../../sandbox/context.ts'
import type { FunctionsHost, TimerFunction } from '../../../sandbox/functions-host/host.ts'
import { freePort } from '../../../sandbox/server/free-port.ts'
import { productSettings, type ProductPlace } from '../../../sandbox/server/product.ts'
import type { PlantedBug } from '../doubles/planted-bugs.ts'
import { fromProduct, type CallTimes, type MemoryReading, type ToProduct } from '../product/messages.ts'
import { productBundle } from './product-bundle.ts'

const startWithinMs = 60_000

/** The product in a process of its own: it may be killed at any moment and started again, and the tenant stays. */
export interface ProductProcess extends ProductPlace {
  /** Always the same address, whichever process answers there. */
  readonly url: string
  readonly isAlive: () => boolean
  /** How often a process ended that nobody had killed and that was not told to die. */
  readonly unexpectedExits: () => number
  /** The last lines it wrote, for whoever looks into a broken promise. */
  readonly lastWords: () => readonly string[]
  restart(): Promise<void>
  kill(): Promise<void>
  /** It will kill itself when it reaches this point for the nth time. */
  dieAt(point: FaultPointName, nth: number): Promise<void>
  whenDead(withinMs: number): Promise<boolean>
  /** Every attempt at a call to Graph, by its `client-request-id`, of the process that runs now. */
  readonly graphCalls: () => ReadonlyMap<string, CallTimes>
  /** Needs `--expose-gc` among its flags. */
  memory(): Promise<MemoryReading>
}

/** @param nodeFlags Of its Node. */
export async function productProcess(bug?: PlantedBug, nodeFlags: readonly string[] = []): Promise<ProductProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let timers: readonly TimerFunction[] = []
  let settings: Readonly<Record<string, string>> = {}
  let clock: SandboxContext['clock'] | undefined
  let [isDeathExpected, unexpected, calls] = [false, 0, 0]
  let starting: Promise<void> | undefined
  let weighing: { answer(memory: MemoryReading): void; giveUp(reason: Error): void } | undefined
  const words: string[] = []
  const graphCalls = new Map<string, CallTimes>()
  const waiting = new Map<number, (isOk: boolean) => void>()

  const offsetMs = () => (clock === undefined ? 0 : clock.now().epochMilliseconds - Date.now())
  const isAlive = () => child !== undefined && child.exitCode === null && child.signalCode === null
  const tell = (message: ToProduct) => {
    if (child?.connected === true) child.send(message, () => undefined)
  }

  const begin = async (): Promise<void> => {
    isDeathExpected = false
    const started = fork(await productBundle(), {
      execArgv: [...nodeFlags],
      env: {
        ...process.env,
        ...settings,
        NODE_OPTIONS: '',
        PORT: String(port),
        CLOCK_OFFSET_MS: String(offsetMs()),
        PLANTED_BUG: bug ?? '',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child = started
    graphCalls.clear()
    started.stderr?.on('data', (chunk: unknown) => {
      words.push(...String(chunk).trimEnd().split('\n'))
      words.splice(0, words.length - 40)
    })
    started.once('exit', (code, signal) => {
      words.push(`exit ${String(code ?? signal)}`)
      if (!isDeathExpected) unexpected += 1
      for (const answer of waiting.values()) answer(false)
      waiting.clear()
      weighing?.giveUp(new Error('The product ended instead of weighing itself'))
    })
    const ready = new Promise<void>((resolve, reject) => {
      started.once('exit', () => reject(new Error(`The product did not start:\n${words.join('\n')}`)))
      setTimeout(() => reject(new Error('The product did not start in time')), startWithinMs).unref()
      started.on('message', (message) => {
        const told = fromProduct.parse(message)
        if (told.kind === 'timerRan') waiting.get(told.call)?.(told.isOk)
        if (told.kind === 'graphCall') graphCalls.set(told.id, { ...graphCalls.get(told.id), [told.step]: told.at })
        if (told.kind === 'weighed') weighing?.answer(told.memory)
        if (told.kind !== 'ready') return
        timers = told.timers
        resolve()
      })
    })
    // A timer that falls due meanwhile waits, as past-due ones do for a host that starts.
    starting = ready.catch(() => undefined)
    await ready
  }

  const end = async (): Promise<void> => {
    isDeathExpected = true
    const ending = child
    if (ending === undefined || !isAlive()) return
    const ended = once(ending, 'exit')
    ending.kill('SIGKILL')
    await ended
  }

  const host: FunctionsHost = {
    collect: () => Promise.reject(new Error('The functions are collected in their own process')),
    timers: () => timers,
    fetch: (request) => passedOn(url, request),
    invokeTimer: async (name, { scheduledAt, isPastDue }) => {
      await starting
      if (!isAlive()) return false
      const call = ++calls
      return new Promise((resolve) => {
        waiting.set(call, (isOk) => {
          waiting.delete(call)
          resolve(isOk)
        })
        tell({ kind: 'timer', call, name, scheduledAt: scheduledAt.toString(), isPastDue, offsetMs: offsetMs() })
      })
    },
  }

  return {
    url,
    host,
    isAlive,
    unexpectedExits: () => unexpected,
    lastWords: () => words,
    graphCalls: () => graphCalls,
    async start(context, databaseUrl) {
      clock = context.clock
      settings = productSettings(context.baseUrl, databaseUrl)
      const unsubscribe = clock.onChange(() => tell({ kind: 'clock', offsetMs: offsetMs() }))
      await begin()
      return {
        close: async () => {
          unsubscribe()
          await end()
        },
      }
    },
    restart: async () => {
      await end()
      await begin()
    },
    kill: end,
    async dieAt(point, nth) {
      const armed = child
      if (armed === undefined) throw new Error('No product runs')
      isDeathExpected = true
      const answered = new Promise<void>((resolve) => {
        armed.on('message', (message) => {
          if (fromProduct.parse(message).kind === 'armed') resolve()
        })
      })
      tell({ kind: 'dieAt', point, nth })
      await answered
    },
    memory: () =>
      new Promise((answer, giveUp) => {
        weighing = { answer, giveUp }
        tell({ kind: 'weighYourself' })
      }),
    async whenDead(withinMs) {
      const dying = child
      if (dying === undefined || !isAlive()) return true
      const late = AbortSignal.timeout(withinMs)
      return once(dying, 'exit', { signal: late }).then(
        () => true,
        () => false,
      )
    },
  }
}

/** What the tenant's own address gets under /api: pages and Teams go there. A product that is away is a bad gateway. */
async function passedOn(url: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = await request.arrayBuffer()
  const headers = new Headers(request.headers)
  for (const name of ['host', 'connection', 'content-length']) headers.delete(name)
  try {
    return await fetch(`${url}${pathname}${search}`, {
      method: request.method,
      headers,
      ...(body.byteLength === 0 ? {} : { body }),
    })
  } catch {
    return new Response(null, { status: 502 })
  }
}
