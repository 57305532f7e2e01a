import { type Kysely, sql } from 'kysely'
import type { HomeContact, HomeContacts } from '../../app/ports/home-contacts.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export function homeContactsOn(db: Kysely<Database>): HomeContacts {
  return {
    all: () => contacts(db),
    set: async ({ municipality, name, phone, mail }, at, by) => {
      await db
        .insertInto('home_contact')
        .values({
          municipality,
          name: name ?? null,
          phone: phone ?? null,
          mail: mail ?? null,
          set_at: at,
          set_by: by,
        })
        .execute()
    },
    homes: (since) => homes(db, since),
  }
}

async function contacts(db: Kysely<Database>): Promise<readonly HomeContact[]> {
  const newest = await db
    .selectFrom('home_contact')
    .distinctOn('municipality')
    .select(['municipality', 'name', 'phone', 'mail'])
    .orderBy('municipality')
    .orderBy('entry', 'desc')
    .execute()
  return newest.flatMap(({ municipality, name, phone, mail }) =>
    name === null ? [] : [{ municipality, name, ...(phone !== null && { phone }), ...(mail !== null && { mail }) }],
  )
}

/** The first entry of a journal holds what was told when the request came. */
async function homes(db: Kysely<Database>, since: InstantText): Promise<readonly string[]> {
  const newest = db
    .selectFrom('request')
    .innerJoin('journal', (join) =>
      join.onRef('journal.request_id', '=', 'request.request_id').on('journal.sequence', '=', 1),
    )
    .distinctOn('request.employee_id')
    .select(sql<string | null>`journal.event->>'homeMunicipality'`.as('home'))
    .where('request.received_at', '>=', since)
    .orderBy('request.employee_id')
    .orderBy('request.received_at', 'desc')
  const rows = await db
    .selectFrom(newest.as('newest'))
    .select('home')
    .where('home', 'is not', null)
    .$narrowType<{ home: string }>()
    .execute()
  return rows.map(({ home }) => home)
}
