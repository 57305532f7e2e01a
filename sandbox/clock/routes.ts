import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { SandboxClock } from '../context.ts'
import type { TimerRunner } from '../functions-host/timer-runner.ts'
import { problem, readJson } from '../server/problem.ts'

const timeZone = 'Europe/Copenhagen'

const instant = z.string().transform((text, ctx) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'must be an ISO 8601 instant with offset, such as 2026-12-22T10:00+01:00' })
    return z.NEVER
  }
})

const duration = z.string().transform((text, ctx) => {
  try {
    return Temporal.Duration.from(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'must be an ISO 8601 duration such as PT2H or P1D' })
    return z.NEVER
  }
})

const move = z
  .strictObject({
    now: instant.optional(),
    advance: duration.optional(),
    /** The functions host slept meanwhile: timers run once at the end instead of at every tick. */
    asleep: z.boolean().default(false),
  })
  .refine(({ now, advance }) => (now === undefined) !== (advance === undefined), {
    path: ['now'],
    error: 'give either now or advance',
  })

/** `GET` and `POST /sandbox/clock`. A day is a day on the municipality's wall clock, also when summer time changes. */
export function clockRoutes(clock: SandboxClock, timers: TimerRunner): Hono {
  const app = new Hono()

  app.get('/sandbox/clock', (c) => c.json(reading(clock)))

  app.post('/sandbox/clock', async (c) => {
    const input = await readJson(c, move)
    if (input.kind === 'problem') return input.response
    const { now, advance, asleep } = input.value
    const target = now ?? later(clock.now(), advance ?? new Temporal.Duration())
    if (target === undefined || !isWithinReach(target)) return outOfReach(now === undefined ? 'advance' : 'now')
    const ran = asleep ? await timers.sleepTo(target) : await timers.moveTo(target)
    return c.json({ ...reading(clock), timers: ran })
  })

  return app
}

function later(from: Temporal.Instant, by: Temporal.Duration): Temporal.Instant | undefined {
  try {
    return from.toZonedDateTimeISO(timeZone).add(by).toInstant()
  } catch (reason) {
    if (reason instanceof RangeError) return undefined // beyond the end of the calendar
    throw reason
  }
}

function isWithinReach(instant: Temporal.Instant): boolean {
  const { year } = instant.toZonedDateTimeISO(timeZone)
  return year >= 2020 && year < 2100
}

function outOfReach(field: string): Response {
  const message = 'must lead to a day between 2020 and 2099'
  return problem(400, 'input-invalid', `${field}: ${message}`, [{ path: field, message }])
}

function reading(clock: SandboxClock): { now: string; local: string } {
  const now = clock.now().round({ smallestUnit: 'millisecond' })
  const local = now.toZonedDateTimeISO(timeZone).toPlainDateTime()
  return { now: now.toString(), local: local.toString({ smallestUnit: 'second' }) }
}
