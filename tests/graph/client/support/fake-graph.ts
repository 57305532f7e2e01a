import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerFor } from './fake-answers.ts'
import type { Answer, FakeGraph, Fault } from './fake-types.ts'

export async function startFakeGraph(nowMs: () => number): Promise<FakeGraph> {
  const server = createServer((request, response) => {
    void respond(graph, request, response, nowMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake Graph has no port')

  const graph: FakeGraph = {
    url: `http://127.0.0.1:${address.port}/graph`,
    calls: [],
    faults: [],
    people: new Map(),
    reports: new Map(),
    schedules: new Map(),
    events: [],
    repeatedTransaction: 201,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return graph
}

async function respond(
  graph: FakeGraph,
  request: IncomingMessage,
  response: ServerResponse,
  nowMs: () => number,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  const method = request.method ?? ''
  const path = request.url ?? ''
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  graph.calls.push({ method, path, headers: request.headers, body, atMs: nowMs() })

  const fault = graph.faults.find(({ matches, times }) => times > 0 && matches.test(`${method} ${path}`))
  if (fault) fault.times--
  if (fault?.lose === 'before') return void request.socket.destroy()
  response.setHeader('Date', new Date(nowMs()).toUTCString())
  if (fault?.status !== undefined) return send(response, refusal(fault.status, fault))
  const answer = answerFor(graph, method, path, body)
  if (fault?.lose === 'after') return void request.socket.destroy()
  send(response, answer)
}

function refusal(status: number, fault: Fault): Answer {
  return {
    status,
    body: { error: { code: fault.code ?? 'UnknownError', message: 'told to fail' } },
    headers: { ...(fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter }), ...fault.headers },
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const type = answer.body ? { 'Content-Type': 'application/json' } : {}
  response.writeHead(answer.status, { ...type, 'request-id': 'a-request-id', ...answer.headers })
  response.end(answer.body ? JSON.stringify(answer.body) : undefined)
}
