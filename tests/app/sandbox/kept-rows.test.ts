import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { keepRows } from '../../../sandbox/postgres/kept-rows.ts'
import { freshDatabase, type FreshDatabase } from '../../support/postgres.ts'

let database: FreshDatabase
let client: Client
beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})
beforeEach(async () => {
  await client.query(`
    drop schema if exists "Kept" cascade;
    create schema "Kept";
    set search_path to "Kept", public;
    create table owner (id text primary key, notes jsonb, span tstzrange, words text[], exact numeric, since timestamptz);
    create table item (
      id bigint generated always as identity primary key, owner text not null references owner,
      price int not null, doubled int generated always as (price * 2) stored);
    create table parted (day date not null, what text) partition by range (day);
    create table parted_one partition of parted for values from ('2026-12-01') to ('2027-01-01');
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger never before update or delete on item for each statement execute function refuse();
    alter table item enable always trigger never;
    insert into owner values ('a', '{"it''s": [1, null]}', '[2026-12-21 09:00:00.123456+01,)', '{"x,y",null}', 0.10, 'infinity');
    insert into item (owner, price) values ('a', 1), ('a', 2);
    insert into parted values ('2026-12-21', 'morning')`)
})

describe('the rows of a database, kept and put back', () => {
  test('each column, identity and sequence is as it was, past foreign keys and triggers', async () => {
    const before = await everything()
    const putBack = await keepRows(database.url)
    await client.query(`
      update owner set notes = '[]', words = null;
      insert into owner (id) values ('b');
      insert into item (owner, price) values ('b', 3);
      insert into parted values ('2026-12-22', 'evening')`)

    await putBack?.()
    expect(await everything()).toEqual(before)
    await client.query(`insert into item (owner, price) values ('a', 4)`)
    expect((await client.query('select id from item where price = 4')).rows).toEqual([{ id: '3' }])
  })

  test('what nobody may do before, nobody may do afterwards', async () => {
    await (
      await keepRows(database.url)
    )?.()
    await expect(client.query('delete from item')).rejects.toThrow('refused')
    await expect(client.query(`insert into item (owner, price) values ('nobody', 1)`)).rejects.toThrow('foreign key')
  })

  test('an account that may not get past them keeps nothing', async () => {
    await client.query(`create role kept_rows_guest login password 'guest'`)
    try {
      const url = new URL(database.url)
      url.username = 'kept_rows_guest'
      url.password = 'guest'
      expect(await keepRows(url.href)).toBeUndefined()
    } finally {
      await client.query('drop role kept_rows_guest')
    }
  })
})

async function everything(): Promise<unknown[]> {
  const rows: unknown[] = []
  for (const table of ['owner', 'item', 'parted']) {
    rows.push((await client.query(`select t::text from ${table} t order by 1`)).rows)
  }
  return rows
}
