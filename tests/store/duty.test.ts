import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Transaction } from '../../functions/app/ports/store.ts'
import { aStore, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

const at = '2026-12-21T08:10:00Z'
const within = <T>(work: (tx: Transaction) => Promise<T>) => bench.store.transaction(work)

test('KOLDING-5: a change is added, so that who had the duty before it can still be read, and who changed it', async () => {
  const add = (on: string, setBy: string, consultantId?: string) =>
    within((tx) =>
      tx.addDutyEntries([{ on, ...(consultantId === undefined ? {} : { consultantId }), setAt: at, setBy }]),
    )
  await add('2026-12-21', 'kirsten', 'karen')
  await add('2026-12-22', 'kirsten', 'jonas')
  await add('2026-12-21', 'karen', 'pia')
  await add('2026-12-22', 'jonas')
  expect(await bench.store.duty.entries('2026-12-21', '2026-12-22')).toEqual([
    { on: '2026-12-21', consultantId: 'karen', setAt: at, setBy: 'kirsten' },
    { on: '2026-12-22', consultantId: 'jonas', setAt: at, setBy: 'kirsten' },
    { on: '2026-12-21', consultantId: 'pia', setAt: at, setBy: 'karen' },
    { on: '2026-12-22', setAt: at, setBy: 'jonas' },
  ])
  expect(await bench.store.duty.entries('2026-12-23', '2026-12-31')).toEqual([])
})

test('KOLDING-5: the app’s account can neither change nor remove what was decided about a day', async () => {
  for (const statement of ["update duty_entry set set_by = 'x'", 'delete from duty_entry', 'delete from duty_swap']) {
    // Both statements are one transaction: what fails takes the role back with it.
    await expect(bench.asOwner.query(`set role hurtigspor_app; ${statement}`)).rejects.toThrow('permission denied')
  }
})

describe('a swap', () => {
  test('is answered once: of twenty answers at one moment one counts', async () => {
    const asked = aSwap()
    await within((tx) => tx.addSwap(asked))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        within((tx) => tx.endSwap(asked.swapId, index % 2 === 0 ? 'accepted' : 'declined', at, asked.toId)),
      ),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await bench.store.duty.openSwaps()).toEqual([])
    expect(await bench.store.duty.swap(asked.swapId)).toMatchObject({ answeredAt: at, answeredById: asked.toId })
  })

  test('is asked of the same colleague about the same day once at a time', async () => {
    const asked = aSwap()
    await within((tx) => tx.addSwap(asked))
    await expect(within((tx) => tx.addSwap({ ...asked, swapId: randomUUID() }))).rejects.toThrow('duty_swap_open')
    await within((tx) => tx.endSwap(asked.swapId, 'declined', at, asked.toId))
    await within((tx) => tx.addSwap({ ...asked, swapId: randomUUID(), inReturn: '2026-12-29' }))
    expect(await bench.store.duty.openSwaps()).toMatchObject([{ state: 'asked', inReturn: '2026-12-29' }])
  })
})

describe('a planned absence', () => {
  test('never overlaps another of the same consultant, also when both are planned at one moment', async () => {
    const answers = await Promise.all(
      ['2027-01-04', '2027-01-05', '2027-01-08'].map((from) =>
        within((tx) => tx.addAbsence(anAbsence('karen', from, '2027-01-08'))),
      ),
    )
    expect(answers.toSorted()).toEqual(['added', 'overlaps', 'overlaps'])
    expect(await within((tx) => tx.addAbsence(anAbsence('jonas', '2027-01-08', '2027-01-08')))).toBe('added')
    expect(await bench.store.plannedAbsences.covering('2027-01-08')).toEqual(new Set(['karen', 'jonas']))
  })

  test('taken back it counts no more, its days are free again, and it is kept', async () => {
    const planned = anAbsence('pia', '2027-02-01', '2027-02-05')
    await within((tx) => tx.addAbsence(planned))
    expect(await bench.store.plannedAbsences.one(planned.absenceId)).toEqual(planned)
    expect(await within((tx) => tx.cancelAbsence(planned.absenceId, at, 'kirsten'))).toBe(true)
    expect(await within((tx) => tx.cancelAbsence(planned.absenceId, at, 'kirsten'))).toBe(false)
    expect(await bench.store.plannedAbsences.between('2027-02-01', '2027-02-28')).toEqual([])
    expect(await within((tx) => tx.addAbsence(anAbsence('pia', '2027-02-05', '2027-02-05')))).toBe('added')
    const { rows } = await bench.asOwner.query('select cancelled_by from planned_absence where absence_id = $1', [
      planned.absenceId,
    ])
    expect(rows).toEqual([{ cancelled_by: 'kirsten' }])
  })
})

describe('VARDE-8: a cap that somebody set', () => {
  test('counts to and with its last day; the newest takes the place of the one before', async () => {
    await bench.store.caps.set(aCap(20, '2027-01-31'))
    await bench.store.caps.set(aCap(25, '2027-01-15'))
    expect((await bench.store.caps.on('2027-01-15')).get('karen')).toEqual(aCap(25, '2027-01-15'))
    expect((await bench.store.caps.on('2027-01-16')).has('karen')).toBe(false)
  })

  test('taken back the rule counts again, and each decision can still be read', async () => {
    await bench.store.caps.takeBack('karen', at, 'kirsten')
    expect((await bench.store.caps.on('2026-12-21')).has('karen')).toBe(false)
    const history = await bench.store.caps.history('karen')
    expect(history.map((entry) => [entry.cap, entry.setBy])).toEqual([
      [undefined, 'kirsten'],
      [25, 'kirsten'],
      [20, 'kirsten'],
    ])
  })
})

test('KATALOG-T15: the standing hours saved last count, and the list before can still be read', async () => {
  expect(await bench.store.standingHours.all()).toEqual([])
  const hours = {
    consultantId: 'karen',
    workplaceId: 'soendervang',
    weekday: 2,
    from: '09:00',
    until: '11:00',
    validFrom: '2026-12-01',
    releasedDaysBefore: 1,
  }
  await bench.store.standingHours.save([hours], at, 'kirsten')
  await bench.store.standingHours.save([{ ...hours, weekday: 3 }], at, 'admin')
  expect(await bench.store.standingHours.all()).toEqual([{ ...hours, weekday: 3 }])
  const { rows } = await bench.asOwner.query('select saved_by from standing_hours_version order by version')
  expect(rows).toEqual([{ saved_by: 'kirsten' }, { saved_by: 'admin' }])
})

function aSwap() {
  return { swapId: randomUUID(), on: '2026-12-28', fromId: 'karen', toId: randomUUID(), askedAt: at }
}

function anAbsence(consultantId: string, from: string, until: string) {
  return { absenceId: randomUUID(), consultantId, from, until, setAt: at, setBy: consultantId }
}

function aCap(most: number, until: string) {
  return { consultantId: 'karen', cap: most, reason: 'Er ny i jobbet', until, setAt: at, setBy: 'kirsten' }
}
