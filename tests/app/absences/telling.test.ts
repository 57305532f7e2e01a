import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { listAdvisories } from '../../../functions/app/advisories/own-advisories.ts'
import { runAdvisories } from '../../../functions/app/advisories/run-advisories.ts'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import type { AlertContent } from '../../../functions/app/ports/alert-content.ts'
import { createEffectRunner } from '../../../functions/effects/run-effects.ts'
import { withPerson } from '../../graph/client/support/graph-stage.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
afterAll(() => stage.close())

const { employee, leader } = people
let told: AlertContent[] = []
beforeEach(async () => {
  await stage.begin()
  await choose('hjoerring')
  withPerson(stage.graph, employee, { department: 'Skolen' })
  withPerson(stage.graph, leader, { department: 'Skolen' })
  stage.graph.reports.set(leader, [employee])
  told = []
})

async function choose(policyId: string): Promise<void> {
  await stage.store.saveMunicipality({
    name: 'Havnsby',
    policyId,
    statute: 'byDate',
    closingDays: [],
    coordinatorIds: [people.pia],
  })
}

/** A process that can write in Teams. */
function aProcess(): App {
  const app: App = {
    ...stage.app(),
    effects: createEffectRunner(() => app),
    alerts: {
      send: async (content) => {
        told.push(content)
        return { kind: 'sent', value: { conversationId: 'a-conversation', activityId: content.alertId } }
      },
      refresh: async () => ({ kind: 'sent', value: undefined }),
    },
  }
  return app
}

const report = (startsOn: string, endsOn?: string) =>
  stage.store.absences.report(
    [{ employeeId: employee, startsOn, ...(endsOn === undefined ? {} : { endsOn }) }],
    '2026-12-21T08:10:00Z',
  )
const advised = () => told.map((content) => (content.kind === 'advisory' ? content.ruleId : content.kind))
const caller = { personId: leader, name: 'Navn leader-1', roles: [], language: 'da' } as const
const listed = async (app: App) => {
  const answer = await listAdvisories(app, caller)
  return answer.kind === 'done' ? answer.value.advisories : []
}

describe('once, whatever is restarted', () => {
  test('HJOERRING-2: of five processes that look at the same moment one tells', async () => {
    await report('2026-12-14')
    const municipality = await stage.store.municipality()
    if (municipality === undefined) throw new Error('The stage has no settings')
    await Promise.all(Array.from({ length: 5 }, () => runAdvisories(aProcess(), municipality)))
    expect(advised()).toEqual(['HJOERRING-2'])
    await stage.at(aProcess(), '2026-12-21T15:00')
    await stage.at(aProcess(), '2026-12-22T09:00')
    expect(advised()).toEqual(['HJOERRING-2'])
  })

  test('a process that dies before the card is sent leaves it to the next', async () => {
    await report('2026-12-14')
    const dying = stage.app('before-alert-sent')
    await stage.at(dying, '2026-12-21T09:15').catch(() => undefined)
    expect(told).toEqual([])
    expect(await stage.store.absences.advisoriesTo(leader)).toHaveLength(1)
    await stage.at(aProcess(), '2026-12-21T09:20')
    expect(await stage.store.absences.advisoriesTo(leader)).toHaveLength(1)
  })
})

describe('only in the office’s hours, on its calendar date (CAL-8)', () => {
  test('reported in the evening it is told the next morning; on a closed day too', async () => {
    const app = aProcess()
    await stage.at(app, '2026-12-23T18:00')
    await report('2026-12-16')
    await stage.at(app, '2026-12-23T18:01')
    await stage.at(app, '2026-12-24T07:59')
    expect(told).toEqual([])
    await stage.at(app, '2026-12-24T08:00')
    expect(told).toMatchObject([{ ruleId: 'HJOERRING-2', actBy: '2026-12-28', workplaceName: 'Skolen' }])
  })
})

describe('in the reader’s quiet hours', () => {
  test('it waits until they end', async () => {
    const app = aProcess()
    await stage.store.preferences.save(leader, { quietHours: { from: '09:00', until: '12:30' } })
    await report('2026-12-14')
    await stage.at(app, '2026-12-21T09:15')
    await stage.at(app, '2026-12-21T12:29')
    expect(told).toEqual([])
    await stage.at(app, '2026-12-21T12:30')
    expect(advised()).toEqual(['HJOERRING-2'])
  })
})

describe('what is not told', () => {
  test('of an absence that a request is about already, also one that is closed by now', async () => {
    const by = { kind: 'person', personId: leader } as const
    const app = aProcess()
    const command = receive({ firstAbsenceDay: '2026-12-16' })
    await execute(app, { requestId: 'request-1', by, commands: [command, { type: 'close', reason: 'solved' }] })
    await report('2026-12-16')
    await stage.at(app, '2026-12-23T10:00')
    expect(advised()).not.toContain('HJOERRING-2')
    expect(await stage.store.absences.advisoriesTo(leader)).toEqual([])
  })

  test('of somebody who came back within the week, also when that is said on the last day', async () => {
    const app = aProcess()
    await report('2026-12-21')
    await stage.at(app, '2026-12-27T15:00')
    await report('2026-12-21', '2026-12-27')
    await stage.at(app, '2026-12-28T10:00')
    expect(told).toEqual([])
  })

  test('under a model that tells nothing; when the model changes, the next minute does', async () => {
    await choose('varde')
    const app = aProcess()
    await report('2026-12-14')
    await stage.at(app, '2026-12-21T09:30')
    expect(told).toEqual([])
    await choose('hjoerring')
    await stage.at(app, '2026-12-21T09:31')
    expect(advised()).toEqual(['HJOERRING-2'])
  })

  test('to nobody, while the directory knows no leader; the next morning it does', async () => {
    stage.graph.reports.clear()
    const app = aProcess()
    await report('2026-12-14')
    await stage.at(app, '2026-12-21T09:30')
    stage.graph.reports.set(leader, [employee])
    await stage.at(app, '2026-12-21T15:59')
    expect(told).toEqual([])
    await stage.at(app, '2026-12-22T08:00')
    expect(advised()).toEqual(['HJOERRING-2'])
  })

  test('while nobody can say who the leader is; five minutes after, it is', async () => {
    stage.graph.faults.push({ matches: /./, times: 9999, status: 503 })
    const app = aProcess()
    await report('2026-12-14')
    await stage.at(app, '2026-12-21T09:30')
    expect(told).toEqual([])
    stage.graph.faults.length = 0
    await stage.at(app, '2026-12-21T09:45')
    expect(advised()).toEqual(['HJOERRING-2'])
  })
})

describe('what a change brings', () => {
  test('HJOERRING-3: three short absences are told of, though the employee is back', async () => {
    const app = aProcess()
    for (const day of ['2026-10-26', '2026-11-30', '2026-12-21']) await report(day, day)
    await stage.at(app, '2026-12-22T09:00')
    expect(await listed(app)).toMatchObject([{ ruleId: 'HJOERRING-3', firstAbsenceDay: '2026-12-21' }])
    expect((await listed(app))[0]).not.toHaveProperty('absenceDay')
  })

  test('HJOERRING-2: the employee comes back, and a week’s advisory leaves the list by itself', async () => {
    const app = aProcess()
    await report('2026-12-14')
    await stage.at(app, '2026-12-21T09:30')
    expect(await listed(app)).toMatchObject([{ ruleId: 'HJOERRING-2', absenceDay: 8 }])
    await report('2026-12-14', '2026-12-20')
    expect(await listed(app)).toEqual([])
  })

  test('X6c: the second advisory takes the first one’s place on the list and keeps its task', async () => {
    const app = aProcess()
    for (const day of ['2026-10-26', '2026-11-30']) await report(day, day)
    await report('2026-12-21')
    await stage.at(app, '2026-12-21T09:30')
    await stage.at(app, '2026-12-28T09:30')
    expect(advised()).toEqual(['HJOERRING-3', 'HJOERRING-2'])
    expect(await listed(app)).toMatchObject([{ ruleId: 'HJOERRING-2', task: { dueOn: '2026-12-21', isLate: true } }])
  })
})

test('P-15: a year after the last day nothing is left of an absence, nor of what was told of it', async () => {
  const app = aProcess()
  await report('2026-12-14')
  await stage.at(app, '2026-12-21T09:30')
  await report('2026-12-14', '2026-12-22')
  await stage.at(app, '2027-12-24T09:30')
  await stage.store.maintain()
  expect(await stage.store.absences.absentee(employee)).toBeUndefined()
  expect(await stage.store.absences.advisoriesTo(leader)).toEqual([])
})
