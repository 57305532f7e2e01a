import type { Kysely } from 'kysely'
import type { StandingHoursList } from '../../app/ports/standing-hours.ts'
import type { Database } from '../database/database.ts'

export function standingHoursOn(db: Kysely<Database>): StandingHoursList {
  return {
    all: async () => {
      const newest = await db
        .selectFrom('standing_hours_version')
        .select('hours')
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      return newest?.hours ?? []
    },
    save: async (hours, at, by) => {
      await db
        .insertInto('standing_hours_version')
        .values({ hours: JSON.stringify(hours), saved_at: at, saved_by: by })
        .execute()
    },
  }
}
