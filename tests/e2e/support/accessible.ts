import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** As text: importing it would run it here too. */
const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Throws with what axe-core finds serious or critical in the page and in every frame of it. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) {
    for (const { id, impact, help, nodes } of await violationsIn(frame)) {
      const where = nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`)
      found.push(`  ${impact} ${id}: ${help} (${new URL(frame.url()).pathname})\n${where.join('\n')}`)
    }
  }
  if (found.length > 0) throw new Error(`axe-core on ${screen}:\n${found.join('\n')}`)
}

async function violationsIn(frame: Frame): Promise<axe.Result[]> {
  // Once for each document: the second look is several times faster, since the browser has compiled it by then.
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(await script)
  const violations = await frame.evaluate(async () => {
    // Each frame is looked through by itself. Fluent marks the ends of a trapped focus with elements of this kind,
    // which send the focus on the moment they get it; axe-core cannot know that. What lies outside every landmark is
    // moderate, so not ours to find, and a quarter of the time.
    const found = await window.axe?.run(
      { exclude: [['[data-tabster-dummy]']] },
      { iframes: false, resultTypes: ['violations'], rules: { region: { enabled: false } } },
    )
    return found?.violations
  })
  if (violations === undefined) throw new Error(`axe-core did not come into ${frame.url()}`)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
}

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}
