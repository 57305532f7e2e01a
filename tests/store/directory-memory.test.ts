import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aStore, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

const lone = { personId: 'lone', name: 'Lone Lindgaard', mail: 'lone@havnsby.example', language: 'da' }
const at = (instant: string) => bench.setNow(instant)
const memory = () => bench.store.directoryMemory
const seenAt = async (personId: string) => {
  const { rows } = await bench.asOwner.query('select seen_at from directory_memory where person_id = $1', [personId])
  return rows.map(({ seen_at }) => new Date(seen_at).toISOString())
}

test('what was said last of each is what is known; of others nothing', async () => {
  at('2026-12-21T08:00:00Z')
  await memory().keep('person', new Map([['lone', lone]]))
  await memory().keep('person', new Map<string, unknown>([['left', null]]))
  await memory().keep('reports', new Map([['lone', ['mads', 'tine']]]))
  expect(await memory().last('person', ['lone', 'left', 'karen'])).toEqual(
    new Map<string, unknown>([
      ['lone', lone],
      ['left', null],
    ]),
  )
  expect(await memory().last('reports', ['lone'])).toEqual(new Map([['lone', ['mads', 'tine']]]))
})

test('the same again is written only when it is half a day old; another at once', async () => {
  at('2026-12-21T08:00:00Z')
  await memory().keep('manager', new Map([['tine', 'lone']]))
  at('2026-12-21T19:59:59Z')
  await memory().keep('manager', new Map([['tine', 'lone']]))
  expect(await seenAt('tine')).toEqual(['2026-12-21T08:00:00.000Z'])
  at('2026-12-21T20:00:00Z')
  await memory().keep('manager', new Map([['tine', 'lone']]))
  expect(await seenAt('tine')).toEqual(['2026-12-21T20:00:00.000Z'])
  at('2026-12-21T20:01:00Z')
  await memory().keep('manager', new Map([['tine', 'henning']]))
  expect(await memory().last('manager', ['tine'])).toEqual(new Map([['tine', 'henning']]))
})

test('P-15: after seven days nothing is known, and nothing is kept', async () => {
  at('2026-12-21T08:00:00Z')
  await memory().keep('person', new Map([['gone', lone]]))
  at('2026-12-28T08:00:00Z')
  expect(await memory().last('person', ['gone'])).toEqual(new Map())
  await bench.store.maintain()
  expect(await seenAt('gone')).toEqual([])
})

test('two processes that keep the same people in other orders never wait for each other for good', async () => {
  at('2026-12-29T08:00:00Z')
  const people = Array.from(
    { length: 40 },
    (_, index) => [`person-${index}`, { ...lone, name: `Navn ${index}` }] as const,
  )
  const keepAll = (order: typeof people, round: number) =>
    memory().keep('person', new Map(order.map(([id, person]) => [id, { ...person, mail: `${round}@havnsby.example` }])))
  await Promise.all(
    Array.from({ length: 20 }, (_, round) => keepAll(round % 2 === 0 ? people : people.toReversed(), round)),
  )
  expect(
    (
      await memory().last(
        'person',
        people.map(([id]) => id),
      )
    ).size,
  ).toBe(40)
})
