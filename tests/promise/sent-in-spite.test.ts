import { describe, expect, test } from '@jest/globals'
import type { CallTimes } from './product/messages.ts'
import { sentInSpite } from './support/graph-stats.ts'

/** Seconds by both clocks; the product's own clock may have been moved besides. */
const at = (seconds: number, movedBy = 0) => ({ machineMs: seconds * 1000, clockMs: (seconds + movedBy) * 1000 })

const hastyCalls = (second: CallTimes | undefined, first: CallTimes = { sent: at(0), read: at(1) }): number =>
  sentInSpite(
    {
      calls: 2,
      underWay: 0,
      statuses: { 429: 1, 200: 1 },
      insideRetryAfter: [{ call: 'second', askedBy: [{ call: 'first', seconds: 2 }] }],
    },
    new Map(Object.entries({ first, ...(second && { second }) })),
  )

describe('a call that reached Graph inside Retry-After', () => {
  test('is hasty when it was sent after the answer had been read, and too soon', () => {
    expect(hastyCalls({ sent: at(1.1) })).toBe(1)
    expect(hastyCalls({ sent: at(2.9) })).toBe(1)
  })

  test('was on its way when it was sent before the answer had been read, however late it came', () => {
    expect(hastyCalls({ sent: at(0.5) })).toBe(0)
    expect(hastyCalls({ sent: at(1.1) }, { sent: at(0) })).toBe(0)
  })

  test('has waited when the time was over by either clock of its sender, though Graph still counts', () => {
    expect(hastyCalls({ sent: at(3) })).toBe(0)
    expect(hastyCalls({ sent: at(1.5, 15) })).toBe(0)
    expect(hastyCalls({ sent: at(3, -15) })).toBe(0)
  })

  test('is hasty when the product says nothing of it', () => {
    expect(hastyCalls(undefined)).toBe(1)
  })
})
