import type { RequestAlertContent } from '../../app/ports/alert-content.ts'

/** The contact is the consultant's to make: in a card to somebody else, or about another task, it is neither repeated nor pressed. */
export function mayContact(content: RequestAlertContent): boolean {
  const { contact, kind, retells, reader, isClosed } = content
  const isOpen = contact?.state === 'open' || contact?.state === 'missed'
  const isOther = (retells ?? kind) === 'taskDue' || (retells ?? kind) === 'followUpDue'
  return isOpen && !isClosed && reader === 'consultant' && !isOther
}
