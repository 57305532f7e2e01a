import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { actOnCard } from '../../../functions/app/card-acts/act-on-card.ts'
import type { App } from '../../../functions/app/app.ts'
import type { AlertKind } from '../../../functions/app/ports/alert-kinds.ts'
import { people } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
let app: App
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  app = stage.app()
  const entry = { on, consultantId: karen, setAt: '2026-12-01T08:00:00Z', setBy: pia }
  await stage.store.transaction((tx) => tx.addDutyEntries([entry]))
  for (const personId of [karen, jonas]) await told('dutyTomorrow', on, personId)
})
afterAll(() => stage.close())

const { karen, jonas, pia } = people
const on = '2026-12-22'
const alertIdOf = (kind: AlertKind, personId: string) => `${kind}-${personId}`

async function told(kind: 'dutyTomorrow', subject: string, recipientId: string): Promise<void> {
  const alertId = alertIdOf(kind, recipientId)
  await stage.store.transaction((tx) =>
    tx.addAlert({ alertId, kind, subject, recipientId, queuedAt: '2026-12-21T08:10:00Z' }),
  )
}

const ask = (personId: string, colleagueId: string) =>
  actOnCard(app, {
    verb: 'duty.askSwap',
    data: { alertId: alertIdOf('dutyTomorrow', karen), on, colleagueId },
    personId,
  })

async function onlySwap() {
  const swaps = await stage.store.duty.openSwaps()
  expect(swaps).toHaveLength(1)
  const [swap] = swaps
  if (swap === undefined) throw new Error('Nothing is asked')
  return swap
}

/** From any card of Jonas’s own about the duty. */
const answer = (verb: 'duty.acceptSwap' | 'duty.declineSwap', swapId: string, personId: string = jonas) =>
  actOnCard(app, { verb, data: { alertId: alertIdOf('dutyTomorrow', jonas), swapId }, personId })

const onDuty = async () => (await stage.store.duty.entries(on, on)).at(-1)?.consultantId

describe('the duty is swapped on the card', () => {
  test('asked twice is asked once, and the colleague who says yes has the day', async () => {
    expect(await ask(karen, jonas)).toMatchObject({ kind: 'done' })
    expect(await ask(karen, jonas)).toMatchObject({ kind: 'done' })
    const { swapId } = await onlySwap()
    expect(await onDuty()).toBe(karen)
    expect(await answer('duty.acceptSwap', swapId)).toMatchObject({ kind: 'done' })
    expect(await answer('duty.acceptSwap', swapId)).toMatchObject({ kind: 'done' })
    expect(await onDuty()).toBe(jonas)
  })

  test('a colleague who says no leaves the day where it was', async () => {
    await ask(karen, jonas)
    const { swapId } = await onlySwap()
    expect(await answer('duty.declineSwap', swapId)).toMatchObject({ kind: 'done' })
    expect(await onDuty()).toBe(karen)
    expect(await stage.store.duty.openSwaps()).toEqual([])
  })

  test.each([
    ['somebody who is no consultant', pia, 'setting-unknown'],
    ['oneself', karen, 'swap-with-oneself'],
  ])('not with %s', async (_who, colleague, code) => {
    expect(await ask(karen, colleague)).toMatchObject({ kind: 'refused', code, content: { about: 'office' } })
    expect(await stage.store.duty.openSwaps()).toEqual([])
  })

  test('by nobody but the one the card was sent to', async () => {
    expect(await ask(jonas, pia)).toMatchObject({ kind: 'refused', code: 'request-unknown' })
    await ask(karen, jonas)
    const { swapId } = await onlySwap()
    expect(await answer('duty.acceptSwap', swapId, karen)).toMatchObject({ kind: 'refused', code: 'request-unknown' })
    expect(await onDuty()).toBe(karen)
  })

  test('a swap put in by hand is unknown', async () => {
    const swapId = '00000000-0000-4000-8000-000000000000'
    expect(await answer('duty.acceptSwap', swapId)).toMatchObject({ kind: 'refused', code: 'swap-unknown' })
  })

  test('a verb of a request is unknown on it', async () => {
    const alertId = alertIdOf('dutyTomorrow', karen)
    const data = { alertId, reference: 'HS-7K3M', version: 1 }
    const refused = await actOnCard(app, { verb: 'request.accept', data, personId: karen })
    expect(refused).toMatchObject({ kind: 'refused', code: 'request-unknown' })
  })
})
