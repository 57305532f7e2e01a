import type { Texts } from '../texts.ts'

/** A call that is written down by whoever took it. */
export const newRequest: Texts['newRequest'] = {
  title: 'New request',
  about:
    'When somebody phones: write the request down while you talk. It becomes the leader’s, and the leader is told.',
  change: 'Change',
  changeFrom: 'Change, now {{name}}',
  caller: {
    heading: 'Who is calling?',
    leader: 'The leader',
    hr: 'HR',
    employer: 'An employer',
    employee: 'The employee',
    only: {
      leader: 'The leader is calling.',
      hr: 'HR is calling.',
      employer: 'An employer is calling.',
      employee: 'The employee is calling.',
    },
    agrees: 'The employee agrees that the leader is told',
    agreesHint: 'Ask before you write anything down. If the employee says no, advise without starting a request.',
    mustAgree: 'Tick that the employee agrees before you go on.',
  },
  leader: {
    heading: 'Who is the employee’s leader?',
    search: 'Search for the leader',
    hint: 'Write at least two letters of the first or last name.',
    failed: 'The search did not succeed.',
    none: 'Nobody is called {{text}}.',
    found_one: '{{count}} found',
    found_other: '{{count}} found',
    more_one: 'Showing the first. Write more of the name.',
    more_other: 'Showing the first {{count}}. Write more of the name.',
  },
  employee: {
    heading: 'Who is it about?',
    search: 'Search for the employee',
    failed: 'The employees could not be loaded.',
    none: '{{name}} has no employees in Hurtigspor. Search for another leader.',
  },
  exists: 'There is an open request about {{name}} already. No new one was started.',
  receipt: {
    booked: 'Recorded and booked. The request is {{reference}}.',
    calendarPending:
      'Recorded as {{reference}}. The time is reserved and will be confirmed when the calendar can be read.',
    recorded: 'Recorded as {{reference}}.',
    slotTaken: 'Recorded as {{reference}}, but somebody else took the time. Open the request and book another.',
    closed: 'Recorded as {{reference}} and closed.',
    own: 'You have the request.',
    other: '{{name}} has the request and is told.',
    nobody: 'The coordinator finds a consultant.',
    because: 'Why: {{why}}.',
    open: 'Open the request',
    another: 'Write down another',
  },
}
