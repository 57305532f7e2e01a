import { createTimerRunner } from '../functions-host/timer-runner.ts'
import { sandboxApp } from './app.ts'
import { listen } from './listen.ts'
import { makeContext } from './make-context.ts'
import { productHere, type ProductPlace } from './product.ts'
import { createStory } from './story.ts'

export interface OpenDatabase {
  url: string
  close(): Promise<void>
}

export interface SandboxOptions {
  port: number
  dataDir: string
  /** Where the built pages lie. */
  distDir: string
  /** Called once the port is ours. */
  openDatabase(): Promise<OpenDatabase>
  /** In this process unless told. */
  productPlace?: ProductPlace
  /** The product's pauses pass at once, and the sandbox's clock with them: for tests, where nobody looks on. */
  skipsPauses?: boolean
}

export interface RunningSandbox {
  baseUrl: string
  stop(): Promise<void>
}

/**
 * A Microsoft 365 tenant and the product beside it, on one loopback address.
 *
 * @throws StartError for a taken port, and whatever keeps the database or the product from starting. Nothing is left
 *   running then.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  /** How to undo what has been started, in the order of starting. */
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
  }
  try {
    const baseUrl = await start(options, undo)
    return { baseUrl, stop }
  } catch (reason) {
    await stop()
    throw reason
  }
}

async function start(options: SandboxOptions, undo: (() => Promise<void>)[]): Promise<string> {
  const server = await listen(options.port)
  undo.push(() => server.stop())
  const database = await options.openDatabase()
  undo.push(() => database.close())

  const baseUrl = `http://127.0.0.1:${server.port}`
  const made = await makeContext(baseUrl, options.dataDir, { skipsPauses: options.skipsPauses ?? false })
  const place = options.productPlace ?? productHere()
  const timers = createTimerRunner(place.host, made.clock)
  const story = createStory(made, place, database.url)
  const reset = (): Promise<void> => timers.whilePaused(story.startOver)
  const app = sandboxApp(made, { host: place.host, timers, distDir: options.distDir, reset })
  server.answerWith((request, env) => app.fetch(request, env))
  undo.push(
    async () => made.saved.flush(),
    async () => made.stop(),
    story.stop,
    () => server.stop(),
  )
  // In the timers' turn, so that a clock moved or a story started over meanwhile waits until all of it is there.
  await timers.whilePaused(story.goOn)
  undo.push(timers.start())
  return baseUrl
}
