import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
  await sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver en model.' })
})
afterAll(() => sandbox.stop())

const monthOf = (person: string, month = '2027-03') =>
  sandbox.as(person).call('readDutyMonth', undefined, { query: { month } })
const dayOf = async (on: string, person = 'karen-konsulent') =>
  (await monthOf(person, on.slice(0, 7))).days.find((day) => day.on === on)
const set = (person: string, on: string, who: string | null, seen: string | null = null) =>
  sandbox
    .as(person)
    .call('setDuty', { consultantId: who && sandbox.oid(who), seen: seen && sandbox.oid(seen) }, { params: { on } })
const kindsOf = async (on: string) => (await dayOf(on))?.warnings.map(({ kind }) => kind)

describe('KOLDING-2: the month of the roster', () => {
  test('holds every day, and says what speaks against each', async () => {
    const { days, isInUse, consultants } = await monthOf('karen-konsulent')
    expect(days.map(({ on }) => on)).toEqual(
      Array.from({ length: 31 }, (_, index) => `2027-03-${String(index + 1).padStart(2, '0')}`),
    )
    expect(isInUse).toBe(true)
    expect(consultants.map(({ name }) => name)).toContain('Karen Krogh')
    expect(await kindsOf('2027-03-01')).toEqual(['nobody'])
    expect(await kindsOf('2027-03-06')).toEqual(['weekend'])
    expect(await kindsOf('2027-03-25')).toEqual(['publicHoliday']) // Maundy Thursday
  })

  test('tells of somebody on duty who has planned to be away', async () => {
    await set('karen-konsulent', '2027-03-10', 'karen-konsulent')
    expect(await kindsOf('2027-03-10')).toEqual([])
    const away = { consultantId: sandbox.oid('karen-konsulent'), from: '2027-03-09', until: '2027-03-10' }
    await sandbox.as('karen-konsulent').call('planAbsence', away)
    expect(await kindsOf('2027-03-10')).toEqual(['plannedAbsence'])
  })

  test('tells of somebody on duty whose calendar says out of office', async () => {
    const { days } = await monthOf('karen-konsulent', '2026-12')
    const someone = await anyoneOutOfOffice()
    const before = days.find(({ on }) => on === someone.on)?.consultant?.id ?? null
    const body = { consultantId: sandbox.oid(someone.person), seen: before }
    const { warnings } = await sandbox.as('karen-konsulent').call('setDuty', body, { params: { on: someone.on } })
    expect(warnings.map(({ kind }) => kind)).toEqual(['awayInCalendar'])
  })
})

describe('KOLDING-5: staff make the roster themselves', () => {
  test('a consultant and a coordinator put people on and take them off; who and when is kept', async () => {
    await set('jonas-konsulent', '2027-03-15', 'pia-konsulent')
    await set('kirsten-koordinator', '2027-03-15', 'karen-konsulent', 'pia-konsulent')
    await set('pia-konsulent', '2027-03-15', null, 'karen-konsulent')
    expect((await dayOf('2027-03-15'))?.consultant).toBeUndefined()
    const params = { on: '2027-03-15' }
    const { entries } = await sandbox.as('karen-konsulent').call('readDutyHistory', undefined, { params })
    expect(entries.map(({ consultant, setBy }) => [consultant?.name, setBy.name])).toEqual([
      [undefined, 'Pia Paludan'],
      ['Karen Krogh', 'Kirsten Kragelund'],
      ['Pia Paludan', 'Jonas Juhl'],
    ])
  })

  test('a day that somebody else changed meanwhile is not written over: the answer is the day as it stands', async () => {
    await set('jonas-konsulent', '2027-03-16', 'jonas-konsulent')
    const body = { consultantId: sandbox.oid('karen-konsulent'), seen: null }
    const problem = await sandbox.as('karen-konsulent').refusal('setDuty', body, { params: { on: '2027-03-16' } })
    expect(problem).toMatchObject({ status: 409, code: 'duty-changed', day: { consultant: { name: 'Jonas Juhl' } } })
    expect((await dayOf('2027-03-16'))?.consultant?.name).toBe('Jonas Juhl')
  })

  test('of nine who put themselves on an empty day at one moment one gets it', async () => {
    const people = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']
    const tries = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) => people[index % 3] ?? '').map((one) => set(one, '2027-03-17', one)),
    )
    const { entries } = await sandbox
      .as('karen-konsulent')
      .call('readDutyHistory', undefined, { params: { on: '2027-03-17' } })
    expect(entries).toHaveLength(1)
    // Whoever got it is told so every time; the others are refused.
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })

  test('said twice it is said once', async () => {
    await set('jonas-konsulent', '2027-03-18', 'jonas-konsulent')
    await set('jonas-konsulent', '2027-03-18', 'jonas-konsulent')
    const { entries } = await sandbox
      .as('jonas-konsulent')
      .call('readDutyHistory', undefined, { params: { on: '2027-03-18' } })
    expect(entries).toHaveLength(1)
  })

  test.each([
    ['a day that has passed', '2026-12-18', 'karen-konsulent', 'duty-day-past'],
    ['somebody who is no consultant', '2027-03-19', 'lone-leder', 'setting-unknown'],
    ['a day that does not exist', '2027-02-30', 'karen-konsulent', 'input-invalid'],
  ])('not %s', async (_what, on, who, code) => {
    const body = { consultantId: sandbox.oid(who), seen: null }
    expect(await sandbox.as('karen-konsulent').refusal('setDuty', body, { params: { on } })).toMatchObject({ code })
  })

  test.each(['lone-leder', 'hanne-hr'])('%s neither sees nor changes it', async (person) => {
    const denied = { status: 403, code: 'access-denied' }
    const query = { month: '2027-03' }
    expect(await sandbox.as(person).refusal('readDutyMonth', undefined, { query })).toMatchObject(denied)
    const body = { consultantId: null, seen: null }
    const params = { on: '2027-03-19' }
    expect(await sandbox.as(person).refusal('setDuty', body, { params })).toMatchObject(denied)
    expect(await sandbox.as(person).refusal('readDutyHistory', undefined, { params })).toMatchObject(denied)
  })
})

/** The invented calendars say out of office now and then: a working day to come on which somebody is. */
async function anyoneOutOfOffice(): Promise<{ person: string; on: string }> {
  for (const person of ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']) {
    const events = await sandbox.get(`/sandbox/calendars/${person}?from=2026-12-21&to=2026-12-31`)
    if (!Array.isArray(events)) continue
    const away = events.find((event) => event.showAs === 'oof')
    if (away !== undefined) return { person, on: String(away.start.dateTime).slice(0, 10) }
  }
  throw new Error('Nobody is out of office')
}
