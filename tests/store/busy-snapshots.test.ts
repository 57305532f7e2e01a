import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { msOf } from '../../shared/domain/calendar/instant.ts'
import { aStore, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

const monday = '2026-12-21T00:00:00Z'
const tuesday = '2026-12-22T00:00:00Z'
const friday = '2026-12-25T00:00:00Z'
const saturday = '2026-12-26T00:00:00Z'
const block = (startsAt: string, endsAt: string) => ({ startMs: msOf(startsAt), endMs: msOf(endsAt) })
const meeting = block('2026-12-22T09:00:00Z', '2026-12-22T10:00:00Z')

const keep = (personId: string, checkedAt: string, busy = [meeting], isUnknown = false) =>
  bench.store.busySnapshots.keep({ calendars: [{ personId, busy, isUnknown }], from: monday, until: friday, checkedAt })
const last = (personIds: string[], now: string, from = monday, until = friday) =>
  bench.store.busySnapshots.last(personIds, from, until, now)

test('the newest reading of each is what is known, with its moment', async () => {
  await keep('karen', '2026-12-21T08:00:00Z')
  await keep('karen', '2026-12-21T09:40:00Z', [])
  await keep('bo', '2026-12-21T09:00:00Z')
  expect(await last(['bo', 'karen', 'nobody'], '2026-12-21T10:00:00Z')).toEqual([
    { personId: 'bo', busy: [meeting], isUnknown: false, checkedAt: '2026-12-21T09:00:00Z' },
    { personId: 'karen', busy: [], isUnknown: false, checkedAt: '2026-12-21T09:40:00Z' },
  ])
})

test('a calendar that could not be read leaves what was known', async () => {
  await keep('lone', '2026-12-21T09:00:00Z')
  await keep('lone', '2026-12-21T09:30:00Z', [], true)
  expect(await last(['lone'], '2026-12-21T10:00:00Z')).toMatchObject([{ busy: [meeting] }])
})

test('who types in a form asks often: a reading less than a minute old is not written again', async () => {
  await keep('mads', '2026-12-21T09:00:00Z')
  await keep('mads', '2026-12-21T09:00:59Z', [])
  expect(await last(['mads'], '2026-12-21T10:00:00Z')).toMatchObject([{ checkedAt: '2026-12-21T09:00:00Z' }])
})

test('what no reading covers is taken: unknown is never free', async () => {
  await keep('else', '2026-12-21T09:00:00Z')
  const [known] = await last(['else'], '2026-12-21T10:00:00Z', tuesday, saturday)
  expect(known?.busy).toEqual([meeting, block(friday, saturday)])
})

test('P-15: after 24 hours nothing is known, and nothing is kept', async () => {
  await keep('gone', '2026-12-20T09:00:00Z')
  expect(await last(['gone'], '2026-12-21T09:00:00Z')).toEqual([])
  bench.setNow('2026-12-21T09:00:00Z')
  await bench.store.maintain()
  const { rows } = await bench.asOwner.query(`select from busy_snapshot where person_id = 'gone'`)
  expect(rows).toHaveLength(0)
})

test('P-4: no more is kept than whose time, when, and when it was read', async () => {
  const { rows } = await bench.asOwner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'busy_snapshot' order by 1`,
  )
  expect(rows.map(({ column_name: name }) => name)).toEqual(['busy', 'checked_at', 'period', 'person_id'])
})

test('many read the same calendars at once, in any order, and none waits for another for ever', async () => {
  const people = ['a', 'b', 'c', 'd']
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      bench.store.busySnapshots.keep({
        calendars: (index % 2 === 0 ? people : people.toReversed()).map((personId) => ({
          personId,
          busy: [],
          isUnknown: false,
        })),
        from: monday,
        until: friday,
        checkedAt: `2026-12-21T09:${String(index).padStart(2, '0')}:00Z`,
      }),
    ),
  )
  expect(await last(people, '2026-12-21T10:00:00Z')).toHaveLength(4)
})
