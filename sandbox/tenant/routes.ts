import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import type { Person, SandboxContext } from '../context.ts'
import { notFound, problem } from '../server/problem.ts'
import { eventsOf, mailOf } from './access.ts'
import { firstDay } from './calendars.ts'

/** Who there is, what stands in their calendars, what mail they got: the sandbox's own addresses, without a token. */
export function tenantRoutes(context: SandboxContext): Hono {
  const app = new Hono()

  app.get('/sandbox/people', (c) => c.json(context.people.all().map(personView)))

  app.get('/sandbox/calendars/:person', (c) => {
    const person = context.people.byId(c.req.param('person'))
    if (!person) return nobody()
    const from = readMoment(c.req.query('from'), firstDay)
    const to = readMoment(c.req.query('to'), firstDay.add({ weeks: 6 }))
    if (!from || !to)
      return problem(400, 'period-invalid', 'from and to are dates (2026-12-21) or moments (2026-12-21T09:00:00Z).')
    return c.json(eventsOf(context, person, from, to))
  })

  app.get('/sandbox/mail/:person', (c) => {
    const person = context.people.byId(c.req.param('person'))
    return person ? c.json(mailOf(context, person)) : nobody()
  })

  return app
}

function personView(person: Person) {
  const { id, displayName, roles, department, oid, mail, kind } = person
  return { id, name: displayName, roles, workplace: department, oid, mail, kind }
}

function nobody(): Response {
  return notFound('person-unknown', 'person', 'There is no such person in this municipality.')
}

/** A moment with an offset, a Danish local time, or the start of a Danish day; undefined when it is none of them. */
function readMoment(text: string | undefined, usual: Temporal.PlainDate): Temporal.Instant | undefined {
  if (text === undefined) return usual.toZonedDateTime('Europe/Copenhagen').toInstant()
  // A plus sign in a query reads as a space.
  const repaired = text.replace(/ (\d\d:\d\d)$/, '+$1')
  try {
    if (/(Z|[+-]\d\d:\d\d)$/.test(repaired)) return Temporal.Instant.from(repaired)
    return Temporal.PlainDateTime.from(repaired).toZonedDateTime('Europe/Copenhagen').toInstant()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
