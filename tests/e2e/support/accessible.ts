import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

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
  await frame.evaluate(axe.source)
  const violations = await frame.evaluate(async () => {
    // Each frame is looked through by itself. Fluent marks the ends of a trapped focus with elements of this kind,
    // which send the focus on the moment they get it; axe-core cannot know that.
    const { violations } = await window.axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { iframes: false, resultTypes: ['violations'] },
    )
    return violations
  })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
