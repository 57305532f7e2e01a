import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { municipalityOf } from '../../../functions/app/rules-in-force.ts'
import { contacted, people } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'
import { act, aRequestFor, setUp, teller } from './support.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(() => stage.begin())
afterAll(() => stage.close())

async function at(local: string): Promise<readonly string[]> {
  const { app, told } = teller(stage)
  await stage.at(app, local)
  return told
}

const nights = { quietHours: { from: '14:30', until: '08:30' } } as const

describe('quiet hours', () => {
  test('a reminder waits until they end, once; what is late waits for nobody', async () => {
    await setUp(stage, nights)
    await stage.store.preferences.save(people.pia, { quietHours: { from: '12:00', until: '11:59' } })
    await aRequestFor(teller(stage).app, 1)
    expect(await at('2026-12-21T15:00')).toEqual([])
    expect(await at('2026-12-21T16:00')).toEqual(['pia contactOverdue HS-AAA1'])
    expect(await at('2026-12-22T08:29')).toEqual([])
    expect(await at('2026-12-22T08:30')).toEqual(['karen contactDue HS-AAA1'])
    expect(await at('2026-12-22T08:31')).toEqual([])
  })

  test('what was done meanwhile is not told, and neither is what somebody else has by then', async () => {
    await setUp(stage, nights)
    const { app } = teller(stage)
    for (const nth of [1, 2]) await aRequestFor(app, nth)
    await at('2026-12-21T15:00')
    await act(app, 1, contacted)
    await act(app, 2, { type: 'handOver', consultantId: people.jonas })
    const told = await at('2026-12-22T08:30')
    expect(told.filter((line) => line.startsWith('karen'))).toEqual([])
    const [first] = await stage.store.alerts('request-1').then((all) => all.filter(({ kind }) => kind === 'contactDue'))
    expect(first?.state).toBe('overtaken')
  })

  test('a new request and a changed meeting are no warnings: they are told at once', async () => {
    await setUp(stage, { quietHours: { from: '08:00', until: '07:59' }, morningDigestAt: '07:59' })
    const { app, told } = teller(stage)
    await aRequestFor(app, 1)
    expect(told).toEqual(['karen newRequest HS-AAA1'])
  })

  test('changing one’s mind leaves what waits at the moment it was promised for', async () => {
    await setUp(stage, nights)
    await aRequestFor(teller(stage).app, 1)
    await at('2026-12-21T15:00')
    await stage.store.preferences.save(people.karen, {})
    expect(await at('2026-12-21T15:30')).toEqual([])
    expect(await at('2026-12-22T08:30')).toContain('karen contactDue HS-AAA1')
  })
})

describe('the morning’s digest', () => {
  const digest = { morningDigestAt: '08:00' } as const

  /** Three round tables due on Wed 23 Dec, since Monday is closed: reminded of on Tuesday at 9. */
  async function threeReminded(): Promise<void> {
    await setUp(stage, digest)
    const municipality = await municipalityOf(stage.store)
    await stage.store.saveMunicipality({ ...municipality, closingDays: ['2026-12-28'] })
    const { app } = teller(stage)
    for (const nth of [1, 2, 3]) {
      await aRequestFor(app, nth)
      await act(app, nth, contacted)
    }
    expect(await at('2026-12-22T09:00')).toEqual([])
  }

  test('gathers what can wait in one card, the most urgent first; what is done by then is not in it', async () => {
    await threeReminded()
    await act(teller(stage).app, 3, { type: 'close', reason: 'returned' })
    expect(await at('2026-12-23T07:59')).toEqual([])
    const { app, told, contents } = teller(stage)
    await stage.at(app, '2026-12-23T08:00')
    expect(told).toEqual(['karen digest'])
    const [card] = contents
    if (card?.kind !== 'digest') throw new Error('It was no digest')
    expect(card.lines.map(({ reference, what }) => `${reference} ${what.da}`)).toEqual([
      'HS-AAA1 Hold rundbordssamtale',
      'HS-AAA2 Hold rundbordssamtale',
    ])
    expect(JSON.stringify(card)).not.toMatch(/employee-1|leader-1/)
    expect(await at('2026-12-23T08:01')).toEqual([])
  })

  test('one alone comes as itself, so that it can be acted on', async () => {
    await threeReminded()
    const { app } = teller(stage)
    for (const nth of [2, 3]) await act(app, nth, { type: 'close', reason: 'returned' })
    expect(await at('2026-12-23T08:00')).toEqual(['karen meetingDue HS-AAA1'])
  })

  test('a reminder that the next digest would bring too late is told at once', async () => {
    await setUp(stage, digest)
    await aRequestFor(teller(stage).app, 1)
    expect(await at('2026-12-21T15:00')).toEqual(['karen contactDue HS-AAA1'])
  })

  test('many workers at once send one digest', async () => {
    await threeReminded()
    await at('2026-12-23T07:59')
    const workers = Array.from({ length: 4 }, () => teller(stage))
    await Promise.all(workers.map(({ app }) => stage.at(app, '2026-12-23T08:00')))
    expect(workers.flatMap(({ told }) => told)).toEqual(['karen digest'])
  })

  test('a process that dies after the commit: the next one sends it, once', async () => {
    await threeReminded()
    await at('2026-12-23T07:59')
    const dead = teller(stage, true)
    await dying(stage.at(dead.app, '2026-12-23T08:00'))
    expect(dead.told).toEqual([])
    expect(await at('2026-12-23T08:01')).toEqual(['karen digest'])
  })
})

/** Ends where it dies. */
async function dying(work: Promise<void>): Promise<void> {
  await expect(work).rejects.toThrow('The process ends')
}
