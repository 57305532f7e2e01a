import type { Person } from '../common/api/people.ts'

export interface Group {
  title: string
  /** What these people do in Hurtigspor, in one line. */
  does: string
  people: Person[]
}

const groups: readonly { title: string; does: string; kinds: readonly Person['kind'][] }[] = [
  {
    title: 'Ledere',
    does: 'Læser sygemeldingen i Outlook, vælger en tid og booker en fastholdelseskonsulent med det samme.',
    kinds: ['leader'],
  },
  {
    title: 'Fastholdelseskonsulenter',
    does: 'Får et kort i Teams, ringer til medarbejderen og kvitterer direkte på kortet.',
    kinds: ['consultant'],
  },
  {
    title: 'HR og koordinator',
    does: 'Følger alle henvendelser og deres frister i Teams og griber ind, når noget glipper.',
    kinds: ['hr', 'coordinator', 'admin'],
  },
]

/** The three roles of the start page, each with its people. Employees are none of them. */
export const groupsOf = (people: readonly Person[]): Group[] =>
  groups.map(({ title, does, kinds }) => ({
    title,
    does,
    people: people.filter((person) => kinds.includes(person.kind)),
  }))

export const employeesAmong = (people: readonly Person[]): Person[] =>
  people.filter((person) => person.kind === 'employee')
