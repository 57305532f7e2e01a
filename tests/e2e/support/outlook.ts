import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { World } from './world.ts'

export interface OutlookWindow {
  readonly page: Page
  /** The add-in's page inside the task pane. */
  readonly pane: FrameLocator
  readMail(subject: string): Promise<void>
  openPane(): Promise<void>
  closePane(): Promise<void>
  openCalendar(): Promise<void>
}

/** A person's Outlook, worked as a person does: by what is written on things. */
export async function openOutlook(world: Pick<World, 'open'>, person: string): Promise<OutlookWindow> {
  return outlookIn(await world.open(`/windows/outlook?person=${person}`))
}

export function outlookIn(page: Page): OutlookWindow {
  const paneButton = page.getByRole('button', { name: 'Hurtigspor', exact: true })
  return {
    page,
    pane: page.frameLocator('iframe[title="Hurtigspor"]'),
    readMail: async (subject) => {
      await page.getByRole('list', { name: 'Mails' }).getByRole('button', { name: subject }).click()
      await page.getByRole('heading', { name: subject }).waitFor()
    },
    openPane: () => paneButton.click(),
    closePane: () => page.getByRole('button', { name: 'Luk ruden' }).click(),
    openCalendar: () => page.getByRole('button', { name: 'Kalender', exact: true }).click(),
  }
}

/** The free times the pane shows, best first. */
export function offersIn(pane: FrameLocator): Locator {
  return pane.getByRole('radiogroup', { name: 'Vælg en tid' }).getByRole('radio')
}

/** `HS-7K3M`: the reference of the request whose receipt the pane shows. */
export async function referenceIn(pane: FrameLocator): Promise<string> {
  const heading = await pane.getByRole('heading', { name: /^Henvendelse HS-/ }).innerText()
  return heading.replace('Henvendelse ', '')
}
