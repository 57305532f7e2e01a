import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Where a delta round stands. Clients get it as an opaque text and hand it back unchanged. */
const position = z.object({
  /** Object id of the calendar's owner. */
  mailbox: z.string(),
  /** The period, fixed at the first call; epoch milliseconds. */
  fromMs: z.number(),
  toMs: z.number(),
  /** The round brings what changed after this number; undefined: everything, as a first round does. */
  since: z.number().optional(),
  /** What `since` was in the round before. */
  sinceBefore: z.number().optional(),
  /** The number of the latest change when the round began: the next one starts there. */
  began: z.number(),
  /** The last id brought so far; pages go by id, so that changes on the way shift nothing. Undefined: none yet. */
  lastId: z.string().optional(),
  /** Whether the empty page that may come first has been answered. */
  hasBegun: z.boolean(),
  /** Tokens of an earlier era have been expired. */
  era: z.number(),
})

export type DeltaPosition = z.output<typeof position>

export function writeToken(state: DeltaPosition): string {
  const text = Buffer.from(JSON.stringify(state)).toString('base64url')
  return `${sealOf(text)}${text}`
}

/** Undefined for a token that was made up or changed on the way. */
export function readToken(token: string): DeltaPosition | undefined {
  const [seal, text] = [token.slice(0, sealLength), token.slice(sealLength)]
  if (text === '' || seal !== sealOf(text)) return undefined
  return position.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
}

const sealLength = 16

/** Keeps clients from building tokens; nothing secret hangs on it. */
function sealOf(text: string): string {
  return createHash('sha256').update(`delta/${text}`).digest('base64url').slice(0, sealLength)
}
