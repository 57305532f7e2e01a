import { join } from 'node:path'
import { createClock, storyStartsAt, type ClockOptions, type MovableClock } from '../clock/clock.ts'
import type { SandboxContext } from '../context.ts'
import { createFaults, type FaultList } from '../faults/faults.ts'
import type { PublishedKeys } from '../identity/app.ts'
import { loadSigningKey } from '../identity/keys.ts'
import { createTokens } from '../identity/tokens.ts'
import { people } from '../tenant/people.ts'
import { createSaved, type SavedStory } from './saved.ts'

/** The context that parts get, and the sides of it that only the server may touch. */
export interface ServerContext {
  context: SandboxContext
  clock: MovableClock
  faults: FaultList
  saved: SavedStory
  keys: PublishedKeys
  /** Puts the faults and every part back to what `saved` begins with; the clock stands at the first morning until `restart`. */
  restore(): Promise<void>
  /** Ends what the parts have under way. */
  stop(): void
}

export async function makeContext(
  baseUrl: string,
  dataDir: string,
  clockOptions: ClockOptions = {},
): Promise<ServerContext> {
  const saved = createSaved(join(dataDir, 'sandbox'))
  const clock = createClock(saved, clockOptions)
  const faults = createFaults()
  const entraKey = await loadSigningKey(saved, 'entra')
  const botFrameworkKey = await loadSigningKey(saved, 'botframework')
  const tokens = createTokens({ baseUrl, clock, people, entraKey, botFrameworkKey })
  const restorers: (() => void | Promise<void>)[] = []
  const stoppers: (() => void)[] = []

  return {
    context: {
      baseUrl,
      dataDir,
      clock,
      people,
      saved,
      faults,
      tokens,
      onReset: (restore) => void restorers.push(restore),
      onStop: (stop) => void stoppers.push(stop),
    },
    clock,
    faults,
    saved,
    keys: { entra: entraKey.publicJwk, botFramework: botFrameworkKey.publicJwk },
    restore: async () => {
      faults.clear()
      clock.hold(storyStartsAt)
      for (const restore of restorers) await restore()
    },
    stop: () => {
      for (const stop of stoppers) stop()
    },
  }
}
