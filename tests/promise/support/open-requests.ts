import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { rowOf } from '../../../functions/app/requests/request-row.ts'
import { municipalityOf, rulesNow } from '../../../functions/app/rules-in-force.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { aConsultant, contacted, receive, someFacts } from '../../rules/support/commands.ts'
import type { World } from './world.ts'

/** What must be told, to whom by the request's own consultant, and when. */
export interface ExpectedAlert {
  readonly requestId: string
  readonly reference: string
  readonly subject: string
  readonly atMs: number
}

export interface OpenRequests {
  readonly open: number
  /** From this whole minute on, for so many minutes, so many alerts fall due. */
  readonly from: Temporal.Instant
  readonly minutes: number
  readonly perMinute: number
}

const workplaceId = 'soendervangskolen'
const zone = 'Europe/Copenhagen'
const minuteMs = 60_000
const writersAtOnce = 4

/**
 * Fills the database with open requests, contacted and waiting for their meeting: some received so that half of their time
 * has gone within the given minutes, which is told to the consultant (VARDE-4); the others are of this morning.
 */
export async function fillWithOpen(world: World, plan: OpenRequests): Promise<readonly ExpectedAlert[]> {
  const municipality = await municipalityOf(world.store)
  const stories = storiesOn(world, municipality)
  const untilMs = plan.from.epochMilliseconds + plan.minutes * minuteMs
  const dueIn = new Map<number, string[]>()
  for (const receivedAt of receipts(plan.from)) {
    const due = stories.warningOf(receivedAt)
    if (due === undefined || due < plan.from.epochMilliseconds || due >= untilMs) continue
    dueIn.set(due, [...(dueIn.get(due) ?? []), receivedAt])
  }

  const received: string[] = []
  for (let minute = 0; minute < plan.minutes; minute++) {
    const found = dueIn.get(plan.from.epochMilliseconds + minute * minuteMs) ?? []
    if (found.length === 0) throw new Error(`Nothing falls due in minute ${minute}`)
    for (let nth = 0; nth < plan.perMinute; nth++) received.push(found[nth % found.length] ?? '')
  }
  const thisMorning = plan.from.subtract({ hours: 1 }).toString()
  while (received.length < plan.open) received.push(thisMorning)

  const expected: ExpectedAlert[] = []
  let next = 0
  const writer = async () => {
    for (let index = next++; index < received.length; index = next++) {
      expected.push(
        ...(await stories.write(received[index] ?? '', index, plan.from)).filter(({ atMs }) => atMs < untilMs),
      )
    }
  }
  await Promise.all(Array.from({ length: writersAtOnce }, writer))
  return expected
}

/** Every half minute of the working day three days before. */
function receipts(from: Temporal.Instant): string[] {
  const eight = from.toZonedDateTimeISO(zone).subtract({ days: 3 }).with({ hour: 8, minute: 0, second: 0 })
  return Array.from({ length: 8 * 120 }, (_, nth) =>
    eight
      .add({ seconds: 30 * nth })
      .toInstant()
      .toString(),
  )
}

function storiesOn(world: World, municipality: Awaited<ReturnType<typeof municipalityOf>>) {
  const consultantIds = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'].map((word) => world.oid(word))

  const storyOf = (receivedAt: string, index: number, requestId = 'request-1') => {
    const now = Temporal.Instant.from(receivedAt)
    const rules = rulesNow(municipality, now)
    const fixedConsultantId = consultantIds[index % consultantIds.length] ?? ''
    const commands: readonly Command[] = [
      receive({
        requestId,
        reference: `HS-${index}`,
        workplaceId,
        leaderId: world.oid('lone-leder'),
        employeeId: world.oid('mads-madsen'),
        firstAbsenceDay: now.toZonedDateTimeISO(zone).toPlainDate().toString(),
        facts: someFacts({
          workplace: { workplaceId, isLarge: true, fixedConsultantId },
          consultants: consultantIds.map((consultantId) => aConsultant(consultantId)),
        }),
      }),
      contacted,
    ]
    const entries: JournalEntry[] = []
    for (const command of commands) {
      const decision = decide(rules, entries.length === 0 ? undefined : fold(entries), command, now)
      if (decision.kind === 'rejected') throw new Error(`${command.type} was refused: ${decision.rejection.code}`)
      for (const event of decision.events)
        entries.push({ requestId, sequence: entries.length + 1, at: receivedAt, by: { kind: 'system' }, event })
    }
    return { rules, entries, state: fold(entries) }
  }

  return {
    /** When the consultant is first told again. */
    warningOf: (receivedAt: string): number | undefined => {
      const { rules, state } = storyOf(receivedAt, 0)
      const first = rowOf(rules, state, Temporal.Instant.from(receivedAt), municipality.version).nextActionAt
      return first === undefined ? undefined : Date.parse(first)
    },
    write: async (receivedAt: string, index: number, now: Temporal.Instant): Promise<ExpectedAlert[]> => {
      const { rules, entries, state } = storyOf(receivedAt, index, randomUUID())
      const { requestId, reference } = state
      await world.store.transaction(async (tx) => {
        await tx.append(entries)
        await tx.saveRow(rowOf(rules, state, now, municipality.version))
      })
      return obligationsOf(rules, state, now)
        .filter((obligation) => obligation.state === 'open')
        .flatMap(({ key, reminders }) =>
          reminders.map(({ at, level }) => ({
            requestId,
            reference,
            subject: `${key}:${level}`,
            atMs: Date.parse(at),
          })),
        )
    },
  }
}
