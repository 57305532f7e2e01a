import type { Dispatch } from 'react'
import { z } from 'zod'
import { localeOf, useAppearance, type Language } from '../../common/appearance.ts'
import type { Person } from '../../common/api/people.ts'
import type { ItemSnapshot } from '../../office-js/protocol.ts'
import type { DraftStore } from '../draft/draft.ts'
import type { Change } from '../view.ts'
import { roamingKey, type OfficeWindow } from './office-calls.ts'
import { officeThemes } from './office-theme.ts'

export interface OfficeWindowParts {
  person: Person
  language: Language
  drafts: DraftStore
  item: ItemSnapshot | null
  reply: (html: string) => void
  newMail: (to: string, subject: string, html: string) => void
  change: Dispatch<Change>
}

const settings = z.record(z.string(), z.unknown())

/** This window as its add-in may see and use it. */
export function useOfficeWindow({
  person,
  language,
  drafts,
  item,
  reply,
  newMail,
  change,
}: OfficeWindowParts): OfficeWindow {
  const [appearance] = useAppearance()
  return {
    person: person.id,
    drafts,
    session: () => ({
      displayLanguage: localeOf[language],
      userProfile: { displayName: person.name, emailAddress: person.mail },
      theme: officeThemes[appearance],
      item,
      roamingSettings: settings.parse(JSON.parse(localStorage.getItem(roamingKey(person.id)) ?? '{}')),
    }),
    reply,
    newMail,
    showAppointment: () => change({ do: 'go', to: 'calendar' }),
    closePane: () => change({ do: 'closePane' }),
  }
}
