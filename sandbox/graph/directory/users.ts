import type { Person } from '../../context.ts'
import { municipality } from '../../tenant/workplaces.ts'
import { ok, refuse, type Answer } from '../answer.ts'
import type { Call, UserCall } from '../call.ts'
import { answerList, select, type ListRules } from '../query.ts'

/** What a user is without `$select`: department and userType, for instance, must be asked for. */
const defaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]

const rules: ListRules = {
  type: 'microsoft.graph.user',
  properties: new Set([
    ...defaults,
    'department',
    'companyName',
    'accountEnabled',
    'userType',
    'mailNickname',
    'employeeId',
    'country',
    'city',
    'manager',
    'directReports',
  ]),
  defaults,
  pageSize: 100,
  largestPage: 999,
  skip: '$skiptoken',
  context: 'users',
}

export function listUsers(call: Call): Answer {
  const wanted = call.query.get('$search')
  if (wanted !== null && call.consistencyLevel?.toLowerCase() !== 'eventual') {
    return refuse(
      400,
      'Request_UnsupportedQuery',
      'Request with $search query parameter only works with ConsistencyLevel: eventual.',
    )
  }
  const found = call.context.people.all().filter((person) => wanted === null || isFound(person, wanted))
  return answerList(
    call,
    found.map((person) => userView(person)),
    rules,
  )
}

export function readUser(call: UserCall): Answer {
  return answerUser(call, call.user, 'users/$entity')
}

export function readManager(call: UserCall): Answer {
  const manager = call.user.managerId === undefined ? undefined : call.context.people.byId(call.user.managerId)
  if (!manager) {
    return refuse(
      404,
      'Request_ResourceNotFound',
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
    )
  }
  return answerUser(call, manager, 'directoryObjects/$entity')
}

export function listDirectReports(call: UserCall): Answer {
  const reports = call.context.people.reportsOf(call.user.id).map((person) => directoryView(person))
  return answerList(call, reports, { ...rules, context: 'directoryObjects' })
}

function answerUser(call: UserCall, person: Person, context: string): Answer {
  const keep = select(call, rules)
  if (keep.kind === 'refused') return keep.answer
  return ok({
    '@odata.context': `${call.context.baseUrl}/graph/v1.0/$metadata#${context}`,
    ...keep.value(directoryView(person)),
  })
}

function directoryView(person: Person): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...userView(person) }
}

function userView(person: Person): Record<string, unknown> {
  const [givenName = '', ...rest] = person.displayName.split(' ')
  return {
    id: person.oid,
    displayName: person.displayName,
    givenName,
    surname: rest.join(' '),
    mail: person.mail,
    userPrincipalName: person.mail,
    mailNickname: person.mail.split('@')[0] ?? '',
    jobTitle: person.jobTitle,
    department: person.department,
    companyName: municipality.name,
    officeLocation: person.officeLocation,
    preferredLanguage: person.language === 'da' ? 'da-DK' : 'en-GB',
    businessPhones: [],
    mobilePhone: null,
    // Nobody signs in as a room or a shared mailbox.
    accountEnabled: person.kind !== 'room' && person.kind !== 'mailbox',
    userType: 'Member',
    employeeId: null,
    country: 'Danmark',
    city: 'Havnsby',
  }
}

/** `"displayName:lone"`: every word of the value starts a word of the property. */
function isFound(person: Person, search: string): boolean {
  const view = userView(person)
  const clauses = [...search.matchAll(/"(\w+):([^"]*)"/g)]
  return clauses.some(([, name = '', value = '']) => {
    const words = String(view[name] ?? '')
      .toLowerCase()
      .split(/[\s@.]+/)
    return value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
      .every((word) => words.some((each) => each.startsWith(word)))
  })
}
