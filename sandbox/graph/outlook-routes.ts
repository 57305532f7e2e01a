import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'
import { notFound, problem, readJson } from '../server/problem.ts'
import { graphApp } from './graph-app.ts'

const moment = z.string().refine(isInstant, 'must be a moment with an offset, such as 2026-12-22T10:00:00+01:00')
const time = z.strictObject({ startsAt: moment, endsAt: moment })

const act = z.union(
  [
    time,
    z.strictObject({ act: z.enum(['cancel', 'accept']), comment: z.string().optional() }),
    z.strictObject({
      act: z.enum(['decline', 'tentativelyAccept']),
      comment: z.string().optional(),
      proposedNewTime: time.optional(),
    }),
  ],
  { error: 'give startsAt and endsAt, or act: cancel, accept, decline or tentativelyAccept' },
)
type Act = z.output<typeof act>

/**
 * What somebody does in the own Outlook to an event: `PATCH` moves, cancels or answers it, `DELETE` deletes it. Done as
 * that person through the Graph subset, so that copies, mails and notifications follow as in life.
 */
export function outlookRoutes(context: SandboxContext): Hono {
  const app = new Hono()
  const graph = graphApp(context, 'outlook')
  const address = '/sandbox/calendars/:person/events/:event'

  const asOwner = async (person: Person, event: string, call: GraphCall): Promise<Response> => {
    const { accessToken } = await context.tokens.issueFor(person, 'graph')
    const answer = await graph.request(`/graph/v1.0/me/events/${encodeURIComponent(event)}${call.path ?? ''}`, {
      method: call.method,
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    })
    if (answer.ok) return new Response(null, { status: 204 })
    const { error } = graphError.parse(await answer.json())
    return problem(answer.status, error.code, error.message)
  }

  app.patch(address, async (c) => {
    const person = context.people.byId(c.req.param('person'))
    if (!person) return nobody()
    const input = await readJson(c, act)
    return input.kind === 'problem' ? input.response : asOwner(person, c.req.param('event'), callOf(input.value))
  })
  app.delete(address, (c) => {
    const person = context.people.byId(c.req.param('person'))
    return person ? asOwner(person, c.req.param('event'), { method: 'DELETE' }) : nobody()
  })
  return app
}

const graphError = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

interface GraphCall {
  method: 'PATCH' | 'POST' | 'DELETE'
  /** Below the event. */
  path?: string
  body?: unknown
}

function callOf(input: Act): GraphCall {
  if ('startsAt' in input) return { method: 'PATCH', body: graphTimes(input) }
  const { act, comment } = input
  const proposed = 'proposedNewTime' in input ? input.proposedNewTime : undefined
  return {
    method: 'POST',
    path: `/${act}`,
    body: { comment, ...(proposed ? { proposedNewTime: graphTimes(proposed) } : {}) },
  }
}

function graphTimes({ startsAt, endsAt }: z.output<typeof time>) {
  return { start: danish(startsAt), end: danish(endsAt) }
}

function danish(text: string): { dateTime: string; timeZone: string } {
  const local = Temporal.Instant.from(text).toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime()
  return { dateTime: local.toString({ smallestUnit: 'second' }), timeZone: 'Romance Standard Time' }
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

function nobody(): Response {
  return notFound('person-unknown', 'person', 'There is no such person in this municipality.')
}
