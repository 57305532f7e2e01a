import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../../../functions/app/commands/execute.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(() => stage.begin())
afterAll(() => stage.close())

const kindsOf = async (requestId: string) => (await stage.store.alerts(requestId)).map(({ kind }) => kind)

test('VARDE-3: a request that nobody can look at holds up no other: its deadline is told, and the fault is logged', async () => {
  for (const requestId of ['broken', 'sound']) {
    const commands = [receive({ requestId, reference: `HS-${requestId}` })]
    await execute(stage.app(), { requestId, by: { kind: 'person', personId: people.leader }, commands })
  }
  const errors: unknown[] = []
  const sound = stage.app()
  const journal: App['store']['journal'] = async (requestId) => {
    if (requestId === 'broken') throw new Error('A row that nobody can read')
    return sound.store.journal(requestId)
  }
  const app: App = {
    ...sound,
    store: { ...sound.store, journal },
    log: { ...sound.log, error: (what, _cause, facts) => errors.push({ what, ...facts }) },
  }
  await stage.at(app, '2026-12-21T15:00')
  expect(await kindsOf('sound')).toContain('contactDue')
  expect(await kindsOf('broken')).not.toContain('contactDue')
  expect(errors).toContainEqual({ what: 'request-not-looked-at', requestId: 'broken' })
})

const unreadable: App['store']['heldAlerts']['dueReaders'] = () => Promise.reject(new Error('Nobody can be read'))

test('VARDE-3: while something else that the minute tells cannot be told, deadlines are', async () => {
  const commands = [receive({ requestId: 'sound', reference: 'HS-sound' })]
  await execute(stage.app(), { requestId: 'sound', by: { kind: 'person', personId: people.leader }, commands })
  const sound = stage.app()
  const app: App = {
    ...sound,
    store: { ...sound.store, heldAlerts: { ...sound.store.heldAlerts, dueReaders: unreadable } },
  }
  await expect(stage.at(app, '2026-12-21T15:00')).rejects.toThrow('Nobody can be read')
  expect(await kindsOf('sound')).toContain('contactDue')
})
