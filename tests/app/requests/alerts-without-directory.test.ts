import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import type { AlertContent } from '../../../functions/app/ports/alert-content.ts'
import { createEffectRunner } from '../../../functions/effects/run-effects.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
  await stage.begin()
})
afterAll(() => stage.close())

test('VARDE-3: a process that starts while the directory is away still tells whose deadline comes', async () => {
  await execute(stage.app(), {
    requestId: 'request-1',
    by: { kind: 'person', personId: people.leader },
    commands: [receive()],
  })
  stage.graph.faults.push({ matches: /./, times: 9999, status: 503 })

  const told: AlertContent[] = []
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
  await stage.at(app, '2026-12-21T15:00')
  expect(told).toContainEqual(
    expect.objectContaining({ kind: 'contactDue', recipientId: people.karen, language: 'da', workplaceName: 'Skolen' }),
  )
})
