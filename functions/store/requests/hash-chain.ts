import { createHash } from 'node:crypto'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { storedInstant } from '../database/instant.ts'

/** Stands before the first entry of every request. */
export const chainStart = '0'.repeat(64)

/** sha256 of the previous entry's hash and this entry in canonical form, as 64 hex digits. */
export function chainHash(previousHash: string, entry: JournalEntry): string {
  const { requestId, sequence, at, by, event } = entry
  const person = by.kind === 'person' ? by.personId : null
  const canonical = canonicalJson([requestId, sequence, storedInstant(at), person, event])
  return createHash('sha256').update(`${previousHash}\n${canonical}`).digest('hex')
}

/** JSON with sorted keys, so that a value reads the same after a stay in a jsonb column. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(byKey)) : part,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}
