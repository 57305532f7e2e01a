import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openOutlook, referenceIn, type OutlookWindow } from './support/outlook.ts'
import { openTeams } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let lone: OutlookWindow
let reference: string
beforeAll(async () => {
  world = await aWorld()
  await world.sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'ishoej', statute: 'byDate', why: 'Vi prøver en anden model.' })
  lone = await openOutlook(world, 'lone-leder')
})
afterAll(() => world?.close())

describe('ISHOEJ-5: an employee who lives elsewhere', () => {
  const chapter = aStory()

  chapter('the pane asks where, and says beside the field when the name is missing', async () => {
    const { page, pane } = lone
    await lone.readMail('Jeg er sygemeldt')
    await lone.openPane()
    await pane.getByLabel('Første fraværsdag').fill('4/12')
    await pane
      .getByRole('radiogroup', { name: 'Varer det mere end 8 uger?' })
      .getByRole('radio', { name: 'Ja' })
      .check()
    await home('Ja')
    await pane.getByRole('radio', { name: 'Ingen af tiderne passer. Send uden tid' }).check()
    await pane.getByRole('button', { name: 'Send uden tid' }).click()
    await pane.getByText('Skriv, hvilken kommune medarbejderen bor i.').waitFor()
    await expectAccessible(page, 'the pane asking for the municipality')
  })

  chapter('what was written stays when the pane is closed, and when no is tried in between', async () => {
    const { pane } = lone
    await pane.getByLabel('Hvilken kommune?').fill('Greve')
    await home('Nej')
    await home('Ja')
    await lone.closePane()
    await lone.openPane()
    expect(await pane.getByLabel('Hvilken kommune?').inputValue()).toBe('Greve')
  })

  chapter('the receipt says who has the case, and that we advise the leader', async () => {
    const { pane } = lone
    await pane.getByRole('button', { name: 'Send uden tid' }).click()
    reference = await referenceIn(pane)
    await pane.getByText('Medarbejderen bor i Greve, så anmodningen går dertil. Vi rådgiver dig som leder.').waitFor()
    await pane.getByText('Kontakt i Greve: Ingen endnu. HR kan tilføje en under Indstillinger.').waitFor()
    expect(world.faults).toEqual([])
  })

  chapter('KATALOG-13: HR names whom to turn to there, and sees no number that tells who it is', async () => {
    const { page, app, openApp } = await openTeams(world, 'hanne-hr')
    await openApp()
    await app.getByRole('link', { name: 'Indstillinger' }).click()
    const homes = app.getByRole('region', { name: 'Kontakter i medarbejdernes hjemkommuner' })
    await homes.getByText('Færre end 3 medarbejdere').waitFor()
    await homes.getByRole('button', { name: 'Tilføj kontakt i Greve' }).click()
    await app.getByRole('button', { name: 'Gem kontakten' }).click()
    await app.getByText('Skriv, hvem man skal spørge efter.').waitFor()
    await app.getByText('Skriv et telefonnummer som 96 33 30 00, eller skriv en mailadresse.').waitFor()
    await expectAccessible(page, 'a contact with nothing written')
    await app.getByLabel('Hvem skal man spørge efter?').fill('Fastholdelsesteamet')
    await app.getByLabel('Telefon').fill('43 97 97 97')
    await app.getByRole('button', { name: 'Gem kontakten' }).click()
    await app.getByText('Kontakten i Greve er gemt.').waitFor()
    await homes.getByRole('link', { name: '43 97 97 97' }).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await page.close()
  })

  chapter('and whoever opens the request reads it there', async () => {
    const { page, app, openApp } = await openTeams(world, 'hanne-hr')
    await openApp()
    await app.getByRole('link', { name: reference }).first().click()
    const contact = app.getByRole('definition').filter({ hasText: 'Fastholdelsesteamet' })
    await contact.getByRole('link', { name: '43 97 97 97' }).waitFor()
    await expectAccessible(page, 'a request in another municipality')
    expect(world.faults).toEqual([])
  })
})

function home(answer: 'Ja' | 'Nej'): Promise<void> {
  const group = lone.pane.getByRole('radiogroup', { name: 'Bor medarbejderen i en anden kommune?' })
  return group.getByRole('radio', { name: answer }).check()
}
