import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { FrameLocator } from 'playwright-core'
import { ownEvents } from '../app/support/sandbox-answers.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { offersIn, outlookIn, referenceIn } from './support/outlook.ts'
import { openTeams } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let reference = ''
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

describe('everything is done with the keyboard alone', () => {
  const chapter = aStory()

  chapter('the leader opens the mail and the pane, fills in the form and books', async () => {
    const page = await world.open('/')
    const keys = keyboardOf(page)
    await page.getByRole('heading', { name: 'Prøv historien' }).waitFor()
    await keys.tabTo('Åbn Lones Outlook')
    await keys.press('Enter')

    const { pane } = outlookIn(page)
    await page.getByRole('list', { name: 'Mails' }).getByRole('button').first().waitFor()
    await keys.tabTo(/Jeg er sygemeldt/)
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Jeg er sygemeldt' }).waitFor()
    await keys.tabTo('Hurtigspor', 'back')
    await keys.press('Enter')
    await pane.getByText('Er det Mads Madsen?').waitFor()

    await keys.tabTo('Første fraværsdag')
    await keys.type('4/12')
    await keys.tabTo(/^(Ja|Varer det mere end 8 uger)/)
    await keys.press('Space')
    await pane.getByText(/Dag 18/).waitFor()
    await offersIn(pane).first().waitFor()
    for (const passed of ['Hjælp konsulenten (valgfrit)', 'Flere tider']) {
      await keys.tabTo(passed)
      expect(await isAboveTheBar(pane)).toBe(true)
    }
    await keys.tabTo(/Karen Krogh · jeres faste konsulent/, 'back')
    await keys.press('ArrowDown')
    expect(await offersIn(pane).nth(1).isChecked()).toBe(true)
    await keys.tabTo('Send og book')
    await keys.press('Enter')
    await pane.getByText(/Sendt og booket|Tiden er reserveret/).waitFor()
    reference = await referenceIn(pane)
    expect(await ownEvents(world.sandbox, 'karen-konsulent')).toHaveLength(1)

    // Reading goes on at the receipt, and from there to what can still be changed.
    await keys.tabTo('Aflys')
    await keys.press('Enter')
    await pane.getByRole('heading', { name: 'Aflys mødet' }).waitFor()
    await keys.tabTo('Nej, behold det')
    await keys.press('Enter')
    await pane.getByRole('button', { name: 'Flyt', exact: true }).waitFor()
  })

  chapter('the consultant answers the card', async () => {
    const { page, latest } = await openTeams(world, 'karen-konsulent')
    const keys = keyboardOf(page)
    await latest.getByText(reference).waitFor()
    await keys.tabTo('Kontaktet')
    await keys.press('Enter')
    await latest.getByRole('heading', { name: /^Medarbejderen er kontaktet i dag/ }).waitFor()
  })

  chapter('HR opens a request and comes back to the list', async () => {
    const { page, app } = await openTeams(world, 'hanne-hr')
    const keys = keyboardOf(page)
    await keys.tabTo('Hurtigspor')
    await keys.press('Enter')
    await app.getByRole('link', { name: reference }).first().waitFor()
    await keys.tabTo(reference)
    await keys.press('Enter')
    await app.getByRole('region', { name: 'Forløbet' }).getByText('Henvendelsen kom').waitFor()
    await keys.press('Escape')
    await app.getByRole('article').waitFor({ state: 'detached' })
    expect(await app.locator(':focus').innerText()).toBe(reference)
  })
})

/** What has the focus is not covered by the bar that stays at the bottom of the form. */
async function isAboveTheBar(pane: FrameLocator): Promise<boolean> {
  const bar = await pane.getByRole('button', { name: 'Send og book' }).locator('..').boundingBox()
  const focused = await pane.locator(':focus').boundingBox()
  if (bar === null || focused === null) throw new Error('Nothing has the focus')
  return focused.y + focused.height <= bar.y
}
