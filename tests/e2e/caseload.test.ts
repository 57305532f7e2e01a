import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { aBookedRequest } from '../app/support/requests.ts'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let kirsten: TeamsWindow
let reference = ''
beforeAll(async () => {
  world = await aWorld()
  reference = (await aBookedRequest(world.sandbox)).request.reference
})
afterAll(() => world?.close())

async function openCaseload(person: string): Promise<TeamsWindow> {
  const teams = await openTeams(world, person)
  await teams.openApp()
  await teams.app.getByRole('tab', { name: 'Belastning' }).click()
  await teams.app.getByRole('heading', { name: 'Konsulenterne' }).waitFor()
  return teams
}

const readCaseload = () => world.sandbox.as('kirsten-koordinator').call('readCaseload', undefined)

describe('the caseload in the tab', () => {
  const chapter = aStory()

  chapter('one bar for each consultant against the hours, in words too (VARDE-8)', async () => {
    kirsten = await openCaseload('kirsten-koordinator')
    await kirsten.app.getByRole('progressbar', { name: 'Karen Krogh: 1 af 37' }).waitFor()
    await kirsten.app.getByRole('progressbar', { name: 'Pia Paludan: 0 af 30' }).waitFor()
    await expectAccessible(kirsten.page, 'the caseload')
  })

  chapter('a coordinator changes a cap for a while, never without a reason', async () => {
    const { app, page } = kirsten
    await app.getByRole('button', { name: 'Ændr loftet for Karen Krogh' }).click()
    await app.getByLabel('Højeste antal henvendelser').fill('1')
    await app.getByRole('button', { name: 'Gem loftet' }).click()
    await app.getByText('Skriv en kort begrundelse.').waitFor()
    await expectAccessible(page, 'a cap without a reason')
    await app.getByLabel('Til og med').fill('8/1')
    await app.getByRole('textbox', { name: 'Hvorfor?' }).fill('På kursus')
    await app.getByRole('button', { name: 'Gem loftet' }).click()
    await app.getByText(/^Loftet er sat til 1 til og med fre\..8\..jan\. af .*: På kursus$/).waitFor()
    await app.getByText('Fuldt').waitFor()
    const { consultants } = await readCaseload()
    expect(consultants.find(({ consultant }) => consultant.name === 'Karen Krogh')).toMatchObject({
      cap: 1,
      isFull: true,
      override: { until: '2027-01-08', reason: 'På kursus' },
    })
  })

  chapter('and takes it back', async () => {
    await kirsten.app.getByRole('button', { name: 'Brug reglens loft igen for Karen Krogh' }).click()
    await kirsten.app.getByRole('progressbar', { name: 'Karen Krogh: 1 af 37' }).waitFor()
  })

  chapter('a consultant sees it and changes nothing but the own absence', async () => {
    const { app, page } = await openCaseload('karen-konsulent')
    expect(await app.getByRole('button', { name: /^Ændr loftet/ }).count()).toBe(0)
    await app.getByRole('button', { name: 'Planlæg fravær' }).click()
    await app.getByLabel('Første dag væk').fill('22/12')
    await app.getByLabel('Sidste dag væk').fill('21/12')
    await app.getByRole('button', { name: 'Gem fraværet' }).click()
    await app.getByText('Sidste dag kan ikke ligge før første dag.').waitFor()
    await app.getByLabel('Sidste dag væk').fill('24/12')
    await expectAccessible(page, 'planning an absence')
    await app.getByRole('button', { name: 'Gem fraværet' }).click()
    await app.getByText(/^Karen Krogh er væk fra i.morgen til og med tor\..24\..dec\.$/).waitFor()
    await page.close()
  })

  chapter('who takes over what is proposed, and handed over when the coordinator says so', async () => {
    const { app, page } = kirsten
    await page.reload()
    await kirsten.openApp()
    await app.getByRole('tab', { name: 'Belastning' }).click()
    await app.getByRole('button', { name: 'Hvem overtager hvad' }).click()
    await app.getByText(reference).first().waitFor()
    await expectAccessible(page, 'proposed hand-overs')
    await app.getByRole('button', { name: /^Giv \d+ videre$/ }).click()
    await app.getByText(/ er givet videre\./).waitFor()
    const { consultant } = await world.sandbox
      .as('kirsten-koordinator')
      .call('readRequest', undefined, { params: { ref: reference } })
    expect(consultant?.name).not.toBe('Karen Krogh')
  })

  chapter('on a narrow phone in the dark nothing is cut off', async () => {
    await chooseAppearance(kirsten.page, 'Mørk')
    await kirsten.page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(kirsten.page)
    await expectAccessible(kirsten.page, 'the caseload at 320 px in the dark')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
