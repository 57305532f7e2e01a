import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

interface Site {
  configFile: string
  /** A file that every build writes. */
  result: string
  sources: readonly string[]
}

const everywhere = ['shared', 'package.json']

const sites: readonly Site[] = [
  { configFile: 'addin/vite.config.ts', result: 'dist/addin/outlook.html', sources: ['addin', ...everywhere] },
  {
    configFile: 'sandbox/windows/vite.config.ts',
    result: 'dist/windows/index.html',
    sources: ['sandbox/windows', 'sandbox/tenant', ...everywhere],
  },
]

/** Before `npm start`: builds the pages whose sources are newer than what was built last. */
for (const { configFile, result, sources } of sites) {
  if (Math.max(...sources.map(changedAt)) < changedAt(result)) continue
  console.log(`building ${configFile.replace('/vite.config.ts', '')}`)
  await build({ configFile, logLevel: 'warn' })
}

/** Milliseconds since 1970 of the newest file here or below; 0 when there is nothing. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}
