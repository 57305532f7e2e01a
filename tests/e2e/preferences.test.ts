import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
  const { sandbox } = world
  await sandbox.as('hanne-hr').call('saveStandingHours', {
    standingHours: [
      {
        consultantId: sandbox.oid('karen-konsulent'),
        workplaceId: 'soendervangskolen',
        weekday: 2,
        from: '09:00',
        until: '11:00',
        validFrom: '2026-12-01',
      },
    ],
  })
})
afterAll(() => world?.close())

const saved = () => world.sandbox.as('karen-konsulent').call('readPreferences', undefined)

describe('one’s own settings in the tab', () => {
  const chapter = aStory()

  chapter('quiet hours and a morning digest are saved as people write times', async () => {
    karen = await openTeams(world, 'karen-konsulent')
    await karen.openApp()
    const { app, page } = karen
    await app.getByRole('link', { name: 'Indstillinger' }).click()
    await app.getByRole('switch', { name: 'Stille timer' }).check()
    await app.getByRole('textbox', { name: 'Fra' }).fill('efter fyraften')
    await app.getByRole('button', { name: 'Gem indstillinger' }).click()
    await app.getByText('Skriv klokken som 10.30.').waitFor()
    await expectAccessible(page, 'settings with a time that cannot be read')
    await app.getByRole('textbox', { name: 'Fra' }).fill('18')
    await app.getByRole('textbox', { name: 'Til' }).fill('0730')
    await app.getByRole('switch', { name: 'Saml påmindelser om morgenen' }).check()
    await app.getByRole('textbox', { name: 'Hvornår?' }).fill('7')
    await app.getByRole('button', { name: 'Gem indstillinger' }).click()
    await app
      .getByText(/stille timer/i)
      .last()
      .waitFor()
    await app.getByRole('textbox', { name: 'Hvornår?' }).fill('8')
    await app.getByLabel('Afløser').selectOption({ label: 'Pia Paludan' })
    await app.getByRole('button', { name: 'Gem indstillinger' }).click()
    await app.getByText('Indstillingerne er gemt.').waitFor()
    expect(await saved()).toMatchObject({
      quietHours: { from: '18:00', until: '07:30' },
      morningDigestAt: '08:00',
      substituteId: world.sandbox.oid('pia-konsulent'),
    })
  })

  chapter('the standing hours at workplaces are shown with their rule (KATALOG-T15)', async () => {
    const hours = karen.app.getByRole('region', { name: 'Faste timer på arbejdspladser' })
    await hours.getByText('Tirsdage kl. 09.00 til 11.00').waitFor()
    await hours.getByText('Søndervangskolen').waitFor()
    await expectAccessible(karen.page, 'the settings')
  })

  chapter('the page speaks the language that is chosen, at once and when one comes back', async () => {
    const { app, page } = karen
    await app.getByLabel('Sprog').selectOption({ label: 'Engelsk' })
    await app.getByRole('button', { name: 'Gem indstillinger' }).click()
    await app.getByText('The settings are saved.').waitFor()
    await page.reload()
    await karen.openApp()
    await app.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
    await expectAccessible(page, 'the day in English')
  })

  chapter('on a narrow phone in the dark nothing is cut off', async () => {
    const { app, page } = karen
    await chooseAppearance(page, 'Mørk')
    await page.setViewportSize({ width: 320, height: 700 })
    await app.getByRole('link', { name: 'Settings' }).click()
    await app.getByText('Standing hours at workplaces').waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'the settings at 320 px in the dark')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
