import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'

/** Sandboxes of the whole run, each a warm process. A test file borrows one at its first morning and gives it back. */
export interface Library {
  /** POST to `/borrowed` below it lends, to `/said` answers with the product's new lines of log, to `/returned` takes back. */
  readonly url: string
  close(): Promise<void>
}

interface Copy {
  readonly process: ChildProcess
  readonly place: z.output<typeof placeShape>
}

const placeShape = z.object({ baseUrl: z.url(), databaseUrl: z.url() })
const placeOnly = placeShape.pick({ baseUrl: true })
const startWithinMs = 120_000
const endWithinMs = 30_000

/** Empty to begin with: a sandbox is started when somebody asks and all others are out. */
export async function openLibrary(): Promise<Library> {
  const all = new Set<Copy>()
  const [shelf, lent] = [new Set<Copy>(), new Map<string, Copy>()]
  const app = new Hono()
  const newCopy = async (): Promise<Copy> => {
    const copy = await startCopy()
    all.add(copy)
    copy.process.once('exit', () => {
      all.delete(copy)
      shelf.delete(copy)
    })
    return copy
  }

  app.post('/borrowed', async (c) => {
    const [copy = await newCopy()] = shelf
    shelf.delete(copy)
    lent.set(copy.place.baseUrl, copy)
    return c.json(copy.place)
  })

  app.post('/said', async (c) => {
    const copy = lent.get(placeOnly.parse(await c.req.json()).baseUrl)
    return copy === undefined ? c.text('That was not lent', 404) : c.json(await saidBy(copy))
  })

  // Whoever gives it back waits for the next first morning: two stories at a time would only take each other's processor.
  app.post('/returned', async (c) => {
    const { baseUrl } = placeOnly.parse(await c.req.json())
    const copy = lent.get(baseUrl)
    if (copy === undefined) return c.text(`${baseUrl} was not lent`, 404)
    lent.delete(baseUrl)
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${baseUrl}/sandbox/reset`, { method: 'POST', headers, body: '{}' })
    if (!response.ok) {
      copy.process.kill()
      return c.text(await response.text(), 500)
    }
    await saidBy(copy) // which is nobody else's
    shelf.add(copy)
    return c.body(null, 204)
  })

  // A caller may ask again hours later on the same connection: it is for the caller to let go of it.
  const serverOptions = { keepAliveTimeout: 0 }
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0, serverOptions })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The library has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await Promise.all([...all].map(endCopy))
      server.close()
    },
  }
}

async function startCopy(): Promise<Copy> {
  const started = fork(new URL('lent-sandbox.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const late = setTimeout(() => started.kill(), startWithinMs)
  const told = new Promise<unknown>((resolve, reject) => {
    started.once('message', resolve)
    started.once('exit', () => reject(new Error('A sandbox ended before it was ready; what it said stands above')))
  })
  const place = placeShape.parse(await told.finally(() => clearTimeout(late)))
  return { process: started, place }
}

/** Since somebody asked last. One asks at a time. */
async function saidBy({ process: copy }: Copy): Promise<readonly string[]> {
  const told = once(copy, 'message')
  copy.send('what was said')
  const [lines] = await told
  return z.array(z.string()).parse(lines)
}

async function endCopy({ process: copy }: Copy): Promise<void> {
  if (copy.exitCode !== null || copy.signalCode !== null) return
  const ended = once(copy, 'exit')
  const late = setTimeout(() => copy.kill('SIGKILL'), endWithinMs)
  copy.disconnect()
  await ended
  clearTimeout(late)
}
