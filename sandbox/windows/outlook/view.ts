import type { CalendarEvent } from '../common/api/calendar.ts'

/** What the Outlook window shows. The draft itself lives in the DraftStore. */
export interface View {
  place: 'mail' | 'calendar'
  mailId: string | undefined
  event: CalendarEvent | undefined
  /** The pane belongs to what is read or to what is written; each has its own, as in Outlook. */
  pane: 'closed' | 'reading' | 'writing'
  isWriting: boolean
}

export type Change =
  | { do: 'go'; to: 'mail' | 'calendar' }
  | { do: 'openMail'; id: string | undefined }
  | { do: 'openEvent'; event: CalendarEvent | undefined }
  | { do: 'write' }
  | { do: 'stopWriting' }
  | { do: 'togglePane' }
  | { do: 'closePane' }

export const firstView: View = { place: 'mail', mailId: undefined, event: undefined, pane: 'closed', isWriting: false }

export function changed(view: View, change: Change): View {
  switch (change.do) {
    case 'go':
      return { ...view, place: change.to, event: undefined }
    case 'openMail':
      return { ...view, place: 'mail', mailId: change.id }
    case 'openEvent':
      return { ...view, event: change.event }
    case 'write':
      return { ...view, isWriting: true }
    case 'stopWriting':
      return { ...view, isWriting: false, pane: view.pane === 'writing' ? 'closed' : view.pane }
    case 'togglePane': {
      const wanted = view.isWriting ? 'writing' : 'reading'
      return { ...view, pane: view.pane === wanted ? 'closed' : wanted }
    }
    case 'closePane':
      return { ...view, pane: 'closed' }
  }
}
