import { z } from 'zod'
import type { RunningPlace } from './sandbox-here.ts'

const placeShape = z.object({ baseUrl: z.string(), databaseUrl: z.string() })

/** A sandbox at its first morning, from the run's library; `stop` gives it back. */
export async function borrowedSandbox(): Promise<RunningPlace> {
  const place = placeShape.parse(JSON.parse(await ask('/borrowed', {})))
  const { baseUrl } = place
  return { ...place, stop: async () => void (await ask('/returned', { baseUrl })) }
}

/** Every line that the product of a borrowed sandbox has written since somebody asked last, of every level. */
export async function linesOf(baseUrl: string): Promise<readonly string[]> {
  return z.array(z.string()).parse(JSON.parse(await ask('/said', { baseUrl })))
}

async function ask(path: string, body: unknown): Promise<string> {
  const library = process.env['TEST_SANDBOXES']
  if (library === undefined)
    throw new Error('TEST_SANDBOXES is not set: run the test through jest, whose setup sets it')
  const response = await fetch(`${library}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  return text
}
