import { check } from './checker/check.ts'
import type { Found, Promised, Size } from './promise.ts'
import { daysOfWatch, type DaysOfWatch } from './support/days-of-watch.ts'
import { hiddenChanges } from './support/hidden-changes.ts'
import { beginOrdinaryWeek } from './support/ordinary-week.ts'
import { watchAt } from './support/watch-timer.ts'
import { withWorld, type World } from './support/world.ts'

const plans: Record<Size, DaysOfWatch & { readonly hidden: number }> = {
  ci: { days: 10, lookEveryHours: 12, hidden: 6 },
  short: { days: 60, lookEveryHours: 8, hidden: 24 },
  full: { days: 60, hidden: 100 },
}
const foundWithinMinutes = 15

export const subscriptions: Promised = {
  id: 'G9',
  says: 'Graph tells of every consultant’s calendar without a gap for 60 days; what it keeps to itself is found',
  limit: `no gap but of 2 minutes where Graph takes one away; hidden changes found within ${foundWithinMinutes} minutes`,
  attempt: (size, bug) => withWorld({ bug, timersByHand: true }, (world) => watched(world, plans[size])),
}

async function watched(world: World, { hidden, ...plan }: DaysOfWatch & { readonly hidden: number }): Promise<Found> {
  beginOrdinaryWeek(world)
  const passed = await daysOfWatch(world, plan)
  beginOrdinaryWeek(world)
  const found = await hiddenChanges(world, hidden, foundWithinMinutes)
  await watchAt(world, world.now().add({ minutes: 1 }))
  const measured = `${plan.days} days in ${passed.ticks} ticks; ${found.changes} hidden changes found after ${found.slowestMinutes.toFixed(1)} minutes at most`
  return { measured, broken: [...passed.broken, ...found.broken, ...(await check(world))] }
}
