import type { Texts } from '../texts.ts'

export const common: Texts['common'] = {
  loading: 'Loading …',
  tryAgain: 'Try again',
  why: 'Why?',
  whyOf: 'Why? {{what}}',
  rule: 'Rule {{ruleId}}',
  law: 'Law',
  service: 'The municipality’s goal',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The text could not be copied. Select it and copy it yourself.',
  close: 'Close',
  back: 'Back',
  yes: 'Yes',
  no: 'No',
  day: {
    hint: 'Day first: 4/12 or 4 Dec',
    pick: 'Pick in the calendar',
    unread: 'Write the day as 4/12 or 04-12-2026.',
    future: 'The day must not be after today.',
  },
  failed: {
    title: 'Something went wrong',
    page: 'The page could not be shown. What you have typed is kept on this computer.',
    start: 'Hurtigspor could not start.',
    offline: 'You are offline. The page goes on when the connection is back.',
    unreachable: 'The server does not answer right now.',
    signIn: 'You are not signed in. Try again to sign in.',
    access: 'You have no access to this. Your HR department can give it to you.',
    reference: 'Reference for support: {{reference}}',
  },
}
