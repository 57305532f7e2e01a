import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startSandboxProcess } from '../app/sandbox/support/sandbox-process.ts'
import { launchBrowser } from './support/browser.ts'
import { moveClock } from './support/bar.ts'
import { offersIn, openOutlook, referenceIn } from './support/outlook.ts'
import { openTeams } from './support/teams.ts'
import { aDesk } from './support/world.ts'

/** Two starts with a database of its own, on a busy machine. */
const timeoutMs = 120_000

test(
  'everything is where it was after the sandbox was stopped and started again',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-restart-'))
    await chmod(dataDir, 0o755) // as root the database runs under another account, which must be able to enter
    const browser = await launchBrowser()
    let sandbox = await startSandboxProcess(dataDir)
    const { baseUrl } = sandbox
    const desk = await aDesk(browser, baseUrl)
    try {
      const lone = await openOutlook(desk, 'lone-leder')
      await lone.readMail('Jeg er sygemeldt')
      await lone.openPane()
      await lone.pane.getByLabel('Første fraværsdag').fill('4/12')
      await lone.pane.getByRole('radio', { name: 'Nej', exact: true }).check()
      await offersIn(lone.pane).first().waitFor()
      await lone.pane.getByRole('button', { name: 'Send og book' }).click()
      await lone.pane.getByText('Sendt og booket').waitFor()
      const reference = await referenceIn(lone.pane)
      await sandbox.post('/sandbox/clock', { now: '2026-12-21T13:25:00+01:00', asleep: true })
      await moveClock(lone.page, '2026-12-21T13:30')
      await lone.page.close()

      expect(await sandbox.end('SIGTERM')).toBe(0)
      sandbox = await startSandboxProcess(dataDir, Number(new URL(baseUrl).port))

      const karen = await openTeams(desk, 'karen-konsulent')
      await karen.page.getByRole('button', { name: /kl\. 13\.3\d\. Flyt uret$/ }).waitFor()
      await karen.latest.getByText(reference).waitFor()
      await karen.latest.getByRole('button', { name: 'Kontaktet' }).click()
      // The newest card reminds of tomorrow's meeting; the one that asked for the contact says that it is done.
      await karen.page.getByRole('heading', { name: /^Medarbejderen er kontaktet i dag kl\. 13\.3/ }).waitFor()
      await karen.page.close()

      const calendar = await openOutlook(desk, 'karen-konsulent')
      await calendar.openCalendar()
      await calendar.page.getByRole('button', { name: /^Møde .*privat/ }).waitFor()
      await calendar.page.close()

      const hanne = await openTeams(desk, 'hanne-hr')
      await hanne.openApp()
      await hanne.app.getByRole('row').filter({ hasText: reference }).getByText('I god tid').waitFor()
      expect(desk.faults).toEqual([])
    } finally {
      await browser.close()
      await sandbox.end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  timeoutMs,
)
