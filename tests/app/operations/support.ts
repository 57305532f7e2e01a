import { z } from 'zod'
import { jsonLog } from '../../../functions/log.ts'
import { productHere } from '../../../sandbox/server/product.ts'
import { ownSandbox } from '../support/own-sandbox.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'

const line = z.looseObject({ level: z.string(), what: z.string(), correlationId: z.string().optional() })
export type LogLine = z.output<typeof line>

export interface LoggedSandbox extends TestSandbox {
  /** Every line the product has written, of every level. */
  readonly lines: readonly string[]
  /** The lines of one call or run, read. */
  linesOf(correlationId: string): LogLine[]
}

export async function loggedSandbox(): Promise<LoggedSandbox> {
  const lines: string[] = []
  const sandbox = await ownSandbox(productHere(jsonLog((text) => lines.push(text))))
  return {
    ...sandbox,
    lines,
    linesOf: (correlationId) =>
      lines.map((text) => line.parse(JSON.parse(text))).filter((one) => one.correlationId === correlationId),
  }
}
