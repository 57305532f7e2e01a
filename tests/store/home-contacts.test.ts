import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anEntry, aRow, aStore, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

test('KATALOG-13: whoever was named last in a municipality counts, until the name is taken away', async () => {
  const { homeContacts } = bench.store
  const set = (entry: Parameters<typeof homeContacts.set>[0]) =>
    homeContacts.set(entry, '2026-12-21T08:10:00Z', 'hanne')
  await set({ municipality: 'Greve', name: 'Jobcenter Greve', phone: '43 97 97 97' })
  await set({ municipality: 'Solrød', name: 'Fastholdelse', mail: 'fastholdelse@solroed.example' })
  await set({ municipality: 'Greve', name: 'Fastholdelse, Greve', mail: 'fast@greve.example' })
  expect(await homeContacts.all()).toEqual([
    { municipality: 'Greve', name: 'Fastholdelse, Greve', mail: 'fast@greve.example' },
    { municipality: 'Solrød', name: 'Fastholdelse', mail: 'fastholdelse@solroed.example' },
  ])
  await set({ municipality: 'Greve' })
  expect((await homeContacts.all()).map(({ municipality }) => municipality)).toEqual(['Solrød'])
})

test('KATALOG-13: who was named before can still be read: the app’s account can neither change nor remove it', async () => {
  for (const statement of ["update home_contact set name = 'x'", 'delete from home_contact']) {
    await expect(bench.asOwner.query(`set role hurtigspor_app; ${statement}`)).rejects.toThrow('permission denied')
  }
})

test('KATALOG-13: where staff live is read off each employee’s newest request within the year, once', async () => {
  const received = async (employeeId: string, receivedAt: string, home?: string) => {
    const row = aRow({ employeeId, receivedAt })
    const { requestId, reference } = row
    const event = {
      type: 'RequestReceived',
      reference,
      policyId: 'katalog',
      policyVersion: 1,
      statuteId: 'statute-2025',
      workplaceId: 'soendervang',
      employeeId,
      leaderId: 'leader-1',
      channel: 'outlook',
      countsFrom: receivedAt.slice(0, 10),
      expectedOverEightWeeks: 'yes',
      ...(home !== undefined && { homeMunicipality: home }),
      wish: { place: 'workplace', participants: ['leader'] },
    } as const
    await bench.store.transaction(async (tx) => {
      await tx.append([anEntry(requestId, 1, event)])
      await tx.saveRow(row)
    })
  }
  await received('twice', '2026-03-02T08:00:00Z', 'Greve')
  await received('twice', '2026-09-01T08:00:00Z', 'Greve')
  await received('moved', '2026-03-02T08:00:00Z', 'Greve')
  await received('moved', '2026-09-01T08:00:00Z', 'Solrød')
  await received('moved-here', '2026-03-02T08:00:00Z', 'Greve')
  await received('moved-here', '2026-09-01T08:00:00Z')
  await received('long-ago', '2025-11-30T08:00:00Z', 'Greve')
  const homes = await bench.store.homeContacts.homes('2025-12-21T08:10:00Z')
  expect(homes.toSorted()).toEqual(['Greve', 'Solrød'])
})
