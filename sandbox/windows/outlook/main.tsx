import { outlookThemes } from '../common/appearance.ts'
import { mount } from '../common/mount.tsx'
import { PersonGate } from '../common/person-gate.tsx'
import { OutlookWindow } from './outlook-window.tsx'

mount(
  outlookThemes,
  <PersonGate app="Outlook">{(person) => <OutlookWindow key={person.id} person={person} />}</PersonGate>,
)
