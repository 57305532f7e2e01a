import type { Context } from 'hono'
import type { SandboxContext } from '../../context.ts'
import { refuse, type Answer } from '../answer.ts'
import type { Area } from '../call.ts'
import { respond } from '../respond.ts'
import type { Moment } from './patience.ts'
import { limitedService } from './service-limits.ts'
import { trafficOf, type Scope } from './traffic.ts'

/** Counts a call and holds it against the limits of the service it is for. */
export async function withLimits(
  c: Context,
  context: SandboxContext,
  area: Area,
  work: () => Promise<Response>,
): Promise<Response> {
  const env: unknown = c.env
  const batch = isBatchEnv(env) ? env : undefined
  const call = batch?.call ?? callId(c)
  const scope = { call, ...scopeOf(c, context, area), ...(batch && { cameAt: batch.cameAt }) }
  const passage = trafficOf(context).enter(scope)
  let response: Response | undefined
  try {
    response =
      passage.waitSeconds === undefined
        ? await work()
        : respond(throttled(passage.waitSeconds, scope), context.clock.now(), c.req.header('client-request-id'))
    return response
  } finally {
    passage.leave(response?.status ?? 500)
    const seconds = secondsIn(response?.headers.get('Retry-After'))
    if (seconds !== undefined && batch) batch.whenAnswered.push(() => passage.asked(seconds))
    else if (seconds !== undefined) passage.asked(seconds)
  }
}

/** What a call inside a batch is given of the batch. */
export interface BatchEnv {
  /** Its own id, as `callId` reads it. */
  call: string
  cameAt: Moment
  /** Its client reads no answer of its calls before all of them are there. */
  whenAnswered: (() => void)[]
}

/** The id that its sender gave it. */
export function callId(c: Context): string {
  return c.req.header('client-request-id') ?? ''
}

function isBatchEnv(env: unknown): env is BatchEnv {
  return typeof env === 'object' && env !== null && 'cameAt' in env
}

/** Outlook counts by mailbox, the other services by app. */
function scopeOf(c: Context, { people }: SandboxContext, area: Area): Omit<Scope, 'call'> {
  const app = c.req.header('Authorization') ?? ''
  const named = c.req.param('user')
  const service = limitedService(c.req.method, c.req.path.replace(/^\/graph\/v1\.0/, ''))
  if (area !== 'outlook' || named === undefined) return { app, about: area, ...(service && { service }) }
  const owner = people.byOid(named) ?? people.byMail(named)
  return owner ? { app, mailbox: owner.id, about: owner.id } : { app, about: area }
}

function throttled(waitSeconds: number, { mailbox }: Pick<Scope, 'mailbox'>): Answer {
  return {
    ...(mailbox === undefined
      ? refuse(429, 'TooManyRequests', 'Too many requests. Try again later.')
      : refuse(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.')),
    headers: { 'Retry-After': String(waitSeconds) },
  }
}

function secondsIn(header: string | null | undefined): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : undefined
}
