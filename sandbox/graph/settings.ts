import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { transactionRepeats } from '../tenant/stored.ts'
import { tenantOf } from '../tenant/tenant.ts'

/** Where Microsoft's documentation is silent, has changed, or allows more than one behaviour: the choice made here. */
export const graphSettings = z.strictObject({
  /** What a repeated transactionId answers. */
  transactionRepeat: z.enum(transactionRepeats),
  /** Status of a change whose If-Match names an older version; both have been seen. */
  staleChange: z.literal([412, 409]),
  /** Longest life of a subscription on events: 10,080 minutes; pages of up to about 2024 said 4,230. */
  longestSubscriptionMinutes: z.int().min(45).max(10_080),
  /** Whether a delta round repeats what the round before it brought, as "replays" may. */
  deltaReplays: z.boolean(),
  /** Whether each delta round begins with a page that holds nothing. */
  deltaEmptyPages: z.boolean(),
})

export type GraphSettings = z.output<typeof graphSettings>

/** What a delta token answers that can no longer be followed: both are documented. */
export const expiryAnswers = ['gone', 'not-found'] as const
export type ExpiryAnswer = (typeof expiryAnswers)[number]

interface Settings {
  read(): GraphSettings
  change(change: Partial<GraphSettings>): void
  /** Tokens carry the era they were made in. */
  deltaEra(): { number: number; answer: ExpiryAnswer }
  /** No token given out so far can be followed any longer. */
  expireDeltaTokens(answer: ExpiryAnswer): void
}

const usual: Omit<GraphSettings, 'transactionRepeat'> = {
  staleChange: 412,
  longestSubscriptionMinutes: 10_080,
  deltaReplays: false,
  deltaEmptyPages: false,
}
const known = new WeakMap<SandboxContext, Settings>()

/** Back to the usual at a reset; of these only `transactionRepeat` is saved. */
export function settingsOf(context: SandboxContext): Settings {
  const found = known.get(context) ?? createSettings(context)
  known.set(context, found)
  return found
}

function createSettings(context: SandboxContext): Settings {
  let chosen = usual
  let era: ReturnType<Settings['deltaEra']> = { number: 0, answer: 'gone' }
  const tenant = tenantOf(context)
  context.onReset(() => {
    chosen = usual
  })
  return {
    read: () => ({ ...chosen, transactionRepeat: tenant.transactionRepeat() }),
    change({ transactionRepeat, ...change }) {
      if (transactionRepeat !== undefined) tenant.setTransactionRepeat(transactionRepeat)
      chosen = { ...chosen, ...change }
    },
    deltaEra: () => era,
    expireDeltaTokens(answer) {
      era = { number: era.number + 1, answer }
    },
  }
}
