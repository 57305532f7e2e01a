import type { Kysely } from 'kysely'
import type { ConversationRecord, Conversations } from '../../app/ports/alerts.ts'
import type { Clock } from '../../app/ports/clock.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'
import { noteReached, noteUnreachable } from './unreachable-people.ts'

/** One conversation a person: a new installation replaces the old address. Who removed the app is known from then on. */
export function conversationsOn(db: Kysely<Database>, clock: Clock): Conversations {
  return {
    remember: (record) =>
      db.transaction().execute(async (trx) => {
        const { person_id, ...address } = rowOf(record)
        await trx
          .insertInto('conversation')
          .values({ person_id, ...address })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(address))
          .execute()
        await noteReached(trx, record.personId)
      }),
    forget: (personId) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('conversation').where('person_id', '=', personId).execute()
        const since = clock.now().toString()
        await noteUnreachable(trx, { personId, why: 'removed', code: 'app-removed', since })
      }),
    of: (personId) => find(db, personId),
  }
}

async function find(db: Kysely<Database>, personId: PersonId): Promise<ConversationRecord | undefined> {
  const row = await db.selectFrom('conversation').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return (
    row && {
      personId: row.person_id,
      conversationId: row.conversation_id,
      serviceUrl: row.service_url,
      tenantId: row.tenant_id,
      botId: row.bot_id,
      channelPersonId: row.channel_person_id,
    }
  )
}

function rowOf(record: ConversationRecord) {
  return {
    person_id: record.personId,
    conversation_id: record.conversationId,
    service_url: record.serviceUrl,
    tenant_id: record.tenantId,
    bot_id: record.botId,
    channel_person_id: record.channelPersonId,
  }
}
