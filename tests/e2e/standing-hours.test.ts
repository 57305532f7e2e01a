import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openOutlook } from './support/outlook.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let hanne: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const line = 'Karen Krogh er på Søndervangskolen hver tirsdag kl. 09.00–11.00'
const saved = async () => {
  const { standingHours } = await world.sandbox.as('hanne-hr').call('readStandingHours', undefined)
  return standingHours.map(({ weekday, from, until }) => ({ weekday, from, until }))
}
const hours = () => hanne.app.getByRole('region', { name: 'Faste timer på arbejdspladser' })
const send = () => hanne.app.getByRole('button', { name: 'Gem de faste timer' }).click()

describe('KATALOG-T15: an administrator looks after the standing hours at workplaces', () => {
  const chapter = aStory()

  chapter('nothing is saved before somebody is chosen, and each field says what is missing', async () => {
    hanne = await openTeams(world, 'hanne-hr')
    await hanne.openApp()
    const { app, page } = hanne
    await app.getByRole('link', { name: 'Indstillinger' }).click()
    await hours().getByText('Der er ingen faste timer endnu.').waitFor()
    await app.getByRole('button', { name: 'Læg faste timer ind' }).click()
    await send()
    await app.getByText('Vælg én af mulighederne.').first().waitFor()
    expect(await app.getByText('Vælg én af mulighederne.').count()).toBe(3)
    expect(await app.getByText('Skriv klokken som 10.30.').count()).toBe(2)
    await expectAccessible(page, 'standing hours with nothing chosen')
  })

  chapter('Hanne adds Tuesdays from 9 to 11 at Søndervangskolen for Karen', async () => {
    const { app } = hanne
    await app.getByRole('combobox', { name: 'Konsulent' }).selectOption({ label: 'Karen Krogh' })
    await app.getByRole('combobox', { name: 'Arbejdsplads' }).selectOption({ label: 'Søndervangskolen' })
    await app.getByRole('combobox', { name: 'Ugedag' }).selectOption({ label: 'Hver tirsdag' })
    await app.getByRole('textbox', { name: 'Fra kl.' }).fill('11')
    await app.getByRole('textbox', { name: 'Til kl.' }).fill('9')
    await send()
    await app.getByText(/^Tiden slutter, før den begynder/).waitFor()
    await app.getByRole('textbox', { name: 'Fra kl.' }).fill('9')
    await app.getByRole('textbox', { name: 'Til kl.' }).fill('11')
    await send()
    await app.getByText(`Gemt: ${line}`).waitFor()
    await hours().getByText(line, { exact: true }).waitFor()
    expect(await saved()).toEqual([{ weekday: 2, from: '09:00', until: '11:00' }])
    await expectAccessible(hanne.page, 'the standing hours')
  })

  chapter('Lone’s pane then offers a time with that reason', async () => {
    const lone = await openOutlook(world, 'lone-leder')
    await lone.readMail('Jeg er sygemeldt')
    await lone.openPane()
    await lone.pane.getByLabel('Første fraværsdag').fill('4/12')
    await lone.pane.getByRole('radio', { name: 'Ja', exact: true }).check()
    const offered = lone.pane.getByRole('radiogroup', { name: 'Vælg en tid' }).locator('label')
    await offered
      .filter({ hasText: 'Karen Krogh · har fast tid på arbejdspladsen tirsdage kl. 9.00-11.00' })
      .first()
      .waitFor()
    await lone.page.close()
  })

  chapter('nobody can be at two places at a time, and the field says so', async () => {
    const { app, page } = hanne
    await app.getByRole('button', { name: 'Læg faste timer ind' }).click()
    await app.getByRole('combobox', { name: 'Konsulent' }).selectOption({ label: 'Karen Krogh' })
    await app.getByRole('combobox', { name: 'Arbejdsplads' }).selectOption({ label: 'Havnsby Skole' })
    await app.getByRole('combobox', { name: 'Ugedag' }).selectOption({ label: 'Hver tirsdag' })
    await app.getByRole('textbox', { name: 'Fra kl.' }).fill('10')
    await app.getByRole('textbox', { name: 'Til kl.' }).fill('12')
    await send()
    await app.getByText(/^Konsulenten er allerede et sted på det tidspunkt/).waitFor()
    await expectAccessible(page, 'standing hours that overlap')
    await keyboardOf(page).press('Escape')
    await app.getByRole('button', { name: 'Læg faste timer ind' }).waitFor()
    expect(await saved()).toHaveLength(1)
  })

  chapter('hours are changed and removed without a mouse, and a removal is taken back', async () => {
    const { app, page } = hanne
    const keyboard = keyboardOf(page)
    await keyboard.tabTo(`Ret: ${line}`, 'back')
    await keyboard.press('Enter')
    await app.getByRole('textbox', { name: 'Til kl.' }).fill('10.30')
    await keyboard.press('Enter')
    const shorter = line.replace('11.00', '10.30')
    await app.getByText(`Gemt: ${shorter}`).waitFor()
    await keyboard.tabTo(`Fjern: ${shorter}`)
    await keyboard.press('Enter')
    await app.getByText(`Fjernet: ${shorter}`).waitFor()
    expect(await saved()).toEqual([])
    await keyboard.tabTo('Fortryd')
    await keyboard.press('Enter')
    await app.getByText(`Lagt tilbage: ${shorter}`).waitFor()
    expect(await saved()).toEqual([{ weekday: 2, from: '09:00', until: '10:30' }])
  })

  chapter('on a narrow phone in the dark nothing is cut off', async () => {
    const { app, page } = hanne
    await chooseAppearance(page, 'Mørk')
    await page.setViewportSize({ width: 320, height: 700 })
    await app.getByRole('button', { name: /^Ret: Karen Krogh/ }).click()
    await app.getByRole('checkbox', { name: 'De slutter en bestemt dag' }).check()
    await app.getByRole('textbox', { name: 'Sidste dag' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'changing standing hours at 320 px in the dark')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
