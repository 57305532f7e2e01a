import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import { refreshStale } from '../../../functions/app/minute/refresh-stale.ts'
import { municipalityOf } from '../../../functions/app/rules-in-force.ts'
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
  const { app, errors } = withBrokenRow()
  await stage.at(app, '2026-12-21T15:00')
  expect(await kindsOf('sound')).toContain('contactDue')
  expect(await kindsOf('broken')).not.toContain('contactDue')
  expect(errors).toContainEqual({ what: 'request-not-looked-at', requestId: 'broken' })
})

test('new settings are saved and reach all other requests, though one cannot be looked at', async () => {
  for (const requestId of ['broken', 'sound']) {
    const commands = [receive({ requestId, reference: `HS-${requestId}` })]
    await execute(stage.app(), { requestId, by: { kind: 'person', personId: people.leader }, commands })
  }
  const { app, errors, read } = withBrokenRow()
  const municipality = await municipalityOf(app.store)
  expect(await refreshStale(app, { ...municipality, version: municipality.version + 1 }, 100)).toBe(2)
  expect(new Set(read)).toEqual(new Set(['broken', 'sound']))
  expect(errors).toContainEqual({ what: 'request-not-looked-at', requestId: 'broken' })
})

/** The product, to which the journal of one request cannot be read. */
function withBrokenRow(): { app: App; errors: unknown[]; read: string[] } {
  const errors: unknown[] = []
  const read: string[] = []
  const sound = stage.app()
  const journal: App['store']['journal'] = async (requestId) => {
    read.push(requestId)
    if (requestId === 'broken') throw new Error('A row that nobody can read')
    return sound.store.journal(requestId)
  }
  const app: App = {
    ...sound,
    store: { ...sound.store, journal },
    log: { ...sound.log, error: (what, _cause, facts) => errors.push({ what, ...facts }) },
  }
  return { app, errors, read }
}

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
