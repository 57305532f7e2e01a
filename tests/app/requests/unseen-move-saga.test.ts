import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { busyItem, withPerson } from '../../graph/client/support/graph-stage.ts'
import { anHourAt, book, cancel, people, reassign, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  karenIsBusyAt()
})
afterAll(() => stage.close())

const ten = 'karen 2026-12-28T10:00:00'
const one = 'karen 2026-12-28T13:00:00'
const readFails = { matches: /GET .*\/events\//, times: 99, status: 503 } as const
const writeFails = { matches: /PATCH .*\/events\//, times: 99, status: 503 } as const

describe('moved unseen onto a time that is free', () => {
  const points: readonly FaultPointName[] = [
    'before-calendar-call',
    'after-calendar-call',
    'before-commit',
    'after-commit',
    'before-effect-completed',
  ]

  test.each(points)(
    'the process dies at %s: the event is there once, and so is the word that it stands',
    async (point) => {
      await movedUnseen()
      await stage.at(stage.app(point), '2026-12-21T09:12')
      // The calendar tells of what was written: our own event is not in its own way.
      if (events().includes(one)) karenIsBusyAt('2026-12-28T12:00:00', '2026-12-28T13:00:00')
      await stage.at(stage.app(), '2026-12-21T09:14')
      await isSettled()
      expect(await booking()).toMatchObject({
        state: 'confirmed',
        startsAt: '2026-12-28T12:00:00Z',
        isUnchecked: false,
      })
      expect(events()).toEqual([one])
      expect((await entries()).filter((type) => type === 'MeetingMoveStands')).toHaveLength(1)
    },
  )

  test('whose hour begins before the old one has ended: the own event stands in nobody’s way', async () => {
    karenIsBusyAt('2026-12-28T09:00:00', '2026-12-28T10:00:00') // the own event, as the calendar tells of it
    await movedUnseen('2026-12-28T10:30')
    await stage.at(stage.app(), '2026-12-21T09:12')
    expect(events()).toEqual(['karen 2026-12-28T10:30:00'])
  })

  test('given to a colleague for an hour that begins before the old one has ended: the old event, still to go, stands in nobody’s way', async () => {
    const app = stage.app()
    await act(app, 'request-1', receive())
    await act(app, 'request-1', book('2026-12-28T10:00'))
    await standsWithJonas(app)
  })

  test('moved unseen and then given to a colleague for an hour about the old one: the event counts where it stands, not where the journal has it', async () => {
    const app = await movedUnseen()
    await standsWithJonas(app)
  })

  test('cancelled before the calendars were asked: in the end there is none', async () => {
    const app = await movedUnseen()
    await act(app, 'request-1', cancel)
    await stage.at(stage.app(), '2026-12-21T09:12')
    await isSettled()
    expect(events()).toEqual([])
  })
})

describe('moved unseen onto a time that was taken', () => {
  test('two workers find it out at once: it is back once, its event was never touched, and each was told once', async () => {
    await taken()
    await Promise.all([stage.at(stage.app(), '2026-12-21T09:12'), stage.at(stage.app(), '2026-12-21T09:12')])
    await isSettled()
    expect(await booking()).toMatchObject({ state: 'confirmed', startsAt: '2026-12-28T09:00:00Z', isPutBack: true })
    expect(events()).toEqual([ten])
    expect(stage.graph.calls.filter(({ method }) => method === 'PATCH')).toEqual([])
    expect(await told('meetingMovedBack')).toEqual([people.karen, people.leader])
  })

  test('the time before has been booked by somebody else since: let go, and both are told to choose anew', async () => {
    const app = await taken()
    await act(app, 'request-2', receive({ requestId: 'request-2', reference: 'HS-9ZZZ' }))
    await act(app, 'request-2', book('2026-12-28T10:00', { bookingId: 'booking-2' }))
    await stage.at(stage.app(), '2026-12-21T09:12')
    await isSettled()
    expect(await booking()).toMatchObject({ state: 'cancelled' })
    expect(await told('timeTaken')).toEqual([people.karen, people.leader])
    expect((await stage.store.bookings('request-2')).map(({ state }) => state)).toEqual(['confirmed'])
    expect(events()).toEqual([ten])
  })

  test('the time before has begun: let go', async () => {
    await taken()
    await stage.at(stage.app(), '2026-12-28T10:30')
    await isSettled()
    expect(await booking()).toMatchObject({ state: 'cancelled' })
    expect(events()).toEqual([])
  })
})

describe('a time that was seen to be free, of which the calendar hears much later', () => {
  test('a move whose new time somebody took meanwhile: back where its event stands, and both are told', async () => {
    await movedSeen()
    karenIsBusyAt('2026-12-28T12:00:00', '2026-12-28T13:00:00')
    await stage.at(stage.app(), '2026-12-21T09:22')
    expect(await booking()).toMatchObject({ state: 'confirmed', startsAt: '2026-12-28T09:00:00Z', isPutBack: true })
    expect(events()).toEqual([ten])
    expect(await told('meetingMovedBack')).toEqual([people.karen, people.leader])
  })

  test('a move whose new time is free still: the event follows, and nobody hears of it again', async () => {
    await movedSeen()
    await stage.at(stage.app(), '2026-12-21T09:22')
    expect(events()).toEqual([one])
    expect(await entries()).not.toContain('MeetingMoveStands')
  })

  test('a booking whose time somebody took meanwhile: let go, and both are told to choose anew', async () => {
    const app = stage.app()
    await act(app, 'request-1', receive())
    await stage.at(app, '2026-12-21T09:11')
    stage.graph.faults.push({ matches: /.*/, times: 99, status: 503 })
    await act(app, 'request-1', book('2026-12-28T10:00'))
    stage.graph.faults.length = 0
    karenIsBusyAt('2026-12-28T09:00:00', '2026-12-28T10:00:00')
    await stage.at(stage.app(), '2026-12-21T09:22')
    expect(await booking()).toMatchObject({ state: 'cancelled' })
    expect(events()).toEqual([])
    expect(await told('timeTaken')).toEqual([people.karen, people.leader])
  })
})

test('silence is told of once, two hours after the move, by however many workers', async () => {
  const app = await movedUnseen()
  stage.graph.faults.push({ ...readFails, times: 9_999 })
  await stage.at(app, '2026-12-21T11:10')
  expect(await told('meetingUnconfirmed')).toEqual([])
  await Promise.all([app, stage.app(), stage.app()].map((each) => stage.at(each, '2026-12-21T11:11')))
  await stage.at(app, '2026-12-21T11:12')
  expect(await told('meetingUnconfirmed')).toEqual([people.leader, people.pia])
})

/** Given to Jonas for an hour about the old one, which the leader's calendar shows as taken until Graph lets go of it. */
async function standsWithJonas(app: App): Promise<void> {
  withPerson(stage.graph, people.leader, {}, [busyItem('busy', '2026-12-28T09:00:00', '2026-12-28T10:00:00')])
  stage.graph.faults.push({ matches: /POST .*\/cancel$/, times: 99, status: 503 })
  await act(app, 'request-1', reassign('2026-12-28T10:30', people.jonas, { isUnchecked: true }))
  expect(events()).toEqual([ten, 'jonas 2026-12-28T10:30:00'])
  stage.graph.faults.length = 0
  await isSettled()
  expect(events()).toEqual(['jonas 2026-12-28T10:30:00'])
}

/** Booked on Monday at ten and moved to one, or as told, by a process that Graph does not answer any more. */
async function movedUnseen(to = '2026-12-28T13:00'): Promise<App> {
  return moved(to, { isUnchecked: true })
}

/** The same, by one that had looked. */
async function movedSeen(): Promise<App> {
  return moved('2026-12-28T13:00', {})
}

async function moved(to: string, look: { readonly isUnchecked?: true }): Promise<App> {
  const app = stage.app()
  await act(app, 'request-1', receive())
  await act(app, 'request-1', book('2026-12-28T10:00'))
  expect(events()).toEqual([ten])
  await stage.at(app, '2026-12-21T09:11')
  const { startsAt, endsAt } = anHourAt(to)
  stage.graph.faults.push(look.isUnchecked === true ? { ...readFails } : { ...writeFails })
  await act(app, 'request-1', { type: 'moveBooking', bookingId: 'booking-1', startsAt, endsAt, ...look })
  expect(events()).toEqual([ten])
  stage.graph.faults.length = 0
  return app
}

/** The same, onto a time that somebody took in Outlook. */
async function taken(): Promise<App> {
  const app = await movedUnseen()
  karenIsBusyAt('2026-12-28T12:00:00', '2026-12-28T13:00:00')
  return app
}

/** Decided, committed, and what it queued run at once, as after a person's call. */
async function act(app: App, requestId: string, command: Command): Promise<void> {
  const executed = await execute(app, {
    requestId,
    by: { kind: 'system' },
    commands: [command],
    invitation: { attendeeIds: [people.leader], optionalIds: [], hidesAttendees: false },
  })
  if (executed.kind !== 'done') throw new Error(`${command.type} was ${executed.kind}`)
  await app.effects.runNow(executed.jobIds)
}

function karenIsBusyAt(start?: string, end?: string): void {
  withPerson(
    stage.graph,
    people.karen,
    {},
    start === undefined || end === undefined ? [] : [busyItem('busy', start, end)],
  )
}

async function isSettled(): Promise<void> {
  await stage.at(stage.app(), '2026-12-28T10:45')
  expect(await stage.store.health()).toMatchObject({ queuedEffects: 0, deadEffects: 0 })
}

const entries = async () => (await stage.store.journal('request-1')).map(({ event }) => event.type)
const booking = async () => fold(await stage.store.journal('request-1')).bookings[0]

async function told(kind: string): Promise<string[]> {
  const alerts = await stage.store.alerts('request-1')
  return alerts
    .filter((alert) => alert.kind === kind)
    .map(({ recipientId }) => recipientId)
    .toSorted()
}

/** The events in the calendars, by whose and when on the wall clock. */
function events(): string[] {
  return stage.graph.events.map(({ organizerId, start }) => `${organizerId} ${start?.dateTime ?? ''}`)
}
