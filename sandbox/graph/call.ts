import type { Tenant } from '../tenant/tenant.ts'
import type { Person, SandboxContext } from '../context.ts'
import { parsed, refused, type Answer, type Parsed } from './answer.ts'
import { ianaZone } from './time-zones.ts'

export type Caller = { kind: 'person'; person: Person } | { kind: 'app'; appId: string }

/** Each service words its refusals in its own way. */
export type Area = 'directory' | 'outlook' | 'teams'

/** Everything a call may look at, read and checked once. */
export interface Call {
  context: SandboxContext
  tenant: Tenant
  caller: Caller
  /** The permission names in the token. */
  granted: readonly string[]
  /** Ids named in the path after the user. */
  params: Record<string, string>
  query: URLSearchParams
  prefer: Preferences
  /** The If-Match header, as it came. */
  ifMatch: string | undefined
  consistencyLevel: string | undefined
  /** The address without its query: next links are made from it. */
  address: string
  body: unknown
}

/** A call below `/users/{id}` or `/me`. */
export interface UserCall extends Call {
  user: Person
}

export type Handler = (call: Call) => Answer | Promise<Answer>
export type UserHandler = (call: UserCall) => Answer

export interface Preferences {
  /** The zone of start and end in the answer; UTC unless asked. */
  timeZone: string
  isTimeZoneAsked: boolean
  hasImmutableIds: boolean
  pageSize: number | undefined
  hasTextBodies: boolean
}

/** Reads `Prefer`. A time zone that the server does not know is refused. */
export function readPreferences(header: string | undefined): Parsed<Preferences> {
  const wishes = new Map(
    (header ?? '').split(',').map((wish) => {
      const [name = '', value = ''] = wish.split('=')
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
    }),
  )
  const timeZone = wishes.get('outlook.timezone')
  if (timeZone !== undefined && ianaZone(timeZone) === undefined) return unsupportedZone(timeZone)
  const pageSize = Number(wishes.get('odata.maxpagesize'))
  return parsed({
    timeZone: timeZone ?? 'UTC',
    isTimeZoneAsked: timeZone !== undefined,
    hasImmutableIds: wishes.get('idtype')?.toLowerCase() === 'immutableid',
    pageSize: Number.isInteger(pageSize) && pageSize > 0 ? pageSize : undefined,
    hasTextBodies: wishes.get('outlook.body-content-type')?.toLowerCase() === 'text',
  })
}

export function unsupportedZone(name: string): { kind: 'refused'; answer: Answer } {
  return refused(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  )
}

/** What the service confirms of the preferences it followed. */
export function appliedPreferences(prefer: Preferences): Record<string, string> {
  const applied = [
    ...(prefer.isTimeZoneAsked ? [`outlook.timezone="${prefer.timeZone}"`] : []),
    ...(prefer.hasImmutableIds ? ['IdType="ImmutableId"'] : []),
    ...(prefer.hasTextBodies ? ['outlook.body-content-type="text"'] : []),
  ]
  return applied.length > 0 ? { 'Preference-Applied': applied.join(', ') } : {}
}
