import type { Person } from '../../context.ts'
import { personOf } from '../admission.ts'
import { parsed, refuse, refused, type Answer, type Parsed } from '../answer.ts'
import type { Call } from '../call.ts'
import { permissions } from '../permissions.ts'

/** The mailbox whose events a resource names: `users/{id}/events`, or `me/events` for a person. */
export function mailboxOf(call: Call, resource: string): Parsed<Person> {
  const path = /^\/?(?:me|users\/([^/?]+))\/(?:calendar\/)?events$/i.exec(resource)
  if (!path) {
    return refused(
      400,
      'InvalidRequest',
      `The sandbox tells of changes under users/{id}/events only; the resource was '${resource}'.`,
    )
  }
  const named = path[1] === undefined ? undefined : decodeURIComponent(path[1])
  const owner = personOf(call.context, call.caller, named, 'outlook')
  if (owner.kind === 'refused') return owner
  const missing = missingRead(call, owner.value)
  return missing ? { kind: 'refused', answer: missing } : parsed(owner.value)
}

/** A person reaches the own mailbox only, shared calendars do not count, and writing does not stand in for reading. */
function missingRead({ caller, granted }: Call, owner: Person): Answer | undefined {
  const { application, own } = permissions.watchEvents
  const names: readonly string[] = caller.kind === 'app' ? application : own
  const isReached = caller.kind === 'app' || caller.person.oid === owner.oid
  if (isReached && names.some((name) => granted.includes(name))) return undefined
  return refuse(403, 'ExtensionError', 'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access denied]')
}
