import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { execute } from '../support/execute.ts'
import { book, contacted, people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
afterAll(() => stage.close())

beforeEach(async () => {
  await stage.begin()
  const app = stage.app()
  const executed = await execute(app, {
    requestId: 'request-1',
    by: { kind: 'person', personId: people.leader },
    commands: [receive(), contacted, book('2026-12-22T10:00')],
    invitation: { attendeeIds: [], optionalIds: [], hidesAttendees: false },
  })
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
})

const told = async (kind: string) =>
  (await stage.store.alerts('request-1')).filter((alert) => alert.kind === kind).map(({ recipientId }) => recipientId)

describe('a reminder that time brings is one alert, whatever dies', () => {
  test.each(['before-commit', 'after-commit', 'before-alert-sent', 'after-alert-sent'] as const)(
    'the process ends at %s: the next one tells it, or finds it told',
    async (point) => {
      await stage.at(stage.app(point), '2026-12-21T12:00').catch(() => undefined)
      await stage.at(stage.app(), '2026-12-21T12:01')
      await stage.at(stage.app(), '2026-12-21T12:02')
      expect(await told('meetingTomorrow')).toEqual([people.karen])
    },
  )

  test('three workers at once tell it once', async () => {
    const workers = [stage.app(), stage.app(), stage.app()]
    await Promise.all(workers.map((app) => stage.at(app, '2026-12-21T12:00')))
    expect(await told('meetingTomorrow')).toEqual([people.karen])
  })

  test('a week asleep asks for the outcome and says no more about tomorrow', async () => {
    await stage.at(stage.app(), '2026-12-28T09:00')
    expect([await told('meetingTomorrow'), await told('outcomeMissing')]).toEqual([[], [people.karen]])
  })

  test('L-3: the leader is told twice in all of what is to be sent in NemRefusion', async () => {
    for (const local of ['2026-12-29T09:00', '2026-12-29T09:01', '2027-01-07T09:00', '2027-01-07T09:01'])
      await stage.at(stage.app(), local)
    expect(await told('statutoryDue')).toEqual([people.leader, people.leader])
  })
})
