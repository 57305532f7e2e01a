import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { mayContact } from './may-contact.ts'

/**
 * Whether its reader can put it off: something the consultant is still to do. An escalation does not wait, and news that
 * asks for nothing need not.
 */
export function canWait(content: RequestAlertContent): boolean {
  const { kind, retells, reader, isClosed, meeting, task, call } = content
  if (reader !== 'consultant' || isClosed) return false
  switch (retells ?? kind) {
    case 'newRequest':
    case 'contactDue':
      return mayContact(content)
    case 'meetingDue':
      return meeting?.state !== 'meetingHeld'
    case 'followUpDue':
    case 'taskDue':
      return task?.state === 'open' || task?.state === 'missed'
    case 'outcomeMissing':
      return isLive(meeting)
    case 'callAsked':
      return call?.state === 'asked'
    case 'timesRefused':
      return content.proposed?.state === 'refused'
    default:
      return false
  }
}
