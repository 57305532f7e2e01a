import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that outgoing connections get (from 32768 on Linux): nothing takes it before, or between two starts of, its server. */
const ports = { from: 20_000, below: 32_000 }
const attempts = 100

/**
 * A port that nobody listens on now, for a server that must know its address before it listens.
 *
 * @throws Error when a hundred tried at random are all taken.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(ports.from, ports.below)
    if (await isFree(port)) return port
  }
  throw new Error(`No TCP port between ${ports.from} and ${ports.below} could be had on 127.0.0.1.`)
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  const isListening = await once(probe, 'listening').then(
    () => true,
    () => false,
  )
  if (!isListening) return false
  probe.close()
  await once(probe, 'close')
  return true
}
