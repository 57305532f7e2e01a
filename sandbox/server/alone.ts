import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const timeoutMs = 2_000
const about = z.object({ dataDir: z.string() })

/** Leaves our address in the data folder, for a second sandbox and for `npm run reset` to find. */
export function leaveAddress(dataDir: string, baseUrl: string): void {
  writeFileSync(addressFileOf(dataDir), baseUrl)
}

export function removeAddress(dataDir: string): void {
  rmSync(addressFileOf(dataDir), { force: true })
}

/** Where a sandbox runs on this data folder now; undefined when none answers. */
export async function runningAt(dataDir: string): Promise<string | undefined> {
  const file = addressFileOf(dataDir)
  if (!existsSync(file)) return undefined
  const baseUrl = readFileSync(file, 'utf8').trim()
  const response = await fetch(`${baseUrl}/sandbox`, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined)
  if (response?.ok !== true) return undefined
  const parsed = about.safeParse(await response.json().catch(() => undefined))
  return parsed.success && parsed.data.dataDir === dataDir ? baseUrl : undefined
}

function addressFileOf(dataDir: string): string {
  return join(dataDir, 'sandbox', 'address')
}
