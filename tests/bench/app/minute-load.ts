import type { Client } from 'pg'
import type { Store } from '../../../functions/app/ports/store.ts'
import { rowOf } from '../../../functions/app/requests/request-row.ts'
import { municipalityOf } from '../../../functions/app/rules-in-force.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { someFacts } from '../../rules/support/commands.ts'
import { aRequest } from '../../rules/support/requests.ts'
import { at } from '../../rules/support/rules.ts'

/** The reminder of VARDE-3 has been due since three o'clock: no meeting is booked yet. */
export const lookedAt = at('2026-12-21T15:30')
const workplaceId = 'soendervang' // of the store's bench

/** Municipality and as many open requests, with their journals, as make that many obligations; none is due this year. */
export async function fillWith(store: Store, asOwner: Client, obligations: number): Promise<void> {
  const policy = { policyId: 'varde', statute: 'statute-2025', closingDays: [], coordinatorIds: ['pia'] }
  await store.saveMunicipality({ name: 'Havnsby', ...policy })
  await receive(store, 'pattern')
  const { rules, state } = story('pattern')
  const requests = Math.ceil(obligations / obligationsOf(rules, state, lookedAt).length)
  await asOwner.query('set session_replication_role = replica') // what is copied refers to what is copied with it
  await copy(asOwner, 'request', requests, {
    request_id: `'stored-' || n`,
    reference: `'HS-' || n`,
    next_action_at: `timestamptz '2027-01-01' + n * interval '1 minute'`,
  })
  await copy(asOwner, 'journal', requests, { request_id: `'stored-' || n` })
  await asOwner.query('set session_replication_role = origin')
  await finish(asOwner)
  await asOwner.query('vacuum analyze request, journal')
}

/** That many requests more, each with a reminder that is due. */
export async function addDue(store: Store, names: readonly string[]): Promise<void> {
  for (const name of names) await receive(store, name)
}

/** What was due has been told, and is closed: the next look finds as many open requests as this one did. */
export async function finish(asOwner: Client): Promise<void> {
  await asOwner.query(
    `update request set status = 'closed', next_action_at = null where (request_id = 'pattern' or request_id like 'due-%') and status = 'open'`,
  )
}

async function receive(store: Store, name: string): Promise<void> {
  const { rules, state, entries } = story(name)
  const { version } = await municipalityOf(store)
  await store.transaction(async (tx) => {
    await tx.append(entries)
    await tx.saveRow(rowOf(rules, state, at('2026-12-21T09:10'), version))
  })
}

function story(name: string) {
  const facts = someFacts({ workplace: { workplaceId, isLarge: true, fixedConsultantId: 'karen' } })
  const { rules, entries } = aRequest({ requestId: name, reference: `HS-${name}`, workplaceId, facts })
  const own = entries.map((entry) => ({ ...entry, requestId: name }))
  return { rules, entries: own, state: fold(own) }
}

/** Copies the pattern's rows, each column as it is unless an expression of `n` is given for it. */
async function copy(
  asOwner: Client,
  table: string,
  times: number,
  differing: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await asOwner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  await asOwner.query(
    `insert into ${table} (${names.join(', ')})
     select ${names.map((name) => differing[name] ?? `pattern.${name}`).join(', ')}
     from ${table} pattern cross join generate_series(1, ${times}) n where pattern.request_id = 'pattern'`,
  )
}
