import type { Browser, BrowserContext, Page } from 'playwright-core'
import { runningSandbox, type TestSandbox } from '../../app/support/running-sandbox.ts'
import { launchBrowser } from './browser.ts'

/** Milliseconds that a thing on screen may take on a busy machine before the story says it did not come. */
export const patienceMs = 15_000

export interface World {
  readonly sandbox: TestSandbox
  /** A tab of the one browser that everybody in the story shares. */
  open(address: string): Promise<Page>
  /** What went wrong in the pages unseen: uncaught errors, refused loads. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** The sandbox with its pages and a fresh database, on Mon 21 Dec 2026 09:00, and a browser before it. */
export async function aWorld(): Promise<World> {
  const [sandbox, browser] = await Promise.all([runningSandbox(), launchBrowser()])
  const { open, faults } = await aDesk(browser, sandbox.baseUrl)
  return {
    sandbox,
    open,
    faults,
    async close() {
      await browser.close()
      await sandbox.stop()
    },
  }
}

/** A browser with a person's things in it, which may meet this one address only. */
export async function aDesk(browser: Browser, baseUrl: string) {
  const context: BrowserContext = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1366, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patienceMs)
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseUrl}/`))
      faults.push(`A page asked ${request.url()}`)
  })
  return {
    faults,
    open: async (address: string): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
  }
}
