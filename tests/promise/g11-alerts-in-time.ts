import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { FaultPointName } from '../../functions/app/ports/fault-points.ts'
import { check } from './checker/check.ts'
import { toldAt } from './checker/told-at.ts'
import type { PlantedBug } from './doubles/planted-bugs.ts'
import type { Found, Promised, Size } from './promise.ts'
import { fillWithOpen, type ExpectedAlert } from './support/open-requests.ts'
import { percentile } from './support/percentile.ts'
import type { ProductProcess } from './support/product-process.ts'
import { startWorkers, type Workers } from './support/workers.ts'
import { withWorld, type World } from './support/world.ts'

interface Plan {
  readonly open: number
  readonly minutes: number
  readonly perMinute: number
  /** Of the workers, in each minute; the others go on. */
  readonly deathsPerMinute: number
}

/** Ten times what 10,000 open requests bring in a minute on the whole. */
const asWorded: Plan = { open: 10_000, minutes: 30, perMinute: 50, deathsPerMinute: 2 }
const plans: Record<Size, Plan> = {
  ci: { ...asWorded, open: 150, minutes: 1 },
  short: { ...asWorded, minutes: 5 },
  full: asWorded,
}
/** A bug shows at the first death. */
const planted: Plan = { ...plans.ci, deathsPerMinute: 1 }
const workers = 3
const withinSeconds = 60
/** A working day on which half of the time of what came on Monday has gone. */
const from = Temporal.Instant.from('2027-01-14T10:00:00+01:00')
/** Time for the workers to start in: nothing falls due before. */
const leadMinutes = 5
const points: readonly FaultPointName[] = [
  'after-alert-sent',
  'after-commit',
  'before-alert-sent',
  'before-effect-completed',
]
const deathWithinMs = 20_000
const lookEveryMs = 250
const stepSeconds = 5

export const alertsInTime: Promised = {
  id: 'G11',
  says: `10,000 open requests, ${workers} workers that are killed and come back: each alert arrives once and in time`,
  limit: `within ${withinSeconds} s of its moment, 0 missed, 0 doubled; I1 to I6 hold`,
  attempt: (size, bug) =>
    withWorld({ bug, timersByHand: true }, (world) => aMorning(world, bug === undefined ? plans[size] : planted, bug)),
}

async function aMorning(world: World, plan: Plan, bug: PlantedBug | undefined): Promise<Found> {
  const expected = await fillWithOpen(world, { ...plan, from })
  world.tenant.clock.set(from.subtract({ minutes: leadMinutes }))
  const started = await startWorkers(world, workers, bug)
  let diedTelling = 0
  try {
    for (let minute = 0; minute < plan.minutes; minute++)
      diedTelling += await aMinute(world, started, from.add({ minutes: minute }), victimsIn(started, plan, minute, bug))
  } finally {
    await started.close()
  }

  const lateSeconds = latenesses(expected, await toldAt(world))
  const broken = lateSeconds.flatMap(({ alert, seconds }) => faultOf(alert, seconds))
  broken.push(...(await check(world, new Set(expected.map(({ reference }) => reference)))))
  const arrived = lateSeconds.flatMap(({ seconds }) => seconds ?? []).toSorted((a, b) => a - b)
  const missed = lateSeconds.length - arrived.length
  const deaths = plan.minutes * plan.deathsPerMinute
  const measured = `${expected.length} alerts among ${plan.open} open requests, ${deaths} deaths, ${diedTelling} by their own hand in the middle: after ${percentile(arrived, 0.5).toFixed(1)} s at p50, ${(arrived.at(-1) ?? 0).toFixed(1)} s at most; ${missed} missed`
  return { measured, broken }
}

interface Victim {
  readonly worker: ProductProcess
  readonly point: FaultPointName
  readonly nth: number
}

/** By turns, at another point and a later passing of it each time. */
function victimsIn({ all }: Workers, plan: Plan, minute: number, bug: PlantedBug | undefined): readonly Victim[] {
  return Array.from({ length: plan.deathsPerMinute }, (_, at) => {
    const death = minute * plan.deathsPerMinute + at
    const worker = all[death % all.length]
    const point = bug === 'attempt-forgotten' ? 'after-alert-sent' : points[death % points.length]
    if (worker === undefined || point === undefined) throw new Error('There is nobody to kill')
    return { worker, point, nth: 1 + ((death * 7) % 11) }
  })
}

/**
 * One in which alerts fall due: some die by their own hand in the middle of telling, or at the latest by ours, and are
 * started again; the others go on.
 *
 * @returns How many died by their own.
 */
async function aMinute(
  world: World,
  started: Workers,
  at: Temporal.Instant,
  victims: readonly Victim[],
): Promise<number> {
  const { clock } = world.tenant
  for (const { worker, point, nth } of victims) await worker.dieAt(point, nth)
  if (Temporal.Instant.compare(clock.now(), at) < 0) clock.set(at)
  const deaths = victims.map(async ({ worker }) => {
    const isByItself = await worker.whenDead(deathWithinMs)
    await worker.restart()
    return isByItself
  })
  const died = await Promise.all(deaths)
  await untilTold(world, started, at.add({ seconds: withinSeconds }))
  return died.filter((isByItself) => isByItself).length
}

/**
 * Until all that has fallen due is told and nothing waits, or the time for it is over. While a worker is busy time passes as
 * it really does; while all of them only wait, for the lease of a dead one to end, a few seconds at a step.
 */
async function untilTold(world: World, { areIdle }: Workers, until: Temporal.Instant): Promise<void> {
  const { store, now, tenant } = world
  while (Temporal.Instant.compare(now(), until) < 0) {
    const isQuiet =
      (await store.health()).queuedEffects === 0 && (await store.dueRequests(now().toString(), 1)).length === 0
    if (areIdle()) {
      if (isQuiet) return
      tenant.clock.set(now().add({ seconds: stepSeconds }))
    }
    await pause(lookEveryMs)
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
