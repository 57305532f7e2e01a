import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { BadCursor, type RequestFilter, type RequestRow } from '../../functions/app/ports/request-row.ts'
import { aRow, aStore, aWorkplace, dueAt, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
  await bench.store.saveWorkplaces([
    aWorkplace(),
    aWorkplace({ workplaceId: 'aeblehaven', name: 'Børnehuset Æblehaven 100%', isLarge: false }),
  ])
})
afterEach(async () => {
  await bench.asOwner.query('alter table journal disable trigger journal_append_only')
  await bench.asOwner.query('truncate request cascade')
  await bench.asOwner.query('alter table journal enable always trigger journal_append_only')
})
afterAll(() => bench.close())

describe('a row', () => {
  test('comes back as it was saved, and again as it was changed', async () => {
    const full: RequestRow = aRow({
      consultantId: 'consultant-1',
      next: { ...dueAt('2026-12-22T15:00:00Z'), ownerId: 'consultant-1' },
      meetingStartsAt: '2026-12-28T09:00:00Z',
      nextActionAt: '2026-12-21T14:00:00Z',
      authority: { light: 'red', next: dueAt('2026-12-21T15:00:00Z'), meetingStartsAt: '2026-12-22T09:00:00Z' },
    })
    const save = (row: RequestRow) => bench.store.transaction((tx) => tx.saveRow(row))
    expect(await save(full)).toBe('saved')
    expect(await bench.store.row(full.requestId)).toEqual(full)

    const { requestId, reference } = full
    const closed = aRow({ requestId, reference, status: 'closed', light: 'grey', sequence: 2 })
    expect(await save(closed)).toBe('saved')
    expect(await bench.store.row(requestId)).toEqual(closed)
    expect(await bench.store.row(randomUUID())).toBeUndefined()
  })

  test('whose reference another request has is not saved, and the transaction can go on with another', async () => {
    const { reference } = await received(bench.store)
    const row = aRow({ reference })
    const answers = await bench.store.transaction(async (tx) => [
      await tx.saveRow(row),
      await tx.saveRow({ ...row, reference: `${reference}-2` }),
    ])
    expect(answers).toEqual(['reference-taken', 'saved'])
  })
})

describe('the list', () => {
  test('nearest deadline first with those that have none last; or newest first', async () => {
    const late = await received(bench.store, {
      next: dueAt('2026-12-30T15:00:00Z'),
      receivedAt: '2026-12-20T08:00:00Z',
    })
    const none = await received(bench.store, { status: 'closed', receivedAt: '2026-12-22T08:00:00Z' })
    const soon = await received(bench.store, {
      next: dueAt('2026-12-21T15:00:00Z'),
      receivedAt: '2026-12-21T08:00:00Z',
    })
    const ids = async (sort: 'due' | 'received') =>
      (await bench.store.rows({}, sort, 10)).rows.map((row) => row.requestId)
    expect(await ids('due')).toEqual([soon, late, none].map((row) => row.requestId))
    expect(await ids('received')).toEqual([none, soon, late].map((row) => row.requestId))
  })

  test.each<[string, RequestFilter, number]>([
    ['everything', {}, 3],
    ['a leader', { leaderId: 'leader-1' }, 2],
    ['a consultant who has none', { consultantId: 'consultant-9' }, 0],
    ['an employee', { employeeId: 'employee-2' }, 1],
    ['some employees', { employeeIds: ['employee-2', 'employee-9'] }, 1],
    ['no employee at all', { employeeIds: [] }, 0],
    ['workplaces', { workplaceIds: ['soendervang', 'elsewhere'] }, 2],
    ['no workplace at all', { workplaceIds: [] }, 0],
    ['a status', { status: 'closed' }, 1],
    ['a light', { light: 'red' }, 1],
    ['a workplace within own ones', { workplaceIds: ['soendervang'], workplaceId: 'aeblehaven' }, 0],
    ['a part of a reference, any case', { search: ' hs-7k' }, 1],
    ['a part of a workplace, also ÆØÅ in any case', { search: 'SØNDER' }, 2],
    ['a percent sign as a percent sign', { search: '0%' }, 1],
    ['an underscore as an underscore', { search: 'S_ndervang' }, 0],
  ])('is restricted by %s', async (_what, filter, expected) => {
    await received(bench.store, { reference: 'HS-7K3M', light: 'red' })
    await received(bench.store, { employeeId: 'employee-2', status: 'closed', light: 'grey' })
    await received(bench.store, { leaderId: 'leader-2', workplaceId: 'aeblehaven' })
    const page = await bench.store.rows(filter, 'due', 10)
    expect([page.rows.length, page.total]).toEqual([expected, expected])
  })

  test('counts open requests by light within its scope', async () => {
    await received(bench.store, { light: 'red' })
    await received(bench.store, { light: 'red', leaderId: 'leader-2' })
    await received(bench.store, { light: 'yellow' })
    await received(bench.store, { light: 'grey', status: 'closed' })
    expect(await bench.store.lights({})).toEqual({ red: 2, yellow: 1, green: 0 })
    expect(await bench.store.lights({ leaderId: 'leader-2' })).toEqual({ red: 1, yellow: 0, green: 0 })
  })

  test('P-8: is lit and sorted by each side’s own picture; where there is one for both, by that', async () => {
    const alike = await received(bench.store, { light: 'yellow', next: dueAt('2026-12-22T15:00:00Z') })
    const apart = await received(bench.store, {
      light: 'green',
      next: dueAt('2026-12-30T15:00:00Z'),
      authority: { light: 'red', next: dueAt('2026-12-21T15:00:00Z') },
    })
    const [first, second] = [alike, apart].map(({ requestId }) => requestId)
    const ids = async (filter: RequestFilter) =>
      (await bench.store.rows(filter, 'due', 10)).rows.map(({ requestId }) => requestId)
    expect(await ids({})).toEqual([first, second])
    expect(await ids({ side: 'authority' })).toEqual([second, first])
    expect(await ids({ side: 'authority', light: 'red' })).toEqual([second])
    expect(await ids({ light: 'red' })).toEqual([])
    expect(await bench.store.lights({})).toEqual({ red: 0, yellow: 1, green: 1 })
    expect(await bench.store.lights({ side: 'authority' })).toEqual({ red: 1, yellow: 1, green: 0 })

    const page = await bench.store.rows({ side: 'authority' }, 'due', 1)
    const rest = await bench.store.rows({ side: 'authority' }, 'due', 1, page.cursor)
    expect([...page.rows, ...rest.rows].map(({ requestId }) => requestId)).toEqual([second, first])
  })

  test('active requests are the open ones of each consultant', async () => {
    await received(bench.store, { consultantId: 'consultant-1' })
    await received(bench.store, { consultantId: 'consultant-1' })
    await received(bench.store, { consultantId: 'consultant-2', status: 'closed' })
    await received(bench.store)
    expect(await bench.store.activeRequests()).toEqual(new Map([['consultant-1', 2]]))
  })
})

describe('pages', () => {
  test.each(['due', 'received'] as const)(
    'by %s neither skip nor repeat what stays, whatever comes in between',
    async (sort) => {
      const day = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
      const days = fc.array(day, { maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(days, days, fc.integer({ min: 1, max: 5 }), async (staying, coming, limit) => {
          const leaderId = randomUUID()
          const add = (on: number | undefined) => received(bench.store, rowOn(leaderId, on))
          const stays = await Promise.all(staying.map(add))

          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await bench.store.rows({ leaderId }, sort, limit, cursor)
            expect(page.rows.length).toBeLessThanOrEqual(limit)
            seen.push(...page.rows.map((row) => row.requestId))
            cursor = page.cursor
            if (coming.length > 0) await add(coming.pop())
          } while (cursor !== undefined)

          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toEqual(expect.arrayContaining(stays.map((row) => row.requestId)))
        }),
        { numRuns: 25 },
      )
    },
  )

  test('the last one has no cursor', async () => {
    await received(bench.store)
    await received(bench.store)
    expect((await bench.store.rows({}, 'due', 1)).cursor).toBeDefined()
    expect((await bench.store.rows({}, 'due', 2)).cursor).toBeUndefined()
  })

  test('a cursor that is not ours, or of another sorting, is told as such', async () => {
    await received(bench.store)
    await received(bench.store)
    const { cursor } = await bench.store.rows({}, 'due', 1)
    const wrong = ['', 'x', '%%%', encoded({}), encoded({ sort: 'due', at: '2026-02-30T08:00:00Z', requestId: 'a' })]
    for (const bad of wrong) {
      await expect(bench.store.rows({}, 'due', 1, bad)).rejects.toThrow(BadCursor)
    }
    await expect(bench.store.rows({}, 'received', 1, cursor)).rejects.toThrow(BadCursor)
    await expect(
      bench.store.rows({}, 'received', 1, encoded({ sort: 'received', at: null, requestId: 'a' })),
    ).rejects.toThrow(BadCursor)
  })

  test('any text at all as a cursor gives a page or a bad cursor, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json().map(encodedText), fc.base64String()), async (text) => {
        const answer = await bench.store.rows({}, 'due', 1, text).catch((reason: unknown) => reason)
        expect(answer instanceof BadCursor || (answer instanceof Object && 'rows' in answer)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

/** A row with a deadline on the n-th day; some share a day, and those without one share that. */
function rowOn(leaderId: string, day: number | undefined): Partial<RequestRow> {
  const moment = Temporal.Instant.from('2026-12-21T15:00:00Z')
    .add({ hours: 24 * (day ?? 0) })
    .toString()
  return { leaderId, receivedAt: moment, ...(day === undefined ? {} : { next: dueAt(moment) }) }
}

function encoded(value: unknown): string {
  return encodedText(JSON.stringify(value))
}

function encodedText(text: string): string {
  return Buffer.from(text).toString('base64url')
}
