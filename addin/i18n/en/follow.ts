import type { Texts } from '../texts.ts'

export const follow: Texts['follow'] = {
  lights: { red: 'Late', yellow: 'Today', green: 'In good time', grey: 'Closed' },
  roles: {
    consultant: 'The consultant',
    leader: 'The leader',
    coordinator: 'The coordinator',
    hr: 'HR',
    employee: 'The employee',
  },
  nameUnknown: 'Unknown name',
  noConsultant: 'Not found yet',
  nothingDue: 'Nothing due',
  due: '{{what}} · {{when}}',
  meetingAt: 'Meeting {{when}}',
  refreshed: {
    now: 'Updated just now',
    minutes_one: 'Updated {{count}} minute ago',
    minutes_other: 'Updated {{count}} minutes ago',
    lessThanAMinute: 'Updated less than a minute ago',
    failed: 'Cannot be updated right now.',
  },
  contact: {
    acts: 'Contact with the employee, {{reference}}',
    reached: 'Contacted',
    notReached: 'Not reached',
    prefersWritten: 'Prefers contact in writing',
    failed: 'It was not recorded.',
    again: 'Record another attempt',
    recorded: {
      reached: 'Recorded: the employee has been contacted.',
      notReached: 'Recorded: you tried without reaching the employee. The deadline still stands.',
      prefersWritten: 'Recorded: the employee prefers contact in writing.',
    },
    nextIs: 'Next: {{what}}, {{when}}.',
    nothingNext: 'There is nothing more to do right now.',
  },
}
