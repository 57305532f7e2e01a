import { escapeLiteral, type Client } from 'pg'
import { withClient } from './database.ts'

/**
 * Remembers every row of a database and how far its sequences have come; what it answers puts just those back. Much
 * less work than to drop the tables and to make them and their rows anew, but good only while the tables stay the same.
 *
 * @returns Undefined when the account is no superuser: only those get past foreign keys and triggers.
 */
export async function keepRows(databaseUrl: string): Promise<(() => Promise<void>) | undefined> {
  const script = await withClient(databaseUrl, async (client) =>
    (await isSuperuser(client)) ? scriptFor(await readTables(client), await readSequences(client)) : undefined,
  )
  if (script === undefined) return undefined
  return () => withClient(databaseUrl, async (client) => void (await client.query(script)))
}

/** All names are quoted where they must be, those of tables and sequences with their schema. */
interface Table {
  name: string
  /** Without those that are computed. */
  columns: string
  /** Triggers that fire for everybody, as the one that keeps the journal from being changed. */
  stubborn: readonly string[]
}

interface KeptTable extends Table {
  /** A JSON array; null when there are none. */
  rows: string | null
}

interface KeptSequence {
  name: string
  lastValue: string
  isCalled: boolean
}

async function isSuperuser(client: Client): Promise<boolean> {
  const answer = await client.query<{ is_superuser: string }>('show is_superuser')
  return answer.rows[0]?.is_superuser === 'on'
}

const ofKind = (kind: 'r' | 'S'): string => `
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind = '${kind}' and nspname !~ '^pg_' and nspname <> 'information_schema'`

/** Where a table is made of partitions, those. */
async function readTables(client: Client): Promise<KeptTable[]> {
  const tables = await client.query<Table>(`
    select format('%I.%I', nspname, relname) as name,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select quote_ident(tgname) from pg_trigger where tgrelid = c.oid and tgenabled = 'A') as stubborn
    ${ofKind('r')}`)
  const kept: KeptTable[] = []
  for (const table of tables.rows) {
    const found = await client.query<{ rows: string | null }>(`select json_agg(t)::text as rows from ${table.name} t`)
    kept.push({ ...table, rows: found.rows[0]?.rows ?? null })
  }
  return kept
}

async function readSequences(client: Client): Promise<KeptSequence[]> {
  const sequences = await client.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name ${ofKind('S')}`,
  )
  const kept: KeptSequence[] = []
  for (const { name } of sequences.rows) {
    const found = await client.query<Omit<KeptSequence, 'name'>>(
      `select last_value as "lastValue", is_called as "isCalled" from ${name}`,
    )
    kept.push(...found.rows.map((row) => ({ name, ...row })))
  }
  return kept
}

function scriptFor(tables: readonly KeptTable[], sequences: readonly KeptSequence[]): string {
  const triggers = tables.flatMap(({ name, stubborn }) => stubborn.map((trigger) => ({ name, trigger })))
  return [
    'begin',
    'set local session_replication_role = replica',
    ...triggers.map(({ name, trigger }) => `alter table ${name} disable trigger ${trigger}`),
    ...tables.map(({ name }) => `delete from ${name}`),
    ...tables.flatMap(inserting),
    ...sequences.map(({ name, lastValue, isCalled }) => `select setval('${name}', ${lastValue}, ${isCalled})`),
    ...triggers.map(({ name, trigger }) => `alter table ${name} enable always trigger ${trigger}`),
    'commit',
  ].join(';\n')
}

function inserting({ name, columns, rows }: KeptTable): string[] {
  if (rows === null) return []
  return [
    `insert into ${name} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${name}, ${escapeLiteral(rows)})`,
  ]
}
