import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer, type HttpBindings, type Http2Bindings, type ServerType } from '@hono/node-server'
import { StartError } from './start-error.ts'

export interface Listening {
  port: number
  /** What answers from now on; until then every request gets 503. */
  answerWith(fetch: Answering): void
  /** Hangs up on everybody. Safe to repeat. */
  stop(): Promise<void>
}

type Answering = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>

const notYet: Answering = () => new Response('The sandbox is starting', { status: 503 })

/**
 * Listens on loopback only. The port is had before anything else is started, so that a taken one is told at once.
 *
 * @throws StartError when the port is somebody else's.
 */
export async function listen(port: number): Promise<Listening> {
  let answering = notYet
  let stopped: Promise<void> | undefined
  const server = createAdaptorServer({
    fetch: (request, env) => answering(request, env),
    // Whoever calls lets go of a connection that rests. A server that did would now and then hang up on a call on its way.
    serverOptions: { keepAliveTimeout: 0 },
  })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (reason) {
    if (typeof reason === 'object' && reason !== null && 'code' in reason && reason.code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} on 127.0.0.1 is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
      )
    }
    throw reason
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address')
  return {
    port: address.port,
    answerWith: (fetch) => {
      answering = fetch
    },
    stop: () => (stopped ??= close(server)),
  }
}

async function close(server: ServerType): Promise<void> {
  server.close()
  if (hasConnections(server)) server.closeAllConnections()
  await once(server, 'close')
}

function hasConnections(server: object): server is Server {
  return 'closeAllConnections' in server
}
