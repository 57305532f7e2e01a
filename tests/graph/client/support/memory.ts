import type { Clock } from '../../../../functions/app/ports/clock.ts'
import type { DirectoryMemory } from '../../../../functions/app/ports/directory-memory.ts'

const keptMs = 7 * 24 * 3_600_000

/** What outlives a process, without a database; the store's own is held to the same promises in tests/store. */
export function aDirectoryMemory(clock: Clock): DirectoryMemory {
  const kept = new Map<string, { readonly json: string; readonly atMs: number }>()
  const nowMs = () => clock.now().epochMilliseconds
  return {
    async keep(kind, answers) {
      for (const [personId, answer] of answers)
        kept.set(`${kind} ${personId}`, { json: JSON.stringify(answer), atMs: nowMs() })
    },
    async last(kind, personIds) {
      return new Map(
        personIds.flatMap((personId): [string, unknown][] => {
          const known = kept.get(`${kind} ${personId}`)
          return known === undefined || known.atMs <= nowMs() - keptMs ? [] : [[personId, JSON.parse(known.json)]]
        }),
      )
    },
  }
}

/** A late fault is a bug: it ends the test. */
export function failLate(reason: unknown): never {
  throw reason
}
