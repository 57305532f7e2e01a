import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { BadCursor } from '../../app/ports/request-row.ts'

export type Sort = 'due' | 'received'

/** The place of a page's last row in its order. `at` is null where a row has no deadline: those stand last. */
export interface Cursor {
  readonly sort: Sort
  readonly at: string | null
  readonly requestId: string
}

const at = z.string().refine(isInstant)
const requestId = z.string().min(1).max(100)
const cursorSchema = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('due'), at: at.nullable(), requestId }),
  z.strictObject({ sort: z.literal('received'), at, requestId }),
])

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** @throws BadCursor for text that `writeCursor` did not make, or made for another sorting. */
export function readCursor(text: string, sort: Sort): Cursor {
  const parsed = cursorSchema.safeParse(jsonOf(text))
  if (!parsed.success || parsed.data.sort !== sort) throw new BadCursor()
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    throw new BadCursor()
  }
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
