import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { Client } from 'pg'
import { aStart, bestSlot } from '../app/support/requests.ts'
import { ownEvents } from '../app/support/sandbox-answers.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let hanne: TeamsWindow | undefined
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const wide = { width: 1366, height: 900 }

/** Read anew, in place of the window that was open. What stands on the page stays until then. */
async function operationsPage(): Promise<TeamsWindow> {
  await hanne?.page.close()
  hanne = await openTeams(world, 'hanne-hr')
  await hanne.openApp()
  await hanne.app.getByRole('tab', { name: 'Drift' }).click()
  await hanne.app.getByRole('heading', { name: 'Sådan står det til' }).waitFor()
  return hanne
}

/** The page as it was left, on a wide screen again. */
async function stillOpen(): Promise<TeamsWindow> {
  if (hanne === undefined) throw new Error('No operations page is open')
  await hanne.page.setViewportSize(wide)
  return hanne
}

/** A meeting that the calendar refused until it was given up. */
async function aMeetingGivenUp(): Promise<string> {
  const { sandbox } = world
  await sandbox.post('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/events', status: 503, times: 1000 })
  const start = aStart(sandbox, { slot: await bestSlot(sandbox) })
  const { request } = await sandbox.as('lone-leder').call('startRequest', start)
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  await client.query(`update pgboss.job set retry_count = retry_limit - 1 where data->>'kind' = 'createEvent'`)
  await client.end()
  await sandbox.post('/sandbox/clock', { advance: 'PT10M' })
  return request.reference
}

describe('looking after what failed outside', () => {
  const chapter = aStory()
  let reference = ''

  chapter('with nothing given up the page says so, and that all is well', async () => {
    await world.sandbox.post('/sandbox/clock', { advance: 'PT1M' })
    const { page, app } = await operationsPage()
    await app.getByText('Alt kører, som det skal.').waitFor()
    await app.getByText('3 af 3').waitFor()
    await app.getByText('Intet er opgivet.').waitFor()
    await expectAccessible(page, 'operations with nothing given up')
  })

  chapter('only an administrator has the page', async () => {
    const { page, app, openApp } = await openTeams(world, 'henrik-hr')
    await openApp()
    await app.getByRole('tab', { name: 'Model og frister' }).waitFor()
    expect(await app.getByRole('tab', { name: 'Drift' }).count()).toBe(0)
    await page.close()
  })

  chapter('a meeting the calendar never took stands there: what, which request, why and when', async () => {
    reference = await aMeetingGivenUp()
    const { page, app } = await operationsPage()
    const row = app.getByRole('listitem').filter({ hasText: reference })
    await row.getByText('Sætte mødet i kalenderen').waitFor()
    const said = await row.innerText()
    expect(said).toContain('Microsoft 365 svarede ikke.')
    expect(said).toMatch(/Opgivet i dag kl\.\s09\.\d\d efter 601 forsøg/)
    await app.getByText('Noget blev opgivet. Se listen herunder.').waitFor()
    await page.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'operations with one given up, 320 px')
  })

  chapter(
    'with the keyboard alone it is tried again: first in vain, and the reader is told it goes on by itself',
    async () => {
      const { page, app } = await stillOpen()
      const keys = keyboardOf(page)
      await app.getByRole('tab', { name: 'Drift' }).focus()
      await keys.tabTo(/^Prøv igen/)
      await keys.press('Enter')
      await app.getByText('Det lykkedes ikke endnu. Microsoft 365 svarede ikke.').waitFor()
      await expectAccessible(page, 'after trying again')
      await fetch(`${world.sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
      await world.sandbox.post('/sandbox/clock', { advance: 'PT5M' })
      expect(await everybodysEvents()).toBe(1)
      expect(world.faults).toEqual([])
    },
  )
})

const bySandbox = (path: string, body: unknown) => world.sandbox.post(path, body)

describe('looking after what reached nobody', () => {
  const chapter = aStory()
  chapter('with everybody within reach the page says so', async () => {
    const { app } = await operationsPage()
    await app.getByText('Alle kan nås, og alle beskeder er leveret.').waitFor()
  })

  chapter(
    'who removed the app and what never arrived stand there, each with what helps, and who was meant is not said',
    async () => {
      await bySandbox('/sandbox/teams/karen-konsulent/app', { app: 'removed' })
      await bySandbox('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/sendMail', status: 403, times: 1000 })
      const { request } = await world.sandbox.as('lone-leder').call('startRequest', aStart(world.sandbox))
      const { page, app } = await operationsPage()
      const person = app.getByRole('listitem').filter({ hasText: 'Karen Krogh' })
      await person.getByText('Har fjernet Hurtigspor i Teams.').waitFor()
      await person.getByText(/Bed personen tilføje Hurtigspor igen/).waitFor()
      const row = app.getByRole('listitem').filter({ hasText: request.reference }).first()
      await row.getByText('Ny henvendelse').waitFor()
      const said = await row.innerText()
      expect(said).toContain('Kort i Teams: Personen har fjernet appen i Teams.')
      expect(said).toContain('Mail: Microsoft 365 gav os ikke adgang.')
      expect(said).not.toContain('Karen')
      await page.setViewportSize({ width: 320, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page, 'undelivered alerts, 320 px')
    },
  )

  chapter('with the app back it is tried again by the keyboard, and the reader hears that it arrived', async () => {
    await fetch(`${world.sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
    await bySandbox('/sandbox/teams/karen-konsulent/app', { app: 'installed' })
    const { page, app } = await stillOpen()
    const keys = keyboardOf(page)
    await app.getByRole('tab', { name: 'Drift' }).focus()
    await keys.tabTo(/^Prøv igen: Ny henvendelse/)
    await keys.press('Enter')
    await app.getByText('Beskeden er leveret.').waitFor()
    expect(world.faults).toEqual([])
  })
})

async function everybodysEvents(): Promise<number> {
  const people = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']
  return (await Promise.all(people.map((person) => ownEvents(world.sandbox, person)))).flat().length
}
