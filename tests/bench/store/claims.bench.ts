import { randomUUID } from 'node:crypto'
import { aRow, aSlot, anEntry, received } from '../../store/support.ts'
import { perSecond, withBenchStore } from './bench-store.ts'

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  {
    name: 'Claims of one contended slot, 50 callers',
    goal: '500 a second',
    run: () =>
      withBenchStore(50, async (store) => {
        const { requestId } = await received(store)
        const claim = async () => {
          await store.transaction((tx) => tx.claimSlot(aSlot({ requestId })))
        }
        return `${Math.round(await perSecond(50, 3_000, claim))} a second`
      }),
  },
  {
    name: 'Whole bookings (key, journal, row, slot, effect in one transaction), 10 callers',
    goal: '50 a second',
    run: () =>
      withBenchStore(10, async (store) => {
        const book = async () => {
          const row = aRow()
          await store.transaction(async (tx) => {
            await tx.claimKey('leader-1', row.requestId, 'body', '2026-12-21T08:10:00Z')
            await tx.append([anEntry(row.requestId, 1), anEntry(row.requestId, 2)])
            await tx.saveRow({ ...row, sequence: 2 })
            const slot = aSlot({ requestId: row.requestId, consultantId: randomUUID() })
            await tx.claimSlot(slot)
            await tx.queue({ kind: 'createEvent', bookingId: slot.bookingId, requestId: row.requestId })
            await tx.rememberOutcome('leader-1', row.requestId, { kind: 'booked' })
          })
        }
        return `${Math.round(await perSecond(10, 3_000, book))} a second`
      }),
  },
]
