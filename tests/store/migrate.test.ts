import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { createStore } from '../../functions/store/create-store.ts'
import { migrate } from '../../functions/store/database/migrate.ts'
import { asAdministrator, testDatabaseUrl } from '../support/template-database.ts'
import { aWorkplace, received, storeClock } from './support.ts'

const name = `hurtigspor_migrate_${process.pid}`
const url = testDatabaseUrl(name)

beforeAll(() => asAdministrator((client) => client.query(`create database ${name}`)))
afterAll(() => asAdministrator((client) => client.query(`drop database if exists ${name} with (force)`)))

test('a store on a database that is not migrated does not start', async () => {
  const clock = storeClock('2026-12-21T08:10:00Z')
  await expect(createStore({ databaseUrl: url, clock, log: () => undefined })).rejects.toThrow()
})

test('three processes that start at once migrate an empty database once', async () => {
  await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(await applied()).toEqual([
    '0001-settings',
    '0002-requests',
    '0003-journal',
    '0004-bookings',
    '0005-notes-and-alerts',
    '0006-command-keys',
    '0007-published-policies',
    '0008-next-kind',
    '0009-duty-roster',
    '0010-authority-picture',
    '0011-calendar-watch',
    '0012-booking-invitations',
    '0013-settings-version',
    '0016-alert-attempts',
    '0017-busy-snapshot',
    '0018-preferences',
    '0019-deliveries',
    '0021-duty-swaps',
    '0022-planned-absence',
    '0023-standing-hours',
    '0024-absences',
    '0025-directory-memory',
    '0026-cap-overrides',
    '0027-snoozes',
    '0028-employers',
    '0031-home-contacts',
    '0032-note-retention',
  ])
})

test('migrating again changes nothing', async () => {
  const before = await applied()
  await migrate(url)
  expect(await applied()).toEqual(before)
})

test('an account that is no superuser, only the owner of its database, can migrate and run the product', async () => {
  const owner = `hurtigspor_owner_${process.pid}`
  const database = `${name}_owned`
  await asAdministrator(async (client) => {
    await client.query(`create role ${owner} login password 'owner'`)
    await client.query(`grant hurtigspor_app to ${owner}`)
    await client.query(`create database ${database} owner ${owner}`)
  })
  try {
    const ownersUrl = new URL(testDatabaseUrl(database))
    ownersUrl.username = owner
    ownersUrl.password = 'owner'
    await migrate(ownersUrl.href)
    const log: string[] = []
    const clock = storeClock('2026-12-21T08:10:00Z')
    const store = await createStore({ databaseUrl: ownersUrl.href, clock, log: (code) => log.push(code) })
    await store.saveWorkplaces([aWorkplace()])
    const { requestId } = await received(store)
    const jobId = await store.transaction((tx) => tx.queue({ kind: 'refreshCards', requestId, key: '1' }))
    expect(await store.queue.take([jobId])).toHaveLength(1)
    await store.queue.fail(jobId, 'teams-unavailable')
    await store.maintain()
    await store.close()
    expect(log).toEqual([])
  } finally {
    await asAdministrator(async (client) => {
      await client.query(`drop database if exists ${database} with (force)`)
      await client.query(`drop role ${owner}`)
    })
  }
})

async function applied(): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  await client.end()
  return rows.map((row) => row.name)
}
