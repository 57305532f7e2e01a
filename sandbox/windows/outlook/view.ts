import type { CalendarEvent } from '../common/api/calendar.ts'
import type { Draft } from './draft/draft.ts'

/** What the Outlook window shows. The draft itself lives in the DraftStore. */
export interface View {
  place: 'mail' | 'calendar'
  mailId: string | undefined
  event: CalendarEvent | undefined
  /** The pane belongs to what is read or to what is written; each has its own, as in Outlook. */
  pane: 'closed' | 'reading' | 'writing'
  /** False while the draft waits and something else is read. */
  isWriting: boolean
}

export type Change =
  | { do: 'go'; to: 'mail' | 'calendar' }
  | { do: 'openMail'; id: string | undefined }
  | { do: 'openEvent'; event: CalendarEvent | undefined }
  | { do: 'write'; what: Draft['kind'] }
  | { do: 'stopWriting' }
  | { do: 'togglePane'; beside: 'reading' | 'writing' }
  | { do: 'closePane' }

export const firstView: View = { place: 'mail', mailId: undefined, event: undefined, pane: 'closed', isWriting: false }

/** The draft if it is on screen: a mail among the mails, an appointment in the calendar. */
export function shownDraft(view: View, draft: Draft | undefined): Draft | undefined {
  const isHere = view.isWriting && (draft?.kind === 'mail') === (view.place === 'mail')
  return isHere ? draft : undefined
}

export function changed(view: View, change: Change): View {
  switch (change.do) {
    case 'go':
      return { ...view, place: change.to, event: undefined }
    case 'openMail':
      return { ...view, place: 'mail', mailId: change.id, isWriting: false }
    case 'openEvent':
      return { ...view, event: change.event }
    case 'write':
      return { ...view, place: change.what === 'mail' ? 'mail' : 'calendar', isWriting: true }
    case 'stopWriting':
      return { ...view, isWriting: false, pane: view.pane === 'writing' ? 'closed' : view.pane }
    case 'togglePane': {
      const wanted = change.beside
      return { ...view, pane: view.pane === wanted ? 'closed' : wanted }
    }
    case 'closePane':
      return { ...view, pane: 'closed' }
  }
}
