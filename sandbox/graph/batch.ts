import { z } from 'zod'
import { refuse, type Answer } from './answer.ts'

const mostRequests = 20

const batch = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string(),
        method: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .max(mostRequests),
})

type Inner = z.output<typeof batch>['requests'][number]
interface InnerAnswer {
  id: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** Carries out up to 20 calls in order and answers each by itself; a failed predecessor gives 424. */
export async function runBatch(
  request: Request,
  fetchInner: (inner: Request) => Response | Promise<Response>,
): Promise<Answer> {
  const read = batch.safeParse(await request.json().catch(() => undefined))
  if (!read.success) return refuse(400, 'BadRequest', `Invalid batch payload: ${read.error.issues[0]?.message ?? ''}.`)
  const { requests } = read.data
  if (new Set(requests.map((inner) => inner.id)).size < requests.length) {
    return refuse(400, 'BadRequest', 'Request ids of a batch must be unique.')
  }

  const responses: InnerAnswer[] = []
  for (const inner of requests) {
    const before = (inner.dependsOn ?? []).map((id) => responses.find((answer) => answer.id === id))
    responses.push(
      before.every((answer) => answer && answer.status < 400)
        ? await runInner(inner, request, fetchInner)
        : failedBefore(inner),
    )
  }
  return { status: 200, body: { responses } }
}

async function runInner(
  inner: Inner,
  outer: Request,
  fetchInner: (inner: Request) => Response | Promise<Response>,
): Promise<InnerAnswer> {
  const headers = new Headers(inner.headers)
  headers.set('Authorization', outer.headers.get('Authorization') ?? '')
  const address = new URL(`/graph/v1.0/${inner.url.replace(/^\//, '')}`, outer.url)
  const body = inner.body === undefined ? {} : { body: JSON.stringify(inner.body) }
  const response = await fetchInner(new Request(address, { method: inner.method, headers, ...body }))
  const text = await response.text()
  return {
    id: inner.id,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(text === '' ? {} : { body: JSON.parse(text) }),
  }
}

function failedBefore(inner: Inner): InnerAnswer {
  const error = { code: 'FailedDependency', message: 'A request that this one depends on has failed.' }
  return { id: inner.id, status: 424, body: { error } }
}
