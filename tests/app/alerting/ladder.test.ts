import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { may } from '../../../shared/domain/access/access.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { contacted, people } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'
import { act, aRequestFor, hr, isAway, school, setUp, teller, type Teller } from './support.ts'

let stage: SagaStage
let karens: Teller
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  await setUp(stage)
  karens = teller(stage)
})
afterAll(() => stage.close())

/** To that moment, by a process that has just started: nothing is remembered but by the database. */
async function at(local: string): Promise<readonly string[]> {
  const { app, told } = teller(stage)
  await stage.at(app, local)
  return told
}

const state = async () => fold(await stage.store.journal('request-1'))

describe('VARDE-3: up the ladder, each level once, whatever is restarted', () => {
  test('consultant at 15, coordinator at 16, HR’s contact for the workplace half a working day later', async () => {
    await aRequestFor(karens.app, 1)
    expect(await at('2026-12-21T14:59')).toEqual([])
    expect(await at('2026-12-21T15:00')).toEqual(['karen contactDue HS-AAA1'])
    expect(await at('2026-12-21T15:01')).toEqual([])
    expect(await at('2026-12-21T16:00')).toEqual(['pia contactOverdue HS-AAA1'])
    expect(await at('2026-12-22T11:59')).toEqual([])
    expect(await at('2026-12-22T12:00')).toEqual([`${hr} stillOverdue HS-AAA1`])
    expect(await at('2026-12-22T12:01')).toEqual([])
  })

  test('after a night without the service the coordinator is told first, and HR half a working day after that', async () => {
    await aRequestFor(karens.app, 1)
    expect(await at('2026-12-22T14:00')).toEqual(['pia contactOverdue HS-AAA1'])
    expect(await at('2026-12-23T09:00')).not.toContain(`${hr} stillOverdue HS-AAA1`)
    expect(await at('2026-12-23T10:00')).toEqual([`${hr} stillOverdue HS-AAA1`])
  })

  test('two workers in the same minute tell it once', async () => {
    await aRequestFor(karens.app, 1)
    const workers = [teller(stage), teller(stage), teller(stage)]
    await Promise.all(workers.map(({ app }) => stage.at(app, '2026-12-21T15:00')))
    expect(workers.flatMap(({ told }) => told)).toEqual(['karen contactDue HS-AAA1'])
  })

  test('where HR has no contact for the workplace, the coordinators are told that it is still not done', async () => {
    await stage.store.saveWorkplaces([school])
    await aRequestFor(karens.app, 1)
    await at('2026-12-21T16:00')
    expect(await at('2026-12-22T12:00')).toEqual(['pia stillOverdue HS-AAA1'])
  })
})

const away = () => isAway(stage, people.karen, '2026-12-21T12:00:00', '2026-12-21T17:00:00')

describe('a consultant who is away is not disturbed', () => {
  test('the chosen substitute is told, and the coordinators', async () => {
    await setUp(stage, { substituteId: people.jonas })
    await aRequestFor(karens.app, 1)
    away()
    expect(await at('2026-12-21T15:00')).toEqual(['jonas contactDue HS-AAA1', 'pia contactDue HS-AAA1'])
  })

  test('without a substitute, the coordinators alone', async () => {
    await aRequestFor(karens.app, 1)
    away()
    expect(await at('2026-12-21T15:00')).toEqual(['pia contactDue HS-AAA1'])
  })

  test('with a substitute who is away too, the coordinators alone', async () => {
    await setUp(stage, { substituteId: people.jonas })
    await aRequestFor(karens.app, 1)
    away()
    isAway(stage, people.jonas, '2026-12-21T08:00:00', '2026-12-21T17:00:00')
    expect(await at('2026-12-21T15:00')).toEqual(['pia contactDue HS-AAA1'])
  })

  test('a substitute who was told can open the request and act, not before, and not after it went to somebody else', async () => {
    await setUp(stage, { substituteId: people.jonas })
    await aRequestFor(karens.app, 1)
    const jonas = { personId: people.jonas, roles: ['Consultant'], workplaceIds: [] } as const
    expect(may(jonas, 'contact:record', await state())).toBe(false)
    away()
    await at('2026-12-21T15:00')
    expect(may(jonas, 'contact:record', await state())).toBe(true)
    await act(karens.app, 1, { type: 'handOver', consultantId: people.pia })
    expect(may(jonas, 'contact:record', await state())).toBe(false)
  })

  test('the timeline says who was told, and not why', async () => {
    await setUp(stage, { substituteId: people.jonas })
    await aRequestFor(karens.app, 1)
    away()
    await at('2026-12-21T15:00')
    const lines = timeline(await stage.store.journal('request-1'), 'authority')
    expect(lines.map(({ what }) => what.da)).toContain(
      'Påmindelse til afløseren og koordinatoren: Kontakt medarbejderen',
    )
  })

  test('a consultant who is back is told as before', async () => {
    await aRequestFor(karens.app, 1)
    isAway(stage, people.karen, '2026-12-21T12:00:00', '2026-12-21T13:30:00')
    expect(await at('2026-12-21T15:00')).toEqual(['karen contactDue HS-AAA1'])
  })

  test('while the calendars cannot be read the consultant counts as here', async () => {
    await setUp(stage, { substituteId: people.jonas })
    await aRequestFor(karens.app, 1)
    away()
    stage.graph.faults.push({ matches: /getSchedule/, times: 9999, status: 503 })
    expect(await at('2026-12-21T15:00')).toEqual(['karen contactDue HS-AAA1'])
  })

  test('one look at the calendars for all that is told in the same minute', async () => {
    for (const nth of [1, 2, 3]) await aRequestFor(karens.app, nth)
    stage.graph.calls.length = 0
    expect(await at('2026-12-21T15:00')).toHaveLength(3)
    expect(stage.graph.calls.filter(({ path }) => path.includes('getSchedule'))).toHaveLength(1)
  })

  test('once contacted nobody is told', async () => {
    await aRequestFor(karens.app, 1)
    await act(karens.app, 1, contacted)
    away()
    expect(await at('2026-12-21T16:00')).toEqual([])
  })
})
