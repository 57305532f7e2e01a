import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import type { AlertContent } from '../../../functions/app/ports/alert-content.ts'
import type { EffectRunner } from '../../../functions/app/ports/effect-runner.ts'
import { createEffectRunner } from '../../../functions/effects/run-effects.ts'
import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'
import type { Command, Receive } from '../../../shared/domain/journal/commands.ts'
import { busyItem, withPerson } from '../../graph/client/support/graph-stage.ts'
import { people, receive } from '../../rules/support/commands.ts'
import type { SagaStage } from '../support/saga-stage.ts'

export const hr = 'henrik'
/** As the stage has it: without a contact in HR. */
export const school = {
  workplaceId: 'school',
  name: 'Skolen',
  directoryName: 'Skolen',
  address: 'Skolevej 1',
  isLarge: true,
} as const

/** What one process has told, in order: `karen contactDue HS-AAAA`. */
export interface Teller {
  readonly app: App
  readonly told: string[]
  readonly contents: AlertContent[]
}

/** Ends before it runs what it has queued. */
const dying: EffectRunner = {
  runNow: () => Promise.reject(new Error('The process ends after the commit')),
  runSoon: () => undefined,
  idle: async () => undefined,
}

/** A process whose bot reaches everybody. `died`: it ends before it runs what it has queued. */
export function teller(stage: SagaStage, died = false): Teller {
  const told: string[] = []
  const contents: AlertContent[] = []
  const app: App = {
    ...stage.app(),
    effects: died ? dying : createEffectRunner(() => app),
    alerts: {
      send: async (content) => {
        told.push(`${content.recipientId} ${content.kind}${content.about === 'request' ? ` ${content.reference}` : ''}`)
        contents.push(content)
        return { kind: 'sent', value: { conversationId: 'a-conversation', activityId: content.alertId } }
      },
      refresh: async () => ({ kind: 'sent', value: undefined }),
    },
  }
  return { app, told, contents }
}

/** The school has a contact in HR, nobody is away, and Karen prefers to be told as given. */
export async function setUp(stage: SagaStage, karens: Preferences = {}): Promise<void> {
  await stage.store.saveWorkplaces([{ ...school, hrContactId: hr }])
  for (const personId of [hr, people.karen, people.jonas]) withPerson(stage.graph, personId)
  await stage.store.preferences.save(people.karen, karens)
}

export async function aRequestFor(app: App, nth: number, change: Partial<Receive> = {}): Promise<string> {
  const requestId = `request-${nth}`
  const reference = `HS-AAA${nth}`
  await act(app, nth, receive({ requestId, reference, ...change }))
  return requestId
}

export async function act(app: App, nth: number, ...commands: readonly Command[]): Promise<void> {
  const by = { kind: 'person', personId: people.leader } as const
  const done = await execute(app, { requestId: `request-${nth}`, by, commands })
  if (done.kind !== 'done') throw new Error(`It was ${done.kind}`)
  await app.effects.runNow(done.jobIds)
}

/** Out of office by the person's own calendar, in UTC. */
export function isAway(stage: SagaStage, personId: string, from: string, until: string): void {
  withPerson(stage.graph, personId, {}, [busyItem('oof', from, until)])
}
