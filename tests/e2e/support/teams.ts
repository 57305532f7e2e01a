import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { World } from './world.ts'

export interface TeamsWindow {
  readonly page: Page
  /** The newest message of the bot. */
  readonly latest: Locator
  /** The personal app's page. */
  readonly app: FrameLocator
  openApp(): Promise<void>
  openChat(): Promise<void>
  /** Coming back to the window, as to one that stood behind another. */
  comeBack(): Promise<void>
}

export async function openTeams(world: Pick<World, 'open'>, person: string): Promise<TeamsWindow> {
  const page = await world.open(`/windows/teams?person=${person}`)
  const rail = page.getByRole('navigation', { name: 'Teams' })
  return {
    page,
    latest: page.getByLabel('Beskeder').getByRole('listitem').last(),
    app: page.frameLocator('iframe[title="Hurtigspor"]'),
    openApp: () => rail.getByRole('button', { name: 'Hurtigspor' }).click(),
    openChat: () => rail.getByRole('button', { name: 'Chat' }).click(),
    comeBack: async () => {
      for (const frame of page.frames()) await frame.evaluate(() => window.dispatchEvent(new Event('focus')))
    },
  }
}
