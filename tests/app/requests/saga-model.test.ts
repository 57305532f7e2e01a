import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { App } from '../../../functions/app/app.ts'
import type { BookingResult } from '../../../functions/app/booking/answer-booking.ts'
import { book } from '../../../functions/app/booking/book.ts'
import { cancelBooking } from '../../../functions/app/booking/cancel-booking.ts'
import { moveBooking } from '../../../functions/app/booking/move-booking.ts'
import type { Outcome } from '../../../functions/app/outcome.ts'
import { sweepCalendar } from '../../../functions/app/outlook/sweep-calendar.ts'
import type { Caller } from '../../../functions/app/ports/caller.ts'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import { awaitsCalendar } from '../../../shared/domain/journal/booking.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { anHourAt, people, receive } from '../../rules/support/commands.ts'
import { execute } from '../support/execute.ts'
import { calendarsShowEvents } from '../support/live-calendars.ts'
import { actsOf, hourInOutlook, type Step, stepsOfAll, stepsOfOurs } from '../support/saga-model.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

/** The same stories every day; `SAGA_RUNS=300 SAGA_SEED=7` looks further. */
const numRuns = Number(process.env['SAGA_RUNS'] ?? 6)
const seed = Number(process.env['SAGA_SEED'] ?? 8)
const timeoutMs = 30_000 + numRuns * 6_000

const requestId = 'request-1'
const leader: Caller = { personId: people.leader, roles: [], name: 'Lone Leder', language: 'da' }

let stage: SagaStage
let minutes = 0
let dies: FaultPointName | undefined
beforeAll(async () => {
  stage = await sagaStage()
})
afterAll(() => stage.close())

describe('whatever fails, dies or happens at once, in the end calendar and journal agree and nothing waits', () => {
  test(
    'and as long as nobody else touches the calendars, nobody is told that somebody did',
    () => fc.assert(fc.asyncProperty(stepsOfOurs, play), { numRuns, seed }),
    timeoutMs,
  )
  test(
    'also with two at once, and with people who use their Outlook',
    () => fc.assert(fc.asyncProperty(stepsOfAll, play), { numRuns, seed }),
    timeoutMs,
  )
})

async function play(steps: readonly Step[]): Promise<void> {
  await stage.begin()
  minutes = 0
  dies = undefined
  calendarsShowEvents(stage.graph)
  // What Graph says to a second POST is undocumented.
  stage.graph.repeatedTransaction = steps.length % 2 === 0 ? 'creates-another' : 201
  const app = stage.app()
  await execute(app, { requestId, by: { kind: 'person', personId: people.leader }, commands: [receive()] })
  await app.directory.people(Object.values(people)) // remembered while Graph is away
  const answers: string[] = []
  for (const step of steps) answers.push(`${step.act}: ${await answerTo(step)}`)

  stage.graph.faults.length = 0
  for (let round = 0; round < 14; round++) {
    minutes += 4
    await stage.at(stage.app(), wallClock())
    if (round % 4 === 3) await sweep()
  }
  const journal = await stage.store.journal(requestId)
  const wrong = [...(await faultsIn(journal)), ...wronglyTold(steps, answers, journal)]
  if (wrong.length > 0)
    throw new Error([...wrong, ...answers, ...journal.map(({ event }) => JSON.stringify(event))].join('\n'))
}

async function answerTo(step: Step): Promise<string> {
  try {
    return await take(step)
  } catch (reason) {
    if (reason instanceof Error && reason.message.startsWith('The process ends')) return reason.message
    throw reason
  }
}

async function take(step: Step): Promise<string> {
  switch (step.act) {
    case 'book':
      return said(await book(nextApp(), leader, 'HS-7K3M', { slot: anHourAt(step.local, step.consultantId) }, aKey()))
    case 'move': {
      const slot = anHourAt(step.local, step.consultantId)
      return ofLive(async (id) => said(await moveBooking(nextApp(), leader, 'HS-7K3M', id, slot, aKey())))
    }
    case 'cancel':
      return ofLive(async (id) => said(await cancelBooking(nextApp(), leader, 'HS-7K3M', id, aKey())))
    case 'close': {
      const by = { kind: 'person', personId: people.leader } as const
      return (await execute(nextApp(), { requestId, by, commands: [{ type: 'close', reason: 'returned' }] })).kind
    }
    case 'fault':
      stage.graph.faults.push({ ...step.fault })
      return String(step.fault.matches)
    case 'well':
      stage.graph.faults.length = 0
      return 'no fault'
    case 'wait':
      minutes += step.minutes
      await stage.at(nextApp(), wallClock())
      return `${step.minutes}`
    case 'crash':
      dies = step.at
      return step.at
    case 'sweep':
      return sweep()
    case 'two':
      return (await Promise.all(step.steps.map(answerTo))).join(' and ')
    case 'outlookMove':
      return ofEvent((event) => Object.assign(event, hourInOutlook(step.local)))
    case 'outlookRemove':
      return ofEvent((event) => stage.graph.events.splice(stage.graph.events.indexOf(event), 1))
    case 'appointment':
      stage.graph.events.push({ id: randomUUID(), organizerId: step.personId, ...hourInOutlook(step.local) })
      return step.personId
  }
}

/** Each act is another process's; the next one dies where it was told to. */
function nextApp(): App {
  const app = stage.app(dies)
  dies = undefined
  return app
}

async function ofLive(act: (bookingId: string) => Promise<string>): Promise<string> {
  const { bookings } = fold(await stage.store.journal(requestId))
  const live = bookings.findLast(({ state }) => state === 'held' || state === 'confirmed')
  return live === undefined ? 'nothing is booked' : act(live.bookingId)
}

function ofEvent(act: (event: SagaStage['graph']['events'][number]) => void): string {
  const [event] = ourEvents()
  if (event === undefined) return 'no event'
  act(event)
  return event.organizerId
}

async function sweep(): Promise<string> {
  const app = nextApp()
  for (const consultantId of [people.karen, people.jonas]) {
    const swept = await sweepCalendar(app, consultantId)
    if (swept.kind === 'done') await app.effects.runNow(swept.jobIds)
  }
  return 'swept'
}

async function faultsIn(journal: readonly JournalEntry[]): Promise<string[]> {
  const { bookings } = fold(journal)
  const { queuedEffects, deadEffects } = await stage.store.health()
  const alerts = await stage.store.alerts(requestId)
  const wanted = bookings
    .filter(({ state }) => state === 'confirmed')
    .map(({ consultantId, startsAt }) => `${consultantId} ${Temporal.Instant.from(startsAt).epochMilliseconds}`)
  const standing = ourEvents().map(({ organizerId, start }) => {
    const begins = Temporal.PlainDateTime.from(start?.dateTime ?? '').toZonedDateTime('Europe/Copenhagen')
    return `${organizerId} ${begins.epochMilliseconds}`
  })
  const isTold = (bookingId: string, personId: string | undefined) =>
    alerts.some(({ subject, recipientId }) => subject === bookingId && recipientId === personId)
  return [
    ...(queuedEffects + deadEffects === 0 ? [] : [`${queuedEffects} effects wait, ${deadEffects} are dead`]),
    ...bookings.filter(awaitsCalendar).map(({ bookingId }) => `${bookingId} waits for the calendar`),
    ...(wanted.toSorted().join() === standing.toSorted().join()
      ? []
      : [`events ${standing.join()} for ${wanted.join()}`]),
    ...journal.flatMap(({ event, by }) => {
      if (event.type !== 'MeetingCancelled' || by.kind === 'person') return []
      const booking = bookings.find(({ bookingId }) => bookingId === event.bookingId)
      const readers = [people.leader, booking?.consultantId]
      return readers.every((reader) => isTold(event.bookingId, reader)) ? [] : [`nobody was told: ${event.reason}`]
    }),
  ]
}

/** What only somebody else can have done, and nobody did. */
function wronglyTold(steps: readonly Step[], answers: readonly string[], journal: readonly JournalEntry[]): string[] {
  const acts = actsOf(steps)
  const isOthers = acts.has('appointment') || acts.has('outlookMove')
  const isTaken =
    !isOthers && !steps.some(({ act }) => act === 'two') && answers.some((one) => one.endsWith('slot-taken'))
  return [
    ...(isTaken ? ['nobody took the time'] : []),
    ...journal.flatMap(({ event }) => {
      switch (event.type) {
        case 'MeetingMoved':
          if (event.source === 'outlook') return acts.has('outlookMove') ? [] : ['nobody moved it in Outlook']
          return event.source !== 'timeTaken' || isOthers ? [] : ['nobody took the time it was moved to']
        case 'MeetingCancelled':
          if (event.reason === 'inCalendar') return acts.has('outlookRemove') ? [] : ['nobody removed it in Outlook']
          if (event.reason === 'calendarBusy') return isOthers ? [] : ['nobody was busy']
          return event.reason === 'calendarRefused' ? ['nothing refuses a booking for good here'] : []
        default:
          return []
      }
    }),
  ]
}

const ourEvents = () => stage.graph.events.filter(({ transactionId }) => transactionId !== undefined)
const aKey = () => ({ callerId: people.leader, key: randomUUID(), bodyHash: 'a-hash' })
const said = (answer: Outcome<BookingResult>) => (answer.kind === 'done' ? answer.value.outcome : answer.code)

function wallClock(): string {
  return Temporal.PlainDateTime.from('2026-12-21T09:10').add({ minutes }).toString()
}
