import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { createStore } from '../../../functions/store/create-store.ts'
import { aWorkplace } from '../../store/support.ts'
import { freshDatabase, type FreshDatabase } from '../../support/postgres.ts'
import { asAdministrator } from '../../support/template-database.ts'

const password = "it's only a test"
// Roles belong to the whole server, which other tests share.
const role = `hurtigspor_login_${randomBytes(4).toString('hex')}`
let database: FreshDatabase
let loginUrl: string

beforeAll(async () => {
  database = await freshDatabase()
  const script = readFileSync('infra/login-role.sql', 'utf8')
  const quoted = `'${password.replaceAll("'", "''")}'` // what psql makes of :'password'
  const statements = script.replaceAll('hurtigspor_login', role).replace(/:'password'(?=\s+connection)/, quoted)
  await asAdministrator((client) => client.query(statements))
  const url = new URL(database.url)
  url.username = role
  url.password = encodeURIComponent(password)
  loginUrl = url.href
})
afterAll(async () => {
  await database.drop()
  await asAdministrator((client) => client.query(`drop role if exists ${role}`))
})

test('the product works with the account that the deployment gives it', async () => {
  const clock = { now: () => Temporal.Instant.from('2026-12-21T08:00:00Z') }
  const store = await createStore({ databaseUrl: loginUrl, clock, log: () => undefined })
  await store.saveWorkplaces([aWorkplace()])
  expect(await store.workplaces()).toHaveLength(1)
  expect(await store.health()).toMatchObject({ isUp: true })
  await store.close()
})

test('that account owns nothing, and the journal cannot be changed with it', async () => {
  const client = new Client({ connectionString: loginUrl })
  await client.connect()
  try {
    await expect(client.query('update journal set sequence = sequence')).rejects.toThrow('permission denied')
    await expect(client.query('drop table journal')).rejects.toThrow('must be owner')
    const { rows } = await client.query(
      'select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = $1',
      [role],
    )
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false }])
  } finally {
    await client.end()
  }
})
