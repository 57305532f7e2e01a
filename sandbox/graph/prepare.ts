import type { Context } from 'hono'
import type { Person, SandboxContext } from '../context.ts'
import { tenantOf } from '../tenant/tenant.ts'
import { admit, missingPermission, personOf } from './admission.ts'
import { parsed, refused, type Parsed } from './answer.ts'
import { readPreferences, type Area, type Call } from './call.ts'
import type { CallPermissions } from './permissions.ts'

export interface Prepared {
  call: Call
  user?: Person
}

/** Checks token, person and permission, in the order in which the service does, and reads the rest of the request. */
export async function prepare(
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
