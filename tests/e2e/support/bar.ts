import type { Page } from 'playwright-core'

/** "Lys", "Mørk" or "Høj kontrast", for every window of the browser. */
export async function chooseAppearance(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Udseende: / }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.getByRole('button', { name: `Udseende: ${name}` }).waitFor()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

/** A move of hours runs every timer on the way. */
const movedWithinMs = 45_000

/** Moves the sandbox's clock by the bar, to a time on Danish clocks such as `2026-12-21T15:01`. */
export async function moveClock(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: /Flyt uret$/ }).click()
  const panel = page.getByRole('dialog', { name: 'Flyt uret' })
  await panel.getByLabel('Dato og tid').fill(to)
  await panel.getByRole('button', { name: 'Flyt hertil' }).click()
  const [, time = ''] = to.split('T')
  await page
    .getByRole('button', { name: `kl. ${time.replace(':', '.')}. Flyt uret` })
    .waitFor({ timeout: movedWithinMs })
}
