import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

/** Kolding’s model, and a duty for each of the week’s days until Christmas; nobody after that. */
async function aRoster(): Promise<void> {
  const { sandbox } = world
  const hanne = sandbox.as('hanne-hr')
  await hanne.call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver vagtplanen.' })
  const team = ['jonas-konsulent', 'karen-konsulent', 'pia-konsulent', 'karen-konsulent']
  await hanne.call('saveDutyRoster', {
    from: '2026-12-21',
    until: '2026-12-31',
    days: team.map((person, index) => ({ on: `2026-12-${21 + index}`, consultantId: sandbox.oid(person) })),
  })
}

async function openRoster(person: string): Promise<TeamsWindow> {
  const teams = await openTeams(world, person)
  await teams.openApp()
  await teams.app.getByRole('tab', { name: 'Vagtplan' }).click()
  await teams.app.getByRole('heading', { name: 'December 2026' }).waitFor()
  return teams
}

const dutyOn = async (on: string) => {
  const { days } = await world.sandbox.as('karen-konsulent').call('readDutyMonth', undefined, {
    query: { month: '2026-12' },
  })
  return days.find((day) => day.on === on)?.consultant?.name
}

describe('the duty roster in the tab', () => {
  const chapter = aStory()

  chapter('where the duty does not decide there is no such room, and a link there says why', async () => {
    const { app, page, openApp } = await openTeams(world, 'karen-konsulent')
    await openApp()
    await app.getByRole('tab', { name: 'Belastning' }).waitFor()
    expect(await app.getByRole('tab', { name: 'Vagtplan' }).count()).toBe(0)
    for (const frame of page.frames())
      if (frame.url().includes('teams.html')) await frame.goto(`${frame.url()}#/roster`)
    await app.getByText(/^Jeres model fordeler ikke henvendelser efter en vagtplan/).waitFor()
    await page.close()
  })

  chapter('a month with today, holidays and one’s own days, read by keyboard (KOLDING-2)', async () => {
    await aRoster()
    karen = await openRoster('karen-konsulent')
    const { page, app } = karen
    await expectAccessible(page, 'the roster')
    const keys = keyboardOf(page)
    await keys.tabTo(/^mandag 21\. december, I dag, Jonas Juhl/)
    await keys.press('ArrowRight')
    await app.getByRole('heading', { name: 'Tirsdag 22. december' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('ArrowLeft')
    await app.getByRole('heading', { name: 'Mandag 28. december' }).waitFor()
    await keys.press('PageDown')
    await app.getByRole('heading', { name: 'Torsdag 28. januar' }).waitFor()
    await keys.press('PageUp')
    await app.getByRole('heading', { name: 'December 2026' }).waitFor()
    await app.getByRole('button', { name: /^fredag 25\. december, Ingen har vagten, Helligdag/ }).click()
    await app.getByRole('listitem').getByText('Helligdag').waitFor()
  })

  chapter('a day that nobody has is taken with one press, and given back with another', async () => {
    const { app } = karen
    await app.getByRole('button', { name: /^tirsdag 29\. december/ }).click()
    await app.getByRole('button', { name: 'Tag vagten' }).click()
    await app.getByText('Gemt: tirsdag 29. december, Karen Krogh.').waitFor()
    expect(await dutyOn('2026-12-29')).toBe('Karen Krogh')
    await app.getByRole('button', { name: 'Fortryd' }).click()
    await app.getByRole('button', { name: /^tirsdag 29\. december, Ingen har vagten/ }).waitFor()
    expect(await dutyOn('2026-12-29')).toBeUndefined()
  })

  chapter('a swap is asked for; the duty stays until the colleague says yes (KOLDING-5)', async () => {
    const { app, page } = karen
    await app.getByRole('button', { name: /^tirsdag 22\. december/ }).click()
    await app.getByRole('button', { name: 'Bed en kollega tage vagten' }).click()
    await app.getByRole('button', { name: 'Spørg kollegaen' }).click()
    await app.getByText('Vælg en kollega.').waitFor()
    await app.getByLabel('Hvilken kollega?').selectOption({ label: 'Pia Paludan' })
    await app.getByLabel(/til gengæld/).selectOption({ label: 'onsdag 23. december' })
    await expectAccessible(page, 'asking for a swap')
    await app.getByRole('button', { name: 'Spørg kollegaen' }).click()
    await app.getByText(/^Pia Paludan er spurgt/).waitFor()
    expect(await dutyOn('2026-12-22')).toBe('Karen Krogh')

    const pia = await openRoster('pia-konsulent')
    await pia.app.getByText(/^Karen Krogh spørger, om du vil tage vagten tirsdag 22/).waitFor()
    await expectAccessible(pia.page, 'a swap that waits')
    await pia.app.getByRole('button', { name: 'Ja, jeg tager den' }).click()
    await pia.app.getByText('Aftalt: Pia Paludan har vagten tirsdag 22. december.').waitFor()
    expect([await dutyOn('2026-12-22'), await dutyOn('2026-12-23')]).toEqual(['Pia Paludan', 'Karen Krogh'])
    await pia.page.close()
  })

  chapter('on a phone it is a list from today on, with the chosen day under its line', async () => {
    const { page, app } = karen
    await karen.comeBack()
    await page.setViewportSize({ width: 320, height: 700 })
    await app.getByRole('button', { name: 'Vis tidligere dage' }).waitFor()
    await app.getByRole('button', { name: /^onsdag 23\. december, Du har vagten/ }).click()
    await app.getByRole('heading', { name: 'Onsdag 23. december' }).waitFor()
    await expectNoSidewaysScroll(page)
    await chooseAppearance(page, 'Mørk')
    await expectAccessible(page, 'the roster on a phone in the dark')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
