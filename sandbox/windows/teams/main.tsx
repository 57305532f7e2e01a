import { teamsThemes } from '../common/appearance.ts'
import { mount } from '../common/mount.tsx'
import { PersonGate } from '../common/person-gate.tsx'
import { TeamsWindow } from './teams-window.tsx'

mount(teamsThemes, <PersonGate app="Teams">{(person) => <TeamsWindow key={person.id} person={person} />}</PersonGate>)
