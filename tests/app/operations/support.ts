import { z } from 'zod'
import { linesOf } from '../../support/lending/borrowed.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

const line = z.looseObject({ level: z.string(), what: z.string(), correlationId: z.string().optional() })
export type LogLine = z.output<typeof line>

export interface LoggedSandbox extends TestSandbox {
  /** Every line the product has written, of every level. */
  lines(): Promise<readonly string[]>
  /** The lines of one call or run, read. */
  linesOf(correlationId: string): Promise<LogLine[]>
}

export async function loggedSandbox(): Promise<LoggedSandbox> {
  const sandbox = await runningSandbox()
  const known: string[] = []
  const lines = async () => {
    known.push(...(await linesOf(sandbox.baseUrl)))
    return known
  }
  return {
    ...sandbox,
    lines,
    linesOf: async (correlationId) =>
      (await lines()).map((text) => line.parse(JSON.parse(text))).filter((one) => one.correlationId === correlationId),
  }
}
