import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { createStore } from '../../functions/store/create-store.ts'
import { migrate } from '../../functions/store/migrate.ts'
import { asAdministrator, testDatabaseUrl } from '../support/template-database.ts'
import { storeClock } from './support.ts'

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
  ])
})

test('migrating again changes nothing', async () => {
  const before = await applied()
  await migrate(url)
  expect(await applied()).toEqual(before)
})

async function applied(): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  await client.end()
  return rows.map((row) => row.name)
}
