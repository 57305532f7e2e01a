import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

async function policyPage(person: string): Promise<TeamsWindow> {
  const teams = await openTeams(world, person)
  await teams.openApp()
  await teams.app.getByRole('tab', { name: 'Model og frister' }).click()
  await teams.app.getByRole('heading', { name: 'Det gælder nu' }).waitFor()
  return teams
}

describe('choosing a model', () => {
  const chapter = aStory()

  chapter('HR tries Christmas in two models and sees in words what differs', async () => {
    const { page, app } = await policyPage('henrik-hr')
    await app.getByRole('button', { name: 'Jul' }).click()
    await app.getByLabel('Sammenlign med').selectOption({ label: 'Helsingør: mål for rundbordssamtalen' })
    const varde = app.getByRole('region', { name: /^Tidslinje: Varde/ })
    const roundTable = varde.getByRole('listitem').filter({ hasText: 'Hold rundbordssamtale' })
    await roundTable.getByText('Anden dato').waitFor()
    expect(await roundTable.innerText()).toContain('Senest man. 28. dec.')
    await varde.getByText('Kun i denne model').first().waitFor()
    await app.getByText('Kun en administrator kan vælge model').waitFor()
    await expectAccessible(page, 'two models side by side')
  })

  chapter(
    'the administrator chooses another with the keyboard alone, and reads who, when, why and the way back',
    async () => {
      const { page, app } = await policyPage('hanne-hr')
      const keys = keyboardOf(page)
      await app.getByRole('radio', { name: /^Varde/ }).focus()
      await keys.press('ArrowRight')
      await keys.tabTo('Fortsæt')
      await keys.press('Enter')
      await app.getByText('Skriv mindst 10 tegn.').waitFor()
      await keys.type('Vi vil nå samtalen inden for 48 timer.')
      await keys.tabTo('Fortsæt')
      await keys.press('Enter')
      await app.getByText('beholder den model og de frister, de begyndte med').waitFor()
      await expectAccessible(page, 'before the choice')
      await keys.tabTo('Ja, vælg modellen')
      await keys.press('Enter')
      await app.getByRole('heading', { name: /^Helsingør.* gælder nu for nye henvendelser$/ }).waitFor()
      await app.getByText(/^Valgt man\. 21\. dec\. 2026.*af Hanne Hedelund: Vi vil nå/).waitFor()
      await keys.tabTo(/^Se Varde/)
      await keys.press('Enter')
      await app.getByRole('heading', { name: 'Vælg denne model for nye henvendelser' }).waitFor()
      expect(world.faults).toEqual([])
    },
  )
})
