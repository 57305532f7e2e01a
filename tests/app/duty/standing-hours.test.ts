import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Body } from '../../../shared/contract/client.ts'
import { aStart, offersTo, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
type Hours = Body<'saveStandingHours'>['standingHours'][number]

/** Pia is at Lone's school all Wednesday. */
const piaAtSchool = (change: Partial<Hours> = {}): Hours => ({
  consultantId: sandbox.oid('pia-konsulent'),
  workplaceId: 'soendervangskolen',
  weekday: 3,
  from: '08:00',
  until: '16:00',
  validFrom: '2026-12-01',
  releasedDaysBefore: 1,
  ...change,
})
const save = (...standingHours: Hours[]) =>
  sandbox.as('kirsten-koordinator').call('saveStandingHours', { standingHours })

/** With nobody else at work, whatever is offered is Pia's. */
async function onlyPiaAtWork(): Promise<void> {
  const { consultants } = await sandbox.as('hanne-hr').call('readConsultants', undefined)
  const pia = sandbox.oid('pia-konsulent')
  await sandbox.as('hanne-hr').call('saveConsultants', {
    consultants: consultants.map((one) => ({ ...one, isActive: one.consultantId === pia })),
  })
}

/** What another workplace is offered on Wed 23 Dec. */
async function offeredElsewhere(): Promise<string[]> {
  const { offers } = await sandbox.as('henning-leder').call('offers', {
    workplaceId: 'havnsby-skole',
    firstAbsenceDay: '2026-12-04',
    wish: { place: 'workplace', participants: ['leader'] },
  })
  return offers.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt.startsWith('2026-12-23'))
}

describe('KATALOG-T15: a consultant’s standing hours at a workplace', () => {
  beforeEach(async () => {
    await sandbox.post('/sandbox/reset', {})
  })

  test('are that workplace’s first offers, before its fixed consultant, with the hours and the rule as the reason', async () => {
    expect((await offersTo(sandbox, 'lone-leder'))[0]?.consultant.name).toBe('Karen Krogh')
    await save(piaAtSchool())
    const [first] = await offersTo(sandbox, 'lone-leder')
    expect(first).toMatchObject({
      consultant: { name: 'Pia Paludan' },
      rank: 1,
      why: { ruleId: 'KATALOG-T15', da: 'har fast tid på arbejdspladsen onsdage kl. 8.00-16.00' },
    })
  })

  test('are nobody else’s until the day of release, and then anybody’s', async () => {
    await onlyPiaAtWork()
    const before = await offeredElsewhere()
    expect(before).not.toEqual([])
    await save(piaAtSchool())
    expect(await offeredElsewhere()).toEqual([])
    await save(piaAtSchool({ releasedDaysBefore: 2 })) // today is two days before
    expect(await offeredElsewhere()).toEqual(before)
  })

  test('are booked as offered, one meeting right after another', async () => {
    await onlyPiaAtWork()
    await save(piaAtSchool())
    const standing = (await offersTo(sandbox, 'lone-leder'))
      .filter(({ why }) => why.ruleId === 'KATALOG-T15')
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    const next = standing.find(({ startsAt }) => standing.some(({ endsAt }) => endsAt === startsAt))
    const first = standing.find(({ endsAt }) => endsAt === next?.startsAt)
    if (first === undefined || next === undefined) throw new Error('No two times follow on each other')
    for (const [employee, offer] of [
      ['mads-madsen', first],
      ['tine-tranholm', next],
    ] as const) {
      const input = aStart(sandbox, { employeeId: sandbox.oid(employee), slot: slotOf(offer) })
      const { outcome, request } = await sandbox.as('lone-leder').call('startRequest', input)
      expect([outcome, request.consultant?.name]).toEqual(['booked', 'Pia Paludan'])
    }
  })

  test('cannot be booked by another workplace that saw them before', async () => {
    await onlyPiaAtWork()
    const [startsAt] = await offeredElsewhere()
    if (startsAt === undefined) throw new Error('Pia has no time that day')
    await save(piaAtSchool())
    const endsAt = new Date(Date.parse(startsAt) + 60 * 60_000).toISOString()
    const slot = { consultantId: sandbox.oid('pia-konsulent'), startsAt, endsAt }
    const employeeId = sandbox.oid('camilla-clemmensgaard')
    const input = aStart(sandbox, { workplaceId: 'havnsby-skole', employeeId, slot })
    expect(await sandbox.as('henning-leder').refusal('startRequest', input)).toMatchObject({ code: 'slot-taken' })
  })
})

describe('KATALOG-T15: the list of standing hours', () => {
  beforeAll(async () => {
    await sandbox.post('/sandbox/reset', {})
  })

  test('is saved as a whole by a coordinator, and read by consultants with people and workplaces by name', async () => {
    await save(piaAtSchool(), piaAtSchool({ weekday: 5, validUntil: '2027-06-30' }))
    const list = await sandbox.as('pia-konsulent').call('readStandingHours', undefined)
    expect(list.standingHours).toEqual([piaAtSchool(), piaAtSchool({ weekday: 5, validUntil: '2027-06-30' })])
    expect(list.workplaces).toEqual([{ id: 'soendervangskolen', name: 'Søndervangskolen' }])
    expect(list.consultants).toEqual([{ id: sandbox.oid('pia-konsulent'), name: 'Pia Paludan' }])
    expect(list.mayChange).toBe(false)
  })

  test('whoever may change it is told whom and where there is to choose', async () => {
    const list = await sandbox.as('hanne-hr').call('readStandingHours', undefined)
    expect(list.mayChange).toBe(true)
    expect(list.consultants.map(({ name }) => name)).toContain('Karen Krogh')
    expect(list.workplaces).toContainEqual({ id: 'havnsby-skole', name: 'Havnsby Skole' })
  })

  test.each<[string, Partial<Hours>, string, string]>([
    [
      'nobody is at two places at a time',
      { workplaceId: 'havnsby-skole', from: '10:00', until: '12:00' },
      'standing-hours-overlap',
      'from',
    ],
    ['they end after they begin', { weekday: 1, from: '10:30', until: '10:00' }, 'standing-hours-backwards', 'until'],
    [
      'their last day is not before their first',
      { weekday: 1, validUntil: '2026-11-01' },
      'standing-hours-backwards',
      'validUntil',
    ],
    ['the workplace is known', { weekday: 1, workplaceId: 'nowhere' }, 'setting-unknown', 'workplaceId'],
    [
      'the consultant is known',
      { weekday: 1, consultantId: '00000000-0000-4000-8000-000000000000' },
      'setting-unknown',
      'consultantId',
    ],
  ])('%s', async (_promise, change, code, field) => {
    const standingHours = [piaAtSchool(), piaAtSchool(change)]
    const problem = await sandbox.as('kirsten-koordinator').refusal('saveStandingHours', { standingHours })
    expect(problem).toMatchObject({ status: 422, code, fields: [{ path: `standingHours.1.${field}` }] })
  })

  test.each(['lone-leder', 'pia-konsulent'])('%s does not change it', async (person) => {
    const problem = await sandbox.as(person).refusal('saveStandingHours', { standingHours: [] })
    expect(problem).toMatchObject({ status: 403, code: 'access-denied' })
  })
})
