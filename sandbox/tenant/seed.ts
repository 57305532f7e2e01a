import type { People } from '../context.ts'
import { seedEvents } from './calendars.ts'
import { seedMails } from './mail.ts'
import type { StoredEvent, StoredMail } from './stored.ts'

/** The municipality on its first day, Monday 21 December 2026. */
export interface Seed {
  readonly events: readonly StoredEvent[]
  readonly mails: readonly StoredMail[]
}

const seeds = new WeakMap<People, Seed>()

/** The same on every machine and at every beginning, and some work to make: so it is made once. */
export function seedFor(people: People): Seed {
  const seed = seeds.get(people) ?? { events: seedEvents(people), mails: seedMails(people) }
  seeds.set(people, seed)
  return seed
}
