import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { startPlayground, type Playground } from '../../sandbox/playground/start-playground.ts'
import { people } from '../../sandbox/tenant/people.ts'
import { eventually } from '../app/support/eventually.ts'
import { aStart } from '../app/support/requests.ts'
import { runningSandbox, type TestSandbox } from '../app/support/running-sandbox.ts'
import { launchBrowser } from '../e2e/support/browser.ts'

/** The bot as Microsoft's own client meets it: the story of one card, in order. */

const patienceMs = 15_000
/** A tenant, a browser and the playground, on a machine that does other things too. */
const startWithinMs = 90_000

let sandbox: TestSandbox
let playground: Playground
let browser: Browser
let page: Page
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-playground-'))
  ;[sandbox, browser] = await Promise.all([runningSandbox(), launchBrowser()])
  const karen = people.byId('karen-konsulent')
  if (karen === undefined) throw new Error('Karen is not among the invented people')
  playground = await startPlayground(sandbox.baseUrl, karen, dataDir)
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } })
  context.setDefaultTimeout(patienceMs)
  // Its letters come from Microsoft's servers; without them it uses the machine's.
  await context.route(
    (url) => !url.href.startsWith(playground.url),
    (route) => route.abort(),
  )
  page = await context.newPage()
  await page.goto(playground.url)
}, startWithinMs)
afterAll(async () => {
  await browser.close()
  await playground.stop()
  await sandbox.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const seen = (text: string | RegExp): Promise<void> => page.getByText(text).last().waitFor()
const button = (name: string): Locator => page.getByRole('button', { name, exact: true }).last()
const press = (name: string): Promise<void> => button(name).click()

async function write(text: string): Promise<void> {
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** What its log panel says of us, such as `User Application -> Microsoft 365 Agents Playground message 201`. */
async function logLines(): Promise<readonly string[]> {
  const text = await page.evaluate(() => document.body.innerText)
  return text.split('\n').filter((line) => /^\[[\d:]+ [AP]M\]/.test(line))
}

async function linesWith(text: string): Promise<number> {
  return (await logLines()).filter((line) => line.includes(text)).length
}

let reference = ''
const timeline = async (): Promise<readonly string[]> => {
  const { timeline: told } = await sandbox
    .as('karen-konsulent')
    .call('readRequest', undefined, { params: { ref: reference } })
  return told.map(({ what }) => what.da)
}

test('installing it greets, and what is written is answered', async () => {
  await seen('Welcome to Hurtigspor')
  await write('mine sager')
  await seen('Du har ingen åbne henvendelser.')
})

test('a request is told of by a card on the bot’s own initiative, with reference and workplace only', async () => {
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
  reference = request.reference
  await seen('Kontakt medarbejderen i dag inden kl. 16.00')
  await seen(`${reference} · Søndervangskolen`)
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/Mads|Lone/)
})

test('a press is recorded, and the card in its place says so and what comes next', async () => {
  await press('Ikke truffet')
  await seen('Forsøgt kontaktet én gang.')
  expect(await timeline()).toContainEqual(expect.stringMatching(/forsøg/i))
})

test('what stands behind "Mere" opens, and a choice made there travels with its button', async () => {
  await press('Mere')
  await page.getByRole('combobox').last().click()
  await page.getByRole('option', { name: 'I eftermiddag' }).click()
  await press('Mind mig')
  await seen('Du bliver mindet om det i dag kl. 13.00.')
  const messages = await sandbox.get('/sandbox/teams/karen-konsulent/messages')
  expect(JSON.stringify(messages)).not.toContain(reference)
})

test('the card asks for its form anew, and goes back', async () => {
  // The card is refreshed a moment after the press before this one, and "Mere" is folded again.
  await eventually(async () => {
    if (!(await button('Giv videre').isVisible())) await press('Mere')
    return button('Giv videre')
      .click({ timeout: 1_000 })
      .then(
        () => true,
        () => false,
      )
  })
  await page.getByRole('combobox').first().waitFor()
  await press('Fortryd')
  await button('Kontaktet').waitFor()
})

test('what happens elsewhere refreshes the card where it stands', async () => {
  await sandbox.as('lone-leder').call('command', { type: 'close', reason: 'returned' }, { params: { ref: reference } })
  await seen(/afsluttet/i)
  await button('Kontaktet').waitFor({ state: 'detached' })
})

test('added to a group, where others read along, it does not even greet', async () => {
  const said = await linesWith('User Application ->')
  await page.getByText('Gruppe', { exact: true }).click()
  await eventually(async () => (await linesWith('conversationUpdate 200')) === 2)
  expect(await linesWith('User Application ->')).toBe(said)
})

test('its log has no complaint but of what it cannot show itself', async () => {
  const complaints = (await logLines()).filter((line) =>
    /warning|error|invalid|(?<!\d)[45]\d\d\b/i.test(line.slice(14)),
  )
  expect(complaints.filter((line) => !line.includes('User specific view is not supported yet'))).toEqual([])
})

test('nobody on the network can reach it', async () => {
  const { port } = new URL(playground.url)
  const addresses = Object.values(networkInterfaces())
    .flatMap((some = []) => some)
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of addresses) expect([address, await isOpen(address, Number(port))]).toEqual([address, false])
  expect(await isOpen('127.0.0.1', Number(port))).toBe(true)
})

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const say = (isThere: boolean) => () => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', say(true)).once('error', say(false)).once('timeout', say(false))
  })
}
