import type { Person, SandboxContext, TokenVerdict } from '../context.ts'
import { parsed, refuse, refused, type Answer, type Parsed } from './answer.ts'
import type { Area, Caller } from './call.ts'
import type { CallPermissions } from './permissions.ts'

export interface Admitted {
  caller: Caller
  /** The permission names in the token. */
  granted: readonly string[]
}

/** Who calls, from the bearer token. */
export async function admit(context: SandboxContext, authorization: string | undefined): Promise<Parsed<Admitted>> {
  if (authorization === undefined) return unauthenticated('Access token is empty.')
  const verdict: TokenVerdict = await context.tokens.verify(authorization, 'graph')
  switch (verdict.kind) {
    case 'app':
      return parsed({ caller: { kind: 'app', appId: verdict.appId }, granted: verdict.roles })
    case 'person': {
      const person = context.people.byOid(verdict.oid)
      if (!person) return unauthenticated('The user of the token is not in the directory.')
      return parsed({ caller: { kind: 'person', person }, granted: verdict.scopes })
    }
    case 'refused':
      return unauthenticated(verdict.reason)
  }
}

function unauthenticated(reason: string): { kind: 'refused'; answer: Answer } {
  const challenge = { 'WWW-Authenticate': 'Bearer realm="", error="invalid_token"' }
  return { kind: 'refused', answer: { ...refuse(401, 'InvalidAuthenticationToken', reason), headers: challenge } }
}

/** The answer to a caller whose token does not carry what the call needs; undefined when it does. */
export function missingPermission(
  admitted: Admitted,
  needs: CallPermissions,
  area: Area,
  about?: Person,
): Answer | undefined {
  const has = (names: readonly string[]) => names.some((name) => admitted.granted.includes(name))
  const { caller } = admitted
  if (caller.kind === 'app') return has(needs.application) ? undefined : denied(area)
  const isOwn = about !== undefined && caller.person.oid === about.oid
  return has(needs.anybody) || (isOwn && has(needs.own)) ? undefined : denied(area)
}

function denied(area: Area): Answer {
  switch (area) {
    case 'directory':
      return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
    case 'outlook':
      return refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
    case 'teams':
      return refuse(403, 'Forbidden', 'Missing role permissions on the request.')
  }
}

/** The person a path names by object id or user principal name, or by `me`. */
export function personOf(
  context: SandboxContext,
  caller: Caller,
  named: string | undefined,
  area: Area,
): Parsed<Person> {
  if (named === undefined) {
    if (caller.kind === 'person') return parsed(caller.person)
    return refused(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
  }
  const person = context.people.byOid(named) ?? context.people.byMail(named)
  if (person) return parsed(person)
  if (area === 'outlook') return refused(404, 'ErrorInvalidUser', `The requested user '${named}' is invalid.`)
  const message = `Resource '${named}' does not exist or one of its queried reference-property objects are not present.`
  return refused(404, 'Request_ResourceNotFound', message)
}
