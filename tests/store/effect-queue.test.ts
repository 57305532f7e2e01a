import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import type { Effect } from '../../functions/app/ports/effect.ts'
import { anAlert, aStore, received, type StoreBench } from './support.ts'

const monday = '2026-12-21T08:10:00Z'
let bench: StoreBench
let requestId: string

beforeAll(async () => {
  bench = await aStore()
  requestId = (await received(bench.store)).requestId
})
beforeEach(async () => {
  bench.setNow(monday)
  await bench.asOwner.query('delete from pgboss.job')
})
afterAll(() => bench.close())

const anEffect = (): Effect => ({ kind: 'createEvent', bookingId: randomUUID(), requestId })
const queued = (effect = anEffect()) => bench.store.transaction((tx) => tx.queue(effect))

describe('an effect belongs to its transaction', () => {
  test('nobody sees it before the commit, and everybody after', async () => {
    const effect = anEffect()
    const jobId = await bench.store.transaction(async (tx) => {
      const id = await tx.queue(effect)
      expect(await bench.store.queue.take([id])).toEqual([])
      return id
    })
    expect(await bench.store.queue.fetch(10)).toEqual([{ jobId, effect }])
  })

  test('it is rolled back with it', async () => {
    await expect(
      bench.store.transaction(async (tx) => {
        await tx.queue(anEffect())
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await bench.store.queue.fetch(10)).toEqual([])
  })
})

describe('an effect is done by one', () => {
  test('ten callers who take the same ten effects get each of them once', async () => {
    const jobIds = await Promise.all(Array.from({ length: 10 }, () => queued()))
    const taken = await Promise.all(Array.from({ length: 10 }, () => bench.store.queue.take(jobIds)))
    expect(
      taken
        .flat()
        .map(({ jobId }) => jobId)
        .toSorted(),
    ).toEqual(jobIds.toSorted())
  })

  test('those who take and those who fetch share, too', async () => {
    const jobIds = await Promise.all(Array.from({ length: 20 }, () => queued()))
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? bench.store.queue.take(jobIds) : bench.store.queue.fetch(5))),
    )
    const rest = await bench.store.queue.fetch(20)
    expect([...taken.flat(), ...rest].map(({ jobId }) => jobId).toSorted()).toEqual(jobIds.toSorted())
  })

  test('one that is completed is gone, also for somebody who still has its id', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    await bench.store.queue.complete([jobId])
    expect(await bench.store.queue.take([jobId])).toEqual([])
    expect(await bench.store.health()).toEqual({ isUp: true, queuedEffects: 0, deadEffects: 0 })
  })

  test('fetching gives the oldest first', async () => {
    const jobIds = await Promise.all(Array.from({ length: 12 }, () => queued()))
    for (const [age, jobId] of jobIds.entries()) {
      await bench.asOwner.query(
        `update pgboss.job set created_on = created_on - $1 * interval '1 minute' where id = $2`,
        [age, jobId],
      )
    }
    const oldestFirst = jobIds.toReversed()
    expect((await bench.store.queue.fetch(8)).map(({ jobId }) => jobId)).toEqual(oldestFirst.slice(0, 8))
    expect((await bench.store.queue.fetch(8)).map(({ jobId }) => jobId)).toEqual(oldestFirst.slice(8))
  })
})

describe('an effect that fails comes again', () => {
  test('after a pause, and not before', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    await bench.store.queue.fail(jobId, 'graph-unavailable')
    expect(await bench.store.queue.take([jobId])).toEqual([])
    expect(await bench.store.queue.fetch(10)).toEqual([])
    after('PT1S')
    expect(await bench.store.queue.take([jobId])).toEqual([])
    after('PT5S')
    expect((await bench.store.queue.fetch(10)).map((effect) => effect.jobId)).toEqual([jobId])
  })

  test('by the product’s clock: half an hour of it is half an hour, however short it took', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    await bench.store.queue.fail(jobId, 'graph-throttled', 30 * 60_000)
    after('PT29M59S')
    expect(await bench.store.queue.fetch(10)).toEqual([])
    after('PT30M')
    expect((await bench.store.queue.fetch(10)).map((effect) => effect.jobId)).toEqual([jobId])
  })

  test('not all at once: those who failed together come back apart', async () => {
    const jobIds = await Promise.all(Array.from({ length: 20 }, () => queued()))
    await bench.asOwner.query('update pgboss.job set retry_count = 20')
    await bench.store.queue.take(jobIds)
    for (const jobId of jobIds) await bench.store.queue.fail(jobId, 'graph-unavailable')
    const pauses = await Promise.all(jobIds.map(pauseSeconds))
    expect(new Set(pauses).size).toBeGreaterThan(10)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(120)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(240)
  })

  test('at least as late as the service asked for; a shorter wish does not shorten the pause', async () => {
    const [long, short] = [await queued(), await queued()]
    await bench.store.queue.take([long, short])
    await bench.store.queue.fail(long, 'graph-throttled', 120_000)
    await bench.store.queue.fail(short, 'graph-throttled', 1)
    expect(await pauseSeconds(long)).toBeGreaterThan(110)
    expect(await pauseSeconds(short)).toBeGreaterThan(1)
  })

  test('the pause grows to four minutes, and after the last attempt it is kept as dead', async () => {
    const jobId = await queued()
    const pauses: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) {
      expect(await bench.store.queue.take([jobId])).toHaveLength(1)
      await bench.store.queue.fail(jobId, 'graph-unavailable')
      pauses.push(await pauseSeconds(jobId))
      after('PT4M', attempt + 1)
    }
    expect(pauses[6]).toBeGreaterThan((pauses[0] ?? 0) * 10)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(240)

    await bench.asOwner.query('update pgboss.job set retry_count = retry_limit - 1')
    await bench.store.queue.take([jobId])
    await bench.store.queue.fail(jobId, 'graph-unavailable')
    expect(await bench.store.queue.fetch(10)).toEqual([])
    expect(await bench.store.health()).toMatchObject({ queuedEffects: 0, deadEffects: 1 })
  })

  test('when its taker died: at once, when the lease is over', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    after('PT19S')
    expect(await bench.store.queue.reclaim()).toBe(false)
    expect(await bench.store.queue.fetch(10)).toEqual([])

    after('PT21S')
    expect(await bench.store.queue.reclaim()).toBe(true)
    expect((await bench.store.queue.fetch(10)).map((effect) => effect.jobId)).toEqual([jobId])
    expect(bench.troubles).toEqual([])
  })

  test('not while its taker gives signs of life', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    after('PT15S')
    await bench.store.queue.renew(jobId)
    after('PT30S')
    await bench.store.queue.reclaim()
    expect(await bench.store.queue.fetch(10)).toEqual([])
  })

  test('one that ends every taker is given up like any other', async () => {
    const jobId = await queued()
    await bench.store.queue.take([jobId])
    await bench.asOwner.query('update pgboss.job set retry_count = retry_limit')
    after('PT61S')
    await bench.store.queue.reclaim()
    await bench.store.maintain()
    expect(await bench.store.queue.fetch(10)).toEqual([])
    expect(await bench.store.health()).toMatchObject({ queuedEffects: 0, deadEffects: 1 })
  })
})

describe('an alert is queued once', () => {
  test('however many decide at once that it is due', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => bench.store.transaction((tx) => tx.addAlert(anAlert(requestId)))),
    )
    const jobIds = answers.filter((answer) => answer !== undefined)
    expect(jobIds).toHaveLength(1)
    const [alert] = await bench.store.alerts(requestId)
    expect(await bench.store.queue.fetch(10)).toEqual([
      { jobId: jobIds[0], effect: { kind: 'sendAlert', alertId: alert?.alertId, requestId } },
    ])
  })

  test('and leaves a state once, with the card it was sent as', async () => {
    const alert = anAlert(requestId, { subject: 'VARDE-4:escalation' })
    await bench.store.transaction((tx) => tx.addAlert(alert))
    const card = { conversationId: 'conversation-1', activityId: 'activity-1' }
    const mark = () => bench.store.transaction((tx) => tx.markAlert(alert.alertId, ['queued'], 'sent', card))
    expect((await Promise.all([mark(), mark(), mark()])).filter(Boolean)).toHaveLength(1)
    expect(await bench.store.alert(alert.alertId)).toEqual({ ...alert, state: 'sent', card })
  })
})

test('health tells how many effects wait and since when', async () => {
  await queued()
  await queued()
  const { rows } = await bench.asOwner.query<{ oldest: Date }>('select min(created_on) as oldest from pgboss.job')
  const health = await bench.store.health()
  expect(health).toMatchObject({ isUp: true, queuedEffects: 2, deadEffects: 0 })
  expect(new Date(health.oldestEffectAt ?? '')).toEqual(rows[0]?.oldest)
})

/** Moves the clock to so long after the morning, or that many times so long. */
function after(duration: string, times = 1): void {
  const seconds = Temporal.Duration.from(duration).total('seconds') * times
  bench.setNow(Temporal.Instant.from(monday).add({ seconds }).toString())
}

async function pauseSeconds(jobId: string): Promise<number> {
  const { rows } = await bench.asOwner.query<{ seconds: string }>(
    'select extract(epoch from start_after - started_on) as seconds from pgboss.job where id = $1',
    [jobId],
  )
  return Number(rows[0]?.seconds)
}
