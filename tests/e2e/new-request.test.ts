import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
  const { sandbox } = world
  const hanne = sandbox.as('hanne-hr')
  await hanne.call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver telefonlinjen.' })
  const on = '2026-12-21'
  const days = [{ on, consultantId: sandbox.oid('karen-konsulent') }]
  await hanne.call('saveDutyRoster', { from: on, until: on, days })
})
afterAll(() => world?.close())

const requestsOf = async (person: string, status: 'open' | 'closed') =>
  (await world.sandbox.as(person).call('listRequests', undefined, { query: { status } })).items

async function chooseLone({ app }: TeamsWindow, employee: string): Promise<void> {
  await app.getByLabel('Søg efter lederen').fill('lind')
  await app.getByRole('button', { name: 'Lone Lindgaard' }).click()
  await app.getByRole('button', { name: employee }).click()
  await app.getByRole('heading', { name: 'Fraværet' }).waitFor()
}

describe('a call is written down in the tab (KOLDING-1)', () => {
  const chapter = aStory()

  chapter('solved on the phone it is recorded and closed at once, and nothing is booked (KOLDING-6)', async () => {
    karen = await openTeams(world, 'karen-konsulent')
    await karen.openApp()
    const { app, page } = karen
    await app.getByRole('link', { name: 'Ny henvendelse' }).click()
    await app.getByRole('heading', { name: 'Hvem ringer?' }).waitFor()
    await expectAccessible(page, 'who is calling')
    await chooseLone(karen, 'Tine Tranholm')
    await app.getByRole('button', { name: /^Registrér/ }).click()
    await app.getByText('Vælg, hvad samtalen førte til.').waitFor()
    await app.getByText('Vælg ja, nej eller ved ikke endnu.').waitFor()
    await expectAccessible(page, 'a call that is not whole')
    await app.getByLabel('Første fraværsdag').fill('14/12')
    await app.getByLabel('Ved ikke endnu').check()
    await app.getByLabel('Klaret i telefonen').check()
    await app.getByText('Der bookes ikke noget. Henvendelsen afsluttes med det samme.').waitFor()
    expect(await app.getByRole('heading', { name: 'Vælg en tid' }).count()).toBe(0)
    await app.getByRole('button', { name: 'Registrér og afslut' }).click()
    await app.getByText(/^Registreret som HS-\w+ og afsluttet\.$/).waitFor()
    await expectAccessible(page, 'a call that was settled')
    expect(await requestsOf('lone-leder', 'closed')).toMatchObject([{ employee: { name: 'Tine Tranholm' } }])
  })

  chapter('an employee who phones must agree first that the leader is told (STAR-11)', async () => {
    const { app } = karen
    await app.getByRole('button', { name: 'Skriv en ny henvendelse' }).click()
    await app.getByLabel('Medarbejderen selv').check()
    await app.getByLabel('Søg efter lederen').fill('lone')
    await app.getByRole('button', { name: 'Lone Lindgaard' }).click()
    await app.getByText(/^Sæt hak ved, at medarbejderen er indforstået/).waitFor()
    expect(await app.getByRole('button', { name: 'Mads Madsen' }).count()).toBe(0)
    await app.getByLabel(/^Medarbejderen er indforstået/).check()
    await app.getByRole('button', { name: 'Mads Madsen' }).waitFor()
  })

  chapter('a round table is booked while one talks, by keyboard, and is on duty’s list (KOLDING-3)', async () => {
    const { app, page } = karen
    const keys = keyboardOf(page)
    await keys.tabTo(/^Mads Madsen/)
    await keys.press('Enter')
    await app.getByRole('heading', { name: 'Fraværet' }).waitFor()
    await app.getByLabel('Første fraværsdag').fill('4/12')
    await app
      .getByRole('radiogroup', { name: /8 uger/ })
      .getByLabel('Ja')
      .check()
    await app.getByRole('radio', { name: 'Rundbordssamtale' }).check()
    await app.getByRole('radio', { name: /kl\./ }).first().waitFor()
    await expectAccessible(page, 'a call with times')
    await app.getByRole('button', { name: 'Registrér og book' }).click()
    await app.getByText(/^Registreret og booket\./).waitFor()
    await app.getByText(/^Du har henvendelsen\./).waitFor()
    await app.getByRole('link', { name: 'Åbn henvendelsen' }).click()
    await app.getByRole('region', { name: 'Forløbet' }).waitFor()
    expect(await requestsOf('karen-konsulent', 'open')).toMatchObject([{ employee: { name: 'Mads Madsen' } }])
  })

  chapter('on a narrow phone nothing is cut off', async () => {
    const { page, app } = karen
    await page.setViewportSize({ width: 320, height: 700 })
    await app.getByRole('button', { name: 'Tilbage til listen' }).click()
    await app.getByRole('link', { name: 'Ny henvendelse' }).click()
    await chooseLone(karen, 'Rikke Ravnsted')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'a call at 320 px')
  })

  chapter('about somebody with an open request it says so, and leads there; one can go on all the same', async () => {
    const { page, app } = karen
    await app.getByRole('button', { name: 'Skift, nu Lone Lindgaard' }).click()
    await chooseLone(karen, 'Mads Madsen')
    const [open] = await requestsOf('karen-konsulent', 'open')
    const who = app.getByRole('region', { name: 'Hvem?', exact: true })
    await who.getByText('Der er allerede en åben henvendelse om Mads Madsen.').waitFor()
    await who.getByText(`${open?.reference} · Konsulent: Karen Krogh`).waitFor()
    expect(await app.getByRole('button', { name: /^Registrér/ }).isEnabled()).toBe(true)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'a call about somebody with an open request, at 320 px')
    await who.getByRole('link', { name: 'Åbn henvendelsen' }).click()
    await app.getByRole('heading', { name: open?.reference ?? '' }).waitFor()
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
