import type { People } from '../context.ts'
import { seedEvents } from './calendars.ts'
import { seedMails } from './mail.ts'
import type { TenantState } from './stored.ts'

/** The municipality on its first day: Monday 21 December 2026. The same on every machine. */
export function seedTenant(people: People): TenantState {
  return {
    events: seedEvents(people),
    mails: seedMails(people),
    activities: [],
    changes: [],
    transactionRepeat: 'same-event',
  }
}
