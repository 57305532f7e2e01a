import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { actOnCard } from '../../../functions/app/card-acts/act-on-card.ts'
import type { App } from '../../../functions/app/app.ts'
import type { CardActed } from '../../../functions/app/card-acts/press.ts'
import { execute } from '../support/execute.ts'
import type { AlertKind } from '../../../functions/app/ports/alert-kinds.ts'
import type { CardAct } from '../../../shared/contract/verbs.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { book, contacted, people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
let app: App
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  app = stage.app()
  await tell(receive(), book('2026-12-22T10:00', { bookingId }))
})
afterAll(() => stage.close())

const requestId = 'request-1'
const bookingId = randomUUID()

async function tell(...commands: readonly Command[]): Promise<void> {
  const invitation = { attendeeIds: [], optionalIds: [], hidesAttendees: false }
  const executed = await execute(app, { requestId, by: { kind: 'system' }, commands, invitation })
  if (executed.kind !== 'done') throw new Error(`${commands.map(({ type }) => type).join()} was ${executed.kind}`)
  await app.effects.runNow(executed.jobIds)
}

const state = async () => fold(await stage.store.journal(requestId))

async function alertsOf(kind: AlertKind, personId: string = people.karen) {
  return (await stage.store.alerts(requestId)).filter(
    (alert) => alert.kind === kind && alert.recipientId === personId && alert.state !== 'overtaken',
  )
}

interface OnCard {
  readonly alertId: string
  readonly reference: string
  readonly version: number
}

/** Karen presses on her newest card of that kind. */
async function press(kind: AlertKind, pressed: (data: OnCard) => CardAct, by = app): Promise<CardActed> {
  const alert = (await alertsOf(kind)).at(-1)
  if (alert === undefined) throw new Error(`Karen has no ${kind}`)
  const { reference, sequence: version } = await state()
  return actOnCard(by, { ...pressed({ alertId: alert.alertId, reference, version }), personId: people.karen })
}

const snooze =
  (until: 'oneHour' | 'thisAfternoon' | 'tomorrowMorning') =>
  (data: OnCard): CardAct => ({ verb: 'snooze', data: { ...data, until } })

describe('a reminder that is put off', () => {
  test('is told again once, at its moment, whoever is restarted meanwhile', async () => {
    await press('newRequest', snooze('oneHour'))
    await stage.at(stage.app(), '2026-12-21T10:09')
    expect((await alertsOf('snoozed')).map(({ state: stands }) => stands)).toEqual(['held'])
    await Promise.all([stage.at(stage.app(), '2026-12-21T10:10'), stage.at(stage.app(), '2026-12-21T10:10')])
    await stage.at(stage.app(), '2026-12-21T14:00')
    const told = await alertsOf('snoozed')
    expect(told).toHaveLength(1)
    expect(told[0]?.state).not.toBe('held')
  })

  test('put off twice, the last word counts; the same said twice, also at once, is one', async () => {
    await press('newRequest', snooze('thisAfternoon'))
    await Promise.all([press('newRequest', snooze('oneHour')), press('newRequest', snooze('oneHour'), stage.app())])
    const [first] = await alertsOf('newRequest')
    expect(await stage.store.heldAlerts.snoozedUntil(first?.alertId ?? '')).toBe('2026-12-21T09:10:00Z')
    await stage.at(app, '2026-12-21T10:10')
    await stage.at(app, '2026-12-21T13:00')
    expect(await alertsOf('snoozed')).toHaveLength(1)
  })

  test('never waits for longer than what it is about is due', async () => {
    await press('newRequest', snooze('tomorrowMorning'))
    const [first] = await alertsOf('newRequest')
    expect(await stage.store.heldAlerts.snoozedUntil(first?.alertId ?? '')).toBe('2026-12-21T15:00:00Z')
  })

  test('once told again it can be put off again, and still tells of the first', async () => {
    await press('newRequest', snooze('oneHour'))
    await stage.at(app, '2026-12-21T10:10')
    await press('snoozed', snooze('oneHour'))
    await stage.at(app, '2026-12-21T11:10')
    const [first] = await alertsOf('newRequest')
    expect((await alertsOf('snoozed')).map(({ retells }) => retells)).toEqual([first?.alertId, first?.alertId])
  })

  test('is not told again once it was done, nor to somebody who no longer has it', async () => {
    await press('newRequest', snooze('oneHour'))
    await tell(contacted)
    await tell({ type: 'assign', consultantId: people.jonas })
    await stage.at(app, '2026-12-21T10:10')
    expect(await alertsOf('snoozed')).toEqual([])
  })

  test('VARDE-3: the deadline is told of in time all the same, and what is overdue cannot wait', async () => {
    await press('newRequest', snooze('oneHour'))
    await stage.at(app, '2026-12-21T16:00')
    expect((await alertsOf('contactOverdue', people.pia)).length).toBeGreaterThan(0)
    expect(await press('newRequest', snooze('oneHour'))).toMatchObject({ kind: 'refused', code: 'snooze-overdue' })
  })

  test('only by whoever was told', async () => {
    const [alert] = await alertsOf('newRequest')
    const { reference, sequence: version } = await state()
    const data = { alertId: alert?.alertId ?? '', reference, version, until: 'oneHour' } as const
    const refused = await actOnCard(app, { verb: 'snooze', data, personId: people.pia })
    expect(refused).toMatchObject({ kind: 'refused', code: 'access-denied' })
    expect(await alertsOf('snoozed')).toEqual([])
  })
})

const went =
  (verb: 'meeting.held' | 'meeting.notHeld' | 'meeting.noShow') =>
  (data: OnCard): CardAct => ({ verb, data: { ...data, bookingId } })
const booking = async () => (await state()).bookings[0]

describe('how the meeting went', () => {
  test('is told on the card from the minute it begins', async () => {
    expect(await press('newRequest', went('meeting.held'))).toMatchObject({ code: 'meeting-not-started' })
    await stage.at(app, '2026-12-22T10:00')
    expect(await press('newRequest', went('meeting.held'))).toMatchObject({ kind: 'done' })
    expect((await booking())?.state).toBe('meetingHeld')
  })

  test('the employee did not come: the round table is open again, and the calendar keeps what was', async () => {
    await stage.at(app, '2026-12-22T11:05')
    expect(await press('newRequest', went('meeting.noShow'))).toMatchObject({ kind: 'done' })
    expect(await booking()).toMatchObject({ state: 'notHeld', isNoShow: true })
    expect(stage.graph.events).toHaveLength(1)
    await tell(book('2026-12-28T10:00', { bookingId: randomUUID() }))
    expect((await state()).bookings.map(({ state: stands }) => stands)).toEqual(['notHeld', 'confirmed'])
  })

  test('told wrongly it is told anew, by a card that shows what was told', async () => {
    await stage.at(app, '2026-12-22T11:05')
    await press('newRequest', went('meeting.notHeld'))
    expect(await press('newRequest', went('meeting.held'))).toMatchObject({ kind: 'done' })
    expect((await booking())?.state).toBe('meetingHeld')
  })

  test('two buttons at once on the same card: the first is told, the other is told what happened', async () => {
    await stage.at(app, '2026-12-22T11:05')
    const answers = await Promise.all([
      press('newRequest', went('meeting.held')),
      press('newRequest', went('meeting.notHeld'), stage.app()),
    ])
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused'])
    const refused = answers.find((answer) => answer.kind === 'refused')
    expect(refused).toMatchObject({ code: 'request-changed' })
    expect(refused?.text.da).toMatch(/^Der er sket noget siden kortet blev vist: Mødet (er|blev ikke) holdt\.$/)
  })
})
