import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Body } from '../../../shared/contract/client.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const hanne = () => sandbox.as('hanne-hr')
const karen = () => sandbox.oid('karen-konsulent')
const week = { from: '2027-03-01', until: '2027-03-07' }
const rosterOf = async () => (await hanne().call('readDutyRoster', undefined, { query: week })).days

describe('KOLDING-2, KOLDING-5: the duty roster', () => {
  test('is saved for a whole period; a day left out has nobody; a day that stays keeps since when', async () => {
    const days = ['2027-03-01', '2027-03-02'].map((on) => ({ on, consultantId: karen() }))
    await hanne().call('saveDutyRoster', { ...week, days })
    const first = await rosterOf()
    expect(first.map(({ on }) => on)).toEqual(['2027-03-01', '2027-03-02'])

    await sandbox.post('/sandbox/clock', { advance: 'PT10M', asleep: true })
    const swapped = { on: '2027-03-03', consultantId: sandbox.oid('pia-konsulent') }
    await hanne().call('saveDutyRoster', { ...week, days: [...days.slice(0, 1), swapped] })
    const [kept, fresh] = await rosterOf()
    expect(kept).toEqual(first[0])
    expect(fresh).toMatchObject(swapped)
    expect(Date.parse(fresh?.setAt ?? '')).toBeGreaterThan(Date.parse(kept?.setAt ?? ''))
  })

  test.each<[string, string, string, (karenId: string) => Partial<Body<'saveDutyRoster'>>]>([
    [
      'an unknown consultant',
      'setting-unknown',
      'days.0.consultantId',
      () => ({ days: [{ on: week.from, consultantId: '00000000-0000-4000-8000-000000000000' }] }),
    ],
    [
      'the same day twice',
      'setting-repeated',
      'days.1.on',
      (id) => ({
        days: [
          { on: week.from, consultantId: id },
          { on: week.from, consultantId: id },
        ],
      }),
    ],
    [
      'a day outside the period',
      'duty-day-outside',
      'days.0.on',
      (id) => ({ days: [{ on: '2027-03-08', consultantId: id }] }),
    ],
    [
      'a period that ends before it begins',
      'duty-period-backwards',
      'until',
      () => ({ until: '2027-02-28', days: [] }),
    ],
  ])('%s is refused by its field, and nothing changes', async (_what, code, path, change) => {
    const before = await rosterOf()
    const problem = await hanne().refusal('saveDutyRoster', { ...week, days: [], ...change(karen()) })
    expect(problem).toMatchObject({ status: 422, code, fields: [{ path }] })
    expect(await rosterOf()).toEqual(before)
  })

  test('is the administrator’s to change and nothing for a leader or a consultant to read', async () => {
    const denied = { status: 403, code: 'access-denied' }
    for (const person of ['lone-leder', 'karen-konsulent', 'kirsten-koordinator'])
      expect(await sandbox.as(person).refusal('saveDutyRoster', { ...week, days: [] })).toMatchObject(denied)
    for (const person of ['lone-leder', 'karen-konsulent'])
      expect(await sandbox.as(person).refusal('readDutyRoster', undefined, { query: week })).toMatchObject(denied)
  })
})
