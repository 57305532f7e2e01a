import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Retention } from '../../shared/domain/note-retention.ts'
import { aNote, aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

/** A request with an employer note and a health text. */
async function withNotes(closedAt?: string): Promise<string> {
  const requestId = randomUUID()
  await received(bench.store, { requestId, ...(closedAt !== undefined && { status: 'closed', closedAt }) })
  await bench.store.transaction((tx) =>
    tx.addNotes([aNote(requestId), aNote(requestId, { room: 'authority', kind: 'note', retention: 'healthText' })]),
  )
  return requestId
}

const gone = (retention: Retention, closedBefore: string, limit = 100) =>
  bench.store.noteRetention.deleteNotes({ retention, closedBefore, on: '2027-12-21' }, limit)
const left = async (requestId: string) => {
  const [employer, authority] = await Promise.all([
    bench.store.notes(requestId, 'employer'),
    bench.store.notes(requestId, 'authority'),
  ])
  return { employer: employer.length, authority: authority.length }
}

test('P-15: notes of one class go from requests closed before a moment; the others, and open requests, keep theirs', async () => {
  const old = await withNotes('2026-12-21T22:59:59Z')
  const young = await withNotes('2026-12-21T23:00:00Z')
  const open = await withNotes()
  expect(await gone('healthText', '2026-12-21T23:00:00Z')).toEqual({ requests: 1, notes: 1 })
  expect(await left(old)).toEqual({ employer: 1, authority: 0 })
  expect(await left(young)).toEqual({ employer: 1, authority: 1 })
  expect(await left(open)).toEqual({ employer: 1, authority: 1 })
  expect(await bench.store.noteRetention.deletedOn(old)).toEqual({ authority: '2027-12-21' })
  expect(await bench.store.noteRetention.deletedOn(young)).toEqual({})
  expect(await bench.store.verifyChain(old)).toEqual({ kind: 'intact', entries: 1 })
  expect(await gone('healthText', '2026-12-21T23:00:00Z')).toEqual({ requests: 0, notes: 0 })
})

test('P-15: in batches, longest closed first, and two processes at once delete each note once', async () => {
  const closed = await Promise.all(['10', '11', '12', '13'].map((day) => withNotes(`2020-03-${day}T10:00:00Z`)))
  const before = '2021-01-01T00:00:00Z'
  expect(await gone('employerNote', before, 1)).toEqual({ requests: 1, notes: 1 })
  expect(await Promise.all(closed.map(left))).toMatchObject([
    { employer: 0 },
    { employer: 1 },
    { employer: 1 },
    { employer: 1 },
  ])
  const both = await Promise.all([gone('employerNote', before), gone('employerNote', before)])
  expect(both.reduce((sum, { notes }) => sum + notes, 0)).toBe(3)
})

test('Q-10: what was chosen last stands, the choice before a moment can still be asked for, and none is lost', async () => {
  const { noteRetention } = bench.store
  expect(await noteRetention.chosen()).toBeUndefined()
  await noteRetention.choose({ employerNote: 24, healthText: 6 }, '2026-12-21T08:10:00Z', 'hanne')
  await noteRetention.choose({ employerNote: 36, healthText: 6 }, '2026-12-22T08:10:00Z', 'hanne')
  expect(await noteRetention.chosen()).toEqual({ employerNote: 36, healthText: 6, setAt: '2026-12-22T08:10:00Z' })
  expect(await noteRetention.chosen('2026-12-21T23:00:00Z')).toMatchObject({ employerNote: 24 })
  expect(await noteRetention.chosen('2026-12-20T23:00:00Z')).toBeUndefined()
  for (const statement of ['update note_period set health_text_months = 9', 'delete from note_period']) {
    await expect(bench.asOwner.query(`set role hurtigspor_app; ${statement}`)).rejects.toThrow('permission denied')
  }
})
