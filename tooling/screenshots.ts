import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openDatabase } from '../sandbox/server/database.ts'
import { startSandbox } from '../sandbox/server/sandbox.ts'
import { launchBrowser } from '../tests/e2e/support/browser.ts'
import { offersIn, openOutlook, type OutlookWindow } from '../tests/e2e/support/outlook.ts'
import { openTeams } from '../tests/e2e/support/teams.ts'
import { aDesk } from '../tests/e2e/support/world.ts'

/** `npm run screenshots`: the README's pictures, taken anew from the story's first morning. */

const distDir = fileURLToPath(new URL('../dist', import.meta.url))
const images = fileURLToPath(new URL('../docs/images/', import.meta.url))
const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-pictures-'))
await chmod(dataDir, 0o755) // as root the database runs under another account, which must be able to enter
const browser = await launchBrowser()
const sandbox = await startSandbox({ port: 0, dataDir, distDir, openDatabase: () => openDatabase(dataDir, undefined) })
const desk = await aDesk(browser, sandbox.baseUrl)
try {
  await mkdir(images, { recursive: true })
  await takeAll()
} finally {
  await browser.close()
  await sandbox.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function takeAll(): Promise<void> {
  const start = await desk.open('/')
  await start.getByRole('region', { name: 'HR' }).waitFor()
  await take(start, 'start', { width: 1280, height: 800 })

  const lone = await fillIn('lone-leder', 'Jeg er sygemeldt', '4/12', 'Ja')
  await widenPane(lone)
  await take(lone.page, 'pane', { width: 1200, height: 1400 })
  await sendAndBook(lone)

  const karen = await openTeams(desk, 'karen-konsulent')
  await karen.latest.getByRole('button', { name: 'Kontaktet' }).waitFor()
  await karen.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await take(karen.page, 'card', { width: 1000, height: 560 })
  await karen.latest.getByRole('button', { name: 'Kontaktet' }).click()
  await karen.latest.getByRole('heading', { name: /er kontaktet/ }).waitFor()

  await sendAndBook(await fillIn('birgit-leder', 'Sygemelding', '14/12', 'Ved ikke endnu'))
  await sendAndBook(await fillIn('ole-leder', 'Bliver hjemme lidt endnu', '7/12', 'Nej'))

  const hanne = await openTeams(desk, 'hanne-hr')
  await hanne.openApp()
  const row = hanne.app.getByRole('row').filter({ hasText: 'Søndervangskolen' })
  await row.getByText('I god tid').waitFor()
  await hanne.app.getByRole('row').getByRole('link', { name: /^HS-/ }).first().click()
  await hanne.app.getByRole('region', { name: 'Forløbet' }).getByRole('listitem').first().waitFor()
  await take(hanne.page, 'hr', { width: 1480, height: 860 })
}

async function fillIn(leader: string, mail: string, firstDay: string, weeks: string): Promise<OutlookWindow> {
  const outlook = await openOutlook(desk, leader)
  await outlook.readMail(mail)
  await outlook.openPane()
  const { pane } = outlook
  await pane.getByLabel('Første fraværsdag').fill(firstDay)
  await pane.getByRole('radio', { name: weeks, exact: true }).check()
  await pane.getByText(/^Dag \d+/).waitFor()
  await offersIn(pane).first().waitFor()
  return outlook
}

/** As wide as Outlook lets a pane be drawn, so that the whole form is in the picture. */
async function widenPane({ page }: OutlookWindow): Promise<void> {
  const edge = page.getByRole('separator', { name: 'Rudens bredde' })
  const widest = await edge.getAttribute('aria-valuemax')
  while ((await edge.getAttribute('aria-valuenow')) !== widest) await edge.press('ArrowLeft')
  await edge.blur()
}

async function sendAndBook({ pane }: OutlookWindow): Promise<void> {
  await pane.getByRole('button', { name: 'Send og book' }).click()
  await pane.getByText('Sendt og booket').waitFor()
}

/** With nothing on it that tells one run from the next, such as a blinking cursor. */
async function take(page: Page, name: string, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled', caret: 'hide' })
}
