import type { Texts } from '../texts.ts'

export const times: Texts['times'] = {
  heading: 'Choose a time',
  waiting: 'Looking for times in the calendars …',
  more: 'More times',
  fewer: 'Fewer times',
  none: 'No time is free before the limit.',
  unreadable_one: 'One calendar could not be read. That time counts as taken.',
  unreadable_other: '{{count}} calendars could not be read. That time counts as taken.',
  stale: 'The times are from {{when}}. The calendar cannot be read just now. The meeting is confirmed when it can.',
  atClock: '{{clock}}',
  readAgain: 'Read again',
  updating: 'Updating the times …',
  whyThisTime: 'the time {{moment}}',
}
