import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { isRecord } from './support.ts'

export interface Webhook {
  url(path?: string): string
  /** Every body posted so far, oldest first; handshakes are not among them. */
  posts(): { path: string; items: Record<string, unknown>[] }[]
  items(): Record<string, unknown>[]
  handshakes(): string[]
  /** How notifications are answered from now on; undefined: not at all. */
  answer(status: number | undefined): void
  /** How handshakes are answered from now on. */
  shakeHands(how: Handshake): void
  forget(): void
  stop(): Promise<void>
}

type Handshake = (token: string, response: ServerResponse) => void

const politely: Handshake = (token, response) =>
  void response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(token)

/** An endpoint for change notifications on a free loopback port. */
export async function aWebhook(): Promise<Webhook> {
  let posts: { path: string; items: Record<string, unknown>[] }[] = []
  let handshakes: string[] = []
  let status: number | undefined = 202
  let shakeHands: Handshake = politely
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://webhook.test')
    const token = url.searchParams.get('validationToken')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (token !== null) {
        handshakes.push(request.url ?? '')
        shakeHands(token, response)
        return
      }
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const value = isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : []
      posts.push({ path: url.pathname, items: value })
      if (status !== undefined) response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return {
    url: (path = '/notifications') => `http://127.0.0.1:${address.port}${path}`,
    posts: () => posts,
    items: () => posts.flatMap(({ items }) => items),
    handshakes: () => handshakes,
    answer: (next) => {
      status = next
    },
    shakeHands: (how) => {
      shakeHands = how
    },
    forget: () => {
      posts = []
      handshakes = []
      shakeHands = politely
      status = 202
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
