import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { FaultPointName } from '../../functions/app/ports/fault-points.ts'
import { check } from './checker/check.ts'
import { rowsOf } from './checker/picture.ts'
import { toldAt } from './checker/told-at.ts'
import type { PlantedBug } from './doubles/planted-bugs.ts'
import type { Found, Promised, Size } from './promise.ts'
import { fillWithOpen, type ExpectedAlert } from './support/open-requests.ts'
import { percentile } from './support/percentile.ts'
import { startWorkers, type Workers } from './support/workers.ts'
import { withWorld, type World } from './support/world.ts'

interface Plan {
  readonly open: number
  readonly minutes: number
  readonly perMinute: number
  readonly restarts: number
}

/** Ten times what 10,000 open requests bring in a minute on the whole. */
const asWorded: Plan = { open: 10_000, minutes: 5, perMinute: 50, restarts: 10 }
const plans: Record<Size, Plan> = {
  ci: { open: 150, minutes: 1, perMinute: 60, restarts: 2 },
  short: asWorded,
  full: { ...asWorded, minutes: 30, restarts: 60 },
}
/** A bug shows at the first death. */
const planted: Plan = { ...plans.ci, restarts: 1 }
const workers = 3
const withinSeconds = 60
/** A working day on which half of the time of what came on Monday has gone. */
const from = Temporal.Instant.from('2027-01-14T10:00:00+01:00')
const leadSeconds = 10
const points: readonly FaultPointName[] = [
  'after-alert-sent',
  'after-commit',
  'before-alert-sent',
  'before-effect-completed',
]
const deathWithinMs = 20_000

export const alertsInTime: Promised = {
  id: 'G11',
  says: `10,000 open requests, ${workers} workers that are killed and come back: each alert arrives once and in time`,
  limit: `within ${withinSeconds} s of its moment, 0 missed, 0 doubled; I1 to I6 hold`,
  attempt: (size, bug) =>
    withWorld({ bug, timersByHand: true }, (world) => aMorning(world, bug === undefined ? plans[size] : planted, bug)),
}

async function aMorning(world: World, plan: Plan, bug: PlantedBug | undefined): Promise<Found> {
  const expected = await fillWithOpen(world, { ...plan, from })
  world.tenant.clock.set(from.subtract({ seconds: leadSeconds }))
  const started = await startWorkers(world, workers, bug)
  try {
    await restartsOf(world, started, plan, bug)
    const lastMs = Math.max(...expected.map(({ atMs }) => atMs))
    await untilTold(world, expected.length, lastMs + withinSeconds * 1000)
  } finally {
    await started.close()
  }

  const lateSeconds = latenesses(expected, await toldAt(world))
  const broken = lateSeconds.flatMap(({ alert, seconds }) => faultOf(alert, seconds))
  broken.push(...(await check(world, new Set(expected.map(({ reference }) => reference)))))
  const arrived = lateSeconds.flatMap(({ seconds }) => seconds ?? []).toSorted((a, b) => a - b)
  const missed = lateSeconds.length - arrived.length
  const measured = `${expected.length} alerts among ${plan.open} open requests, ${plan.restarts} restarts: after ${percentile(arrived, 0.5).toFixed(1)} s at p50, ${(arrived.at(-1) ?? 0).toFixed(1)} s at most; ${missed} missed`
  return { measured, broken }
}

/** Evenly over the minutes in which alerts fall due: each dies by its own hand in the middle of telling, or at the latest by ours. */
async function restartsOf(world: World, { all }: Workers, plan: Plan, bug: PlantedBug | undefined): Promise<void> {
  const everyMs = (plan.minutes * 60_000) / plan.restarts
  for (let nth = 0; nth < plan.restarts; nth++) {
    await untilClock(world, from.epochMilliseconds + nth * everyMs - 500)
    const victim = all[nth % all.length]
    const point = bug === 'attempt-forgotten' ? 'after-alert-sent' : points[nth % points.length]
    if (victim === undefined || point === undefined) throw new Error('There is nobody to kill')
    await victim.dieAt(point, 1 + ((nth * 7) % 11))
    if (!(await victim.whenDead(Math.min(deathWithinMs, everyMs / 2)))) await victim.kill()
    await victim.restart()
  }
}

async function untilClock({ tenant: { clock } }: World, atMs: number): Promise<void> {
  await pause(Math.max(0, atMs - clock.now().epochMilliseconds))
}

/** Until all that was to be told has left the queue, or the time for it is over. */
async function untilTold(world: World, count: number, lastMs: number): Promise<void> {
  const { clock } = world.tenant
  while (clock.now().epochMilliseconds < lastMs) {
    await pause(1_000)
    const [row] = await rowsOf(world.databaseUrl, `select count(*)::int as told from alert where state = 'sent'`)
    if (Number(row?.['told']) >= count && (await world.store.health()).queuedEffects === 0) return
  }
}

interface Lateness {
  readonly alert: ExpectedAlert
  /** Missing: it never came. */
  readonly seconds: number | undefined
}

function latenesses(expected: readonly ExpectedAlert[], told: ReadonlyMap<string, number>): readonly Lateness[] {
  return expected.map((alert) => {
    const atMs = told.get(`${alert.requestId} ${alert.subject}`)
    return { alert, seconds: atMs === undefined ? undefined : (atMs - alert.atMs) / 1000 }
  })
}

function faultOf({ reference, subject }: ExpectedAlert, seconds: number | undefined): string[] {
  if (seconds === undefined) return [`${reference} was not told "${subject}"`]
  if (seconds < 0) return [`${reference} was told "${subject}" ${-seconds} s before its moment`]
  return seconds > withinSeconds ? [`${reference} was told "${subject}" after ${seconds.toFixed(0)} s`] : []
}
