import type { BenchSandbox } from './bench-sandbox.ts'
import { send, timesFor } from './leader-at-work.ts'
import type { Leader } from './signed-in.ts'

export interface Measured {
  readonly elapsedMs: number
  readonly graphCalls: number
  /** Nobody was free within the limit any more. */
  readonly isLate: boolean
}

export interface Round {
  readonly offers: readonly Measured[]
  readonly bookings: readonly Measured[]
}

/** Every leader opens the pane, asks for times and takes the best, employee after employee, until the week is full and beyond. */
export async function fillTheWeek(sandbox: BenchSandbox): Promise<Round> {
  const offers: Measured[] = []
  const bookings: Measured[] = []
  const leaders = await sandbox.leaders()
  for (const { client } of leaders) await client.call('me', undefined)

  for (const { leader, employee } of inTurn(leaders)) {
    const about = { ...employee, firstAbsenceDay }
    const found = await measured(sandbox, () => timesFor(leader, about))
    const [best] = found.answer.offers
    if (best === undefined) throw new Error('Nobody is free at all')
    const booked = await measured(sandbox, () => send(leader, about, best))
    if (booked.answer.outcome !== 'booked') throw new Error(`A booking ended as ${booked.answer.outcome}`)
    const { isAfterLimit: isLate } = found.answer.window
    offers.push({ ...found, isLate })
    bookings.push({ ...booked, isLate })
  }
  return { offers, bookings }
}

const firstAbsenceDay = '2026-12-04'

/** The first employee of each leader, then the second, and so on. */
function inTurn(leaders: readonly Leader[]) {
  const most = Math.max(...leaders.map(({ employees }) => employees.length))
  return Array.from({ length: most }, (_, turn) => turn).flatMap((turn) =>
    leaders.flatMap((leader) => {
      const employee = leader.employees[turn]
      return employee === undefined ? [] : [{ leader, employee }]
    }),
  )
}

async function measured<T>(sandbox: BenchSandbox, work: () => Promise<T>) {
  const startedMs = performance.now()
  const { answer, graphCalls } = await sandbox.graphCallsDuring(work)
  return { answer, graphCalls, elapsedMs: performance.now() - startedMs }
}
