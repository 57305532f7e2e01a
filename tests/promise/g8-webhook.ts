import { Temporal } from 'temporal-polyfill'
import { notifierOf } from '../../sandbox/graph/notifications/notifier.ts'
import { check } from './checker/check.ts'
import { rowsOf } from './checker/picture.ts'
import type { Found, Promised, Size } from './promise.ts'
import { aBooked } from './support/bookings.ts'
import { notificationItem, post, storm, type Delivered, type NotificationItem } from './support/notification-storm.ts'
import { beginOrdinaryWeek } from './support/ordinary-week.ts'
import { moveInOutlook } from './support/outlook.ts'
import { percentile } from './support/percentile.ts'
import { pairAt, pairs } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { withWorld, type World } from './support/world.ts'

/** On every change at a quarter of the pace: other work shares the machine then. */
const plans = {
  ci: { perSecond: 25, seconds: 4 },
  short: { perSecond: 100, seconds: 15 },
  full: { perSecond: 100, seconds: 60 },
} as const satisfies Record<Size, Pace>
const meetings = 20
const answeredWithinMs = 1_000
/** Of the deliveries; each is looked for in the database the moment it is acknowledged. */
const lookedForShare = 0.1
const forgedEach = 10

interface Pace {
  readonly perSecond: number
  readonly seconds: number
}

export const webhook: Promised = {
  id: 'G8',
  says: `${plans.full.perSecond} notifications a second, each three times and in any order, some of them forged`,
  limit: `202 within ${answeredWithinMs} ms (p99), and stored before it is said; nothing forged is; once more changes nothing`,
  attempt: (size, bug) => withWorld({ bug }, (world) => underStorm(world, plans[size])),
}

async function underStorm(world: World, { perSecond, seconds }: Pace): Promise<Found> {
  const count = perSecond * seconds
  const { outbox } = notifierOf(world.tenant)
  beginOrdinaryWeek(world)
  await world.pass('PT1M')
  outbox.configure({ hold: true })
  await changesInOutlook(world, () => outbox.waiting().length >= count)
  const genuine = outbox.waiting().map(({ item }) => notificationItem.parse(item))

  const broken: string[] = []
  const answersMs: number[] = []
  const acknowledged = new Set<string>()
  const onDelivered = async ({ items, status, tookMs }: Delivered) => {
    answersMs.push(tookMs)
    if (status !== 202) return void broken.push(`a delivery was answered ${status}`)
    const told = items.filter((item) => !isForged(item)).map(keyOf)
    for (const key of told) acknowledged.add(key)
    if (Math.random() > lookedForShare) return
    const stored = await storedKeys(world)
    if (told.some((key) => !stored.has(key))) broken.push('a delivery was acknowledged and not stored')
  }
  await storm(world, withForged(genuine), perSecond, onDelivered)
  // Whatever was only in its memory is gone now.
  await world.product.restart()

  const stored = await storedKeys(world)
  const lost = [...acknowledged].filter((key) => !stored.has(key)).length
  const forged = [...stored].filter((key) => key.includes(forgery)).length
  if (lost > 0) broken.push(`${lost} acknowledged notifications are not there after the process was killed`)
  if (forged > 0) broken.push(`${forged} forged notifications were taken`)
  await settle(world)
  broken.push(...(await check(world)))
  const before = await entriesOf(world)
  for (let from = 0; from < genuine.length; from += 100) await post(world.product.url, genuine.slice(from, from + 100))
  await settle(world)
  if ((await entriesOf(world)) !== before) broken.push('telling all of it once more changed something')
  const p99 = Math.round(percentile(answersMs, 0.99))
  if (p99 > answeredWithinMs) broken.push(`p99 was ${p99} ms`)
  return {
    measured: `${count} notifications x 3 at ${perSecond} a second in ${answersMs.length} deliveries: p50 ${Math.round(percentile(answersMs, 0.5))} ms, p99 ${p99} ms; ${lost} lost, ${forged} forged taken`,
    broken,
  }
}

/** Consultants move their meetings about, each onto times of its own, until there is enough to tell of. */
async function changesInOutlook(world: World, isEnough: () => boolean): Promise<void> {
  const all = pairs(world)
  const bookingIds: string[] = []
  for (let index = 0; index < meetings; index++) bookingIds.push((await aBooked(world, pairAt(all, index))).bookingId)
  for (let round = 1; ; round++) {
    for (const bookingId of bookingIds) {
      if (isEnough()) return
      const row = await world.store.booking(bookingId)
      if (row === undefined) throw new Error(`There is no booking ${bookingId}`)
      // By turns a month later and a month and a quarter: no meeting lands on another one's time.
      const by = { hours: 35 * 24, minutes: 15 * (round % 2) }
      const later = (text: string) => Temporal.Instant.from(text).add(by).toString()
      await moveInOutlook(world, row, { startsAt: later(row.startsAt), endsAt: later(row.endsAt) })
    }
  }
}

const forgery = 'forged'

/** Among them come some whose secret is wrong, and some of a subscription that nobody made. */
function withForged(genuine: readonly NotificationItem[]): NotificationItem[] {
  return genuine.flatMap((item, index) => {
    if (index % forgedEach !== 0) return [item]
    const resourceData = { ...item.resourceData, '@odata.etag': `${forgery}-${index}` }
    const wrong = { ...item, resourceData, clientState: forgery }
    const unknown = { ...item, resourceData, subscriptionId: crypto.randomUUID() }
    return [item, index % (2 * forgedEach) === 0 ? wrong : unknown]
  })
}

function isForged({ resourceData }: NotificationItem): boolean {
  return resourceData['@odata.etag'].startsWith(forgery)
}

function keyOf({ subscriptionId, changeType, resourceData }: NotificationItem): string {
  return [subscriptionId, resourceData.id, changeType, resourceData['@odata.etag']].join(' ')
}

async function storedKeys({ databaseUrl }: World): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(
    databaseUrl,
    `select concat_ws(' ', subscription_id, event_id, change_type, etag) as key from calendar_notification`,
  )
  return new Set(rows.map(({ key }) => String(key)))
}

async function entriesOf({ databaseUrl }: World): Promise<number> {
  const [row] = await rowsOf(databaseUrl, 'select sum(sequence)::int as entries from request')
  return Number(row?.['entries'])
}
