import type { Texts } from '../texts.ts'

export const operations: Texts['operations'] = {
  title: 'Operations',
  standing: {
    heading: 'How it stands',
    failed: 'How it stands could not be fetched.',
    ok: 'All is running as it should.',
    concerns: {
      'database-away': 'The database does not answer. Nothing can be saved until it is back.',
      'graph-circuit-open':
        'Microsoft 365 does not answer. Requests are saved. Meetings and messages are sent by themselves when it answers again.',
      'effects-dead': 'Something was given up. See the list below.',
      'effects-late': 'Something has waited for more than 10 minutes. It is tried again by itself.',
      'calendars-unwatched':
        'Not every calendar tells of its changes. They are read every quarter instead. If it goes on, check the permissions of the app.',
      'calendars-unread':
        'A calendar has not been read for more than 35 minutes. Changes in Outlook may be missing. Check that the mailbox exists.',
    },
    facts: {
      waiting: 'Waiting to be sent',
      waitingSince: '{{count}}, the oldest from {{when}}',
      graph: 'Microsoft 365',
      graphState: {
        closed: 'Answers',
        open: 'Has not answered since {{when}}',
        'half-open': 'Trying again after the break {{when}}',
      },
      calendars: 'Calendars that tell of changes',
      watched: '{{watched}} of {{consultants}}',
      read: 'Oldest reading of a calendar',
      neverRead: 'Not read yet',
    },
  },
  dead: {
    heading: 'Given up',
    about: 'This is what the calendar or Teams did not take, though it was tried for long.',
    failed: 'The list could not be fetched.',
    none: 'Nothing is waiting.',
    newest: 'These are the newest {{count}} of {{total}}.',
    noRequest: 'The request is no longer stored',
    givenUp: 'Given up {{when}} after {{count}} attempts',
    trace: 'For whoever reads the log',
    code: 'Answer: {{code}}',
    correlation: 'Trace: {{id}}',
    retry: 'Try again',
    retryOf: 'Try again: {{what}}, {{reference}}',
    retrying: 'Trying again …',
    retryFailed: 'It was not tried again.',
    done: 'It worked.',
    waiting: 'It has not worked yet. {{why}} It is tried again by itself.',
  },
}
