import type { JournalEntry, RequestEvent } from '../../../shared/domain/journal/events.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import type { Text } from '../../../shared/domain/text.ts'
import { cardTexts } from './card-texts.ts'

/** Others may tell of health, or of somebody's wish, and a card lies open (P-4). */
const mayBeNamed: ReadonlySet<RequestEvent['type']> = new Set([
  'ConsultantAssigned',
  'SlotHeld',
  'MeetingBooked',
  'MeetingMoved',
  'MeetingMoveStands',
  'MeetingMoveUndone',
  'InvitationDeclined',
  'MeetingCancelled',
  'MeetingHeld',
  'MeetingNotHeld',
  'TimesProposed',
  'TimesDeclined',
  'MoveConfirmed',
  'CallAsked',
  'CallMade',
  'EmployeeContacted',
  'ContactAttempted',
  'ContactTakenBack',
  'OutcomeTakenBack',
  'RequestResumed',
  'RequestAccepted',
  'HandOverAsked',
  'HandOverDeclined',
  'HandOverWithdrawn',
  'HandedOver',
  'RequestClosed',
])
const mostNamed = 3

/** What has happened since a card was built, in the timeline's words: the newest few, newest first. */
export function sinceThen(entries: readonly JournalEntry[], version: number, side: Side): Text {
  const before = entries.slice(0, version)
  const named = entries.slice(version).filter(({ event }) => mayBeNamed.has(event.type))
  const lines = timeline([...before, ...named], side).slice(timeline(before, side).length)
  const newest = lines.toReversed().slice(0, mostNamed)
  if (newest.length === 0) return cardTexts.changed
  return {
    da: `${cardTexts.since.da} ${newest.map(({ what }) => `${what.da}.`).join(' ')}`,
    en: `${cardTexts.since.en} ${newest.map(({ what }) => `${what.en}.`).join(' ')}`,
  }
}
