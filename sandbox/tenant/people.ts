import { createHash } from 'node:crypto'
import type { People, Person, PersonKind, PersonRole } from '../context.ts'
import { leaders, teams } from './roster.ts'
import { municipality, workplaces } from './workplaces.ts'

const townHall = 'Rådhuspladsen 1, 6999 Havnsby'

const office: readonly Person[] = [
  aPerson('hanne-hr', 'Hanne Hedelund', 'hr', 'HR-chef', 'HR og Løn', { roles: ['HR', 'Admin'] }),
  aPerson('henrik-hr', 'Henrik Hjortshave', 'hr', 'HR-konsulent', 'HR og Løn', {
    roles: ['HR'],
    managerId: 'hanne-hr',
  }),
  aPerson('kirsten-koordinator', 'Kirsten Kragelund', 'coordinator', 'Koordinator', 'Jobcenter Havnsby', {
    roles: ['Coordinator'],
  }),
  ...(
    [
      ['karen-konsulent', 'Karen Krogh'],
      ['jonas-konsulent', 'Jonas Juhl'],
      ['pia-konsulent', 'Pia Paludan'],
    ] as const
  ).map(([id, name]) =>
    aPerson(id, name, 'consultant', 'Fastholdelseskonsulent', 'Jobcenter Havnsby', {
      roles: ['Consultant'],
      managerId: 'kirsten-koordinator',
    }),
  ),
]

/** Room mailboxes are users of the directory too; nobody signs in as one. */
const rooms: readonly Person[] = [
  aPerson('moedelokale-havnsby-skole', 'Lokale Kattegat', 'room', 'Mødelokale', 'Havnsby Skole', {}),
  aPerson('moedelokale-raadhus', 'Lokale Skagerrak', 'room', 'Mødelokale', 'Rådhuset', {}),
]

/** A shared mailbox, which mail is sent from; nobody signs in as it. */
const mailboxes: readonly Person[] = [
  aPerson('hurtigspor-post', 'Hurtigspor', 'mailbox', 'Fælles postkasse', 'Jobcenter Havnsby', {}),
]

const everybody: readonly Person[] = [
  ...office,
  ...leaders.map(([id, name, title, workplace, language]) =>
    aPerson(id, name, 'leader', title, workplace, { language: language ?? 'da' }),
  ),
  ...teams.flatMap(([managerId, workplace, employees]) =>
    employees.map(([id, name, title]) => aPerson(id, name, 'employee', title, workplace, { managerId })),
  ),
  ...rooms,
  ...mailboxes,
]

/** Look-ups among the invented people; the list never changes while the sandbox runs. */
export const people: People = peopleAmong(everybody)

function peopleAmong(list: readonly Person[]): People {
  const byId = new Map(list.map((person) => [person.id, person]))
  const byOid = new Map(list.map((person) => [person.oid, person]))
  const byMail = new Map(list.map((person) => [person.mail, person]))
  return {
    all: () => list,
    byId: (id) => byId.get(id),
    byOid: (oid) => byOid.get(oid.toLowerCase()),
    byMail: (mail) => byMail.get(mail.toLowerCase()),
    reportsOf: (id) => list.filter((person) => person.managerId === id),
  }
}

function aPerson(
  id: string,
  displayName: string,
  kind: PersonKind,
  jobTitle: string,
  department: string,
  more: { roles?: readonly PersonRole[]; managerId?: string; language?: 'da' | 'en' },
): Person {
  const workplace = workplaces.find((each) => each.name === department)
  return {
    id,
    oid: oidOf(id),
    displayName,
    mail: `${mailName(displayName)}@${municipality.domain}`,
    jobTitle,
    department,
    officeLocation: workplace?.address ?? townHall,
    roles: more.roles ?? [],
    kind,
    language: more.language ?? 'da',
    ...(more.managerId === undefined ? {} : { managerId: more.managerId }),
  }
}

/** A name-based UUID (version 5 layout): the same word gives the same id on every machine. */
function oidOf(word: string): string {
  const hash = createHash('sha256').update(`${municipality.domain}/${word}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function mailName(displayName: string): string {
  return displayName
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(' ', '.')
}
