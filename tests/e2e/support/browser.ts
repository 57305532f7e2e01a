import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './browser-file.ts'

// As root, as in most containers, Chromium has no sandbox of its own. The rest keeps it from calling home.
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/** A Chromium without a screen. It meets nobody but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, args, env: { ...environment(), ...env } })
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}
