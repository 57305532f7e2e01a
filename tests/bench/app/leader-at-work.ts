import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ProblemError, type Answer, type Client } from '../../../shared/contract/client.ts'
import type { Leader } from './signed-in.ts'

/** Who the request is about. */
export interface About {
  readonly employeeId: string
  readonly workplaceId: string
  readonly firstAbsenceDay: string
}

type Time = Answer<'offers'>['offers'][number]
type BookingAnswer = Answer<'startRequest'>

export interface Sent {
  readonly reference: string
  readonly outcome: BookingAnswer['outcome']
  /** From "Send og book" until it says how it went, another choice of time included where somebody was faster. */
  readonly elapsedMs: number
  /** How often somebody else took the chosen time first. */
  readonly lostTimes: number
}

const wish = { place: 'workplace' as const, participants: ['leader' as const, 'employee' as const] }

/** What the pane shows once the employee is chosen. */
export function timesFor({ client }: Leader, about: About): Promise<Answer<'offers'>> {
  return client.call('offers', { ...about, wish })
}

/** Presses "Send og book" with this time; without one, "Send". */
export async function send({ client }: Leader, about: About, time?: Time): Promise<Sent> {
  const slot = time === undefined ? {} : { slot: slotOf(time) }
  const input = {
    ...about,
    wish,
    ...slot,
    expectedOverEightWeeks: 'yes',
    channel: 'outlook',
  } as const
  const startedMs = performance.now()
  const { answer, lostTimes } = await booked(client, () => client.call('startRequest', input, aKey()))
  const elapsedMs = performance.now() - startedMs
  return { reference: answer.request.reference, outcome: answer.outcome, elapsedMs, lostTimes }
}

/** The employee is back: the time and the consultant's room are free again. */
export async function close({ client }: Leader, { reference }: Pick<Sent, 'reference'>): Promise<void> {
  await client.call('command', { type: 'close', reason: 'returned' }, { params: { ref: reference }, ...aKey() })
}

/** A time that went in the meantime leaves the request recorded; the next one offered is taken instead. */
async function booked(
  client: Client<AbortSignal>,
  attempt: () => Promise<BookingAnswer>,
  lostTimes = 0,
): Promise<{ answer: BookingAnswer; lostTimes: number }> {
  try {
    return { answer: await attempt(), lostTimes }
  } catch (reason) {
    if (!(reason instanceof ProblemError) || reason.problem.code !== 'slot-taken') throw reason
    const { reference: ref } = recorded.parse(reason.problem).request
    const { offers } = await client.call('requestOffers', undefined, { params: { ref } })
    const next = offers[Math.floor(Math.random() * offers.length)]
    if (next === undefined) throw new Error('Nobody is free any more', { cause: reason })
    return booked(
      client,
      () => client.call('book', { slot: slotOf(next) }, { params: { ref }, ...aKey() }),
      lostTimes + 1,
    )
  }
}

const recorded = z.object({ request: z.object({ reference: z.string() }) })

function slotOf({ consultant, startsAt, endsAt }: Time) {
  return { consultantId: consultant.id, startsAt, endsAt }
}

function aKey() {
  return { idempotencyKey: randomUUID() }
}
