import { describe, expect, test } from '@jest/globals'
import type { PlantedBug } from './doubles/planted-bugs.ts'
import { promises } from './registry.ts'

/** Real processes that are killed and come back, on a machine that does other things too. */
const timeoutMs = 240_000

describe('what the product promises is kept, at the size of every change', () => {
  test.each(promises.map((promise) => [promise.id, promise.says, promise] as const))(
    '%s: %s',
    async (_id, _says, promise) => {
      expect((await promise.attempt('ci')).broken).toEqual([])
    },
    timeoutMs,
  )
})

describe('a promise notices the bug it is there for', () => {
  const caught: readonly (readonly [bug: PlantedBug, id: string, fault: RegExp])[] = [
    ['check-then-insert', 'G1', /callers got the time/],
    ['event-without-key', 'G4', /I3: .* has events/],
    ['deaf-to-waiting', 'G6', /sent although Graph had asked to wait/],
    ['late-renewal', 'G9', /nobody told of/],
    ['attempt-forgotten', 'G11', /I4: .* arrived 2 times by bot/],
  ]
  test.each(caught)(
    '%s breaks %s',
    async (bug, id, fault) => {
      const found = await promises.find((promise) => promise.id === id)?.attempt('ci', bug)
      expect(found?.broken).toContainEqual(expect.stringMatching(fault))
    },
    timeoutMs,
  )
})
