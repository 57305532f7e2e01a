import { Hono, type Context } from 'hono'
import type { Person, SandboxContext } from '../context.ts'
import { tenantOf } from '../tenant/tenant.ts'
import { admit, missingPermission, personOf } from './admission.ts'
import { refuse, type Answer, type Parsed, parsed, refused } from './answer.ts'
import { runBatch } from './batch.ts'
import { readPreferences, type Call } from './call.ts'
import { rootCalls, userCalls, type Area } from './calls.ts'
import { withFaults } from './faults.ts'
import { notifierOf } from './notifications/notifier.ts'
import type { CallPermissions } from './permissions.ts'
import { respond } from './respond.ts'

const root = '/graph/v1.0'

/** The part of Microsoft Graph v1.0 that the product uses, under `/graph/v1.0`. State is the tenant's. */
export function graphApp(context: SandboxContext): Hono {
  notifierOf(context) // from now on changes are told
  const app = new Hono()
  const answered = (c: Context, work: () => Promise<Answer>) =>
    withFaults(c, context, async () => respond(await work(), context.clock.now(), c.req.header('client-request-id')))

  app.post(`${root}/$batch`, (c) =>
    answered(c, async () => {
      const admitted = await admit(context, c.req.header('Authorization'))
      return admitted.kind === 'refused' ? admitted.answer : runBatch(c.req.raw, (inner) => app.fetch(inner))
    }),
  )

  for (const { method, path, area, needs, handle } of rootCalls) {
    app.on(method, `${root}${path}`, (c) =>
      answered(c, async () => {
        const ready = await prepare(context, c, needs, area)
        return ready.kind === 'refused' ? ready.answer : handle(ready.value.call)
      }),
    )
  }

  for (const { method, path, area, needs, handle } of userCalls) {
    app.on(method, [`${root}/me${path}`, `${root}/users/:user${path}`], (c) =>
      answered(c, async () => {
        const ready = await prepare(context, c, needs, area, true)
        if (ready.kind === 'refused') return ready.answer
        const { call, user } = ready.value
        return user ? handle({ ...call, user }) : refuse(404, 'Request_ResourceNotFound', 'No user is named.')
      }),
    )
  }

  const onePerson = userCalls.flatMap(({ path }) => [`${root}/me${path}`, `${root}/users/:user${path}`])
  const others = ['/$batch', ...rootCalls.map(({ path }) => path)].map((path) => root + path)
  for (const address of new Set([...others, ...onePerson])) {
    app.all(address, (c) =>
      answered(c, async () =>
        refuse(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'),
      ),
    )
  }
  app.all(`${root}/*`, (c) =>
    answered(c, async () =>
      refuse(400, 'BadRequest', `Resource not found for the segment '${c.req.path.slice(root.length + 1)}'.`),
    ),
  )
  return app
}

interface Prepared {
  call: Call
  user?: Person
}

/** Checks token, person and permission, in the order in which the service does, and reads the rest of the request. */
async function prepare(
  context: SandboxContext,
  c: Context,
  needs: CallPermissions | undefined,
  area: Area,
  isAboutPerson = false,
): Promise<Parsed<Prepared>> {
  const admitted = await admit(context, c.req.header('Authorization'))
  if (admitted.kind === 'refused') return admitted
  const { caller, granted } = admitted.value
  const user = isAboutPerson ? personOf(context, caller, c.req.param('user'), area) : undefined
  if (user?.kind === 'refused') return user
  const missing = needs && missingPermission(admitted.value, needs, area, user?.value)
  if (missing) return { kind: 'refused', answer: missing }
  const prefer = readPreferences(c.req.header('Prefer'))
  if (prefer.kind === 'refused') return prefer
  const body = await readJson(c)
  if (body.kind === 'refused') return body

  const url = new URL(c.req.url)
  const call: Call = {
    context,
    tenant: tenantOf(context),
    caller,
    granted,
    params: c.req.param(),
    query: url.searchParams,
    prefer: prefer.value,
    ifMatch: c.req.header('If-Match'),
    consistencyLevel: c.req.header('ConsistencyLevel'),
    address: context.baseUrl + url.pathname,
    body: body.value,
  }
  return parsed(user ? { call, user: user.value } : { call })
}

async function readJson(c: Context): Promise<Parsed<unknown>> {
  const text = await c.req.text()
  if (text === '') return parsed(undefined)
  if (!(c.req.header('Content-Type') ?? '').startsWith('application/json')) {
    return refused(415, 'UnsupportedMediaType', 'Content-Type must be application/json.')
  }
  try {
    return parsed(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return refused(400, 'BadRequest', 'Unable to read JSON request payload.')
    throw error
  }
}
