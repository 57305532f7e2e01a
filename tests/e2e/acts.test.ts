import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { aBookedRequest, aStart } from '../app/support/requests.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { openOutlook } from './support/outlook.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { wordsOf } from './support/words.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
let reference = ''
beforeAll(async () => {
  world = await aWorld()
  reference = (await aBookedRequest(world.sandbox)).request.reference
})
afterAll(() => world?.close())

async function openRequest(person: string, wanted = reference): Promise<TeamsWindow> {
  const teams = await openTeams(world, person)
  await teams.openApp()
  await teams.app.getByRole('link', { name: wanted }).first().click()
  await teams.app.getByRole('region', { name: 'Handlinger' }).waitFor()
  return teams
}

/** Chooses among the acts that are not the awaited one. */
async function choose({ app }: TeamsWindow, act: string): Promise<void> {
  await app.getByRole('button', { name: /^(Flere handlinger|Vælg handling)$/ }).click()
  await app.getByRole('menuitem', { name: act }).click()
  await app.getByRole('heading', { name: act }).waitFor()
}

const law = ({ app }: TeamsWindow) => app.getByRole('region', { name: 'Lov' })

describe('the acts on a request, by whose they are', () => {
  const chapter = aStory()

  chapter('the consultant pauses with a reason, by keyboard, and resumes', async () => {
    karen = await openRequest('karen-konsulent')
    const { page, app } = karen
    const keys = keyboardOf(page)
    await keys.tabTo('Vælg handling')
    await keys.press('Enter')
    await keys.tabTo('Anmodning om fast track')
    await keys.press('End')
    await keys.press('Enter')
    await app.getByRole('heading', { name: 'Sæt på pause' }).waitFor()
    await keys.tabTo('Medarbejderen ønsker det')
    await keys.tabTo('Sæt på pause')
    await keys.press('Enter')
    await app.getByText('Vælg én af mulighederne.').waitFor()
    await expectAccessible(page, 'an act that lacks its reason')
    await keys.press('ArrowDown')
    await keys.tabTo('Sæt på pause')
    await keys.press('Enter')
    await app.getByText('Registreret: Henvendelsen er sat på pause.').waitFor()
    await app.getByText(/^Sat på pause i dag: Medarbejderen kan ikke deltage lige nu\./).waitFor()
    await app
      .getByText(/På pause, lige nu senest/)
      .first()
      .waitFor()

    await keys.tabTo('Genoptag')
    await keys.press('Enter')
    await app.getByText('Registreret: Henvendelsen er i gang igen.').waitFor()
    expect(await app.getByText(/^Sat på pause/).count()).toBe(0)
  })

  chapter('Escape leaves an act and not the request, and the keyboard is back where it was', async () => {
    const { page, app } = karen
    await choose(karen, 'Sæt på pause')
    await page.keyboard.press('Escape')
    await app.getByRole('heading', { name: 'Sæt på pause' }).waitFor({ state: 'detached' })
    expect(
      await app.getByRole('button', { name: 'Vælg handling' }).evaluate((one) => one === document.activeElement),
    ).toBe(true)
    await app.getByRole('article', { name: reference }).waitFor()
  })

  chapter(
    'the leader says that the request is sent in NemRefusion, and a wrong day is told beside its field',
    async () => {
      const { page, pane, ...lone } = await openOutlook(world, 'lone-leder')
      await lone.readMail('Jeg er sygemeldt')
      await lone.openPane()
      await pane.getByRole('button', { name: 'Anmodningen er sendt' }).click()
      const day = pane.getByLabel('Hvornår blev den sendt?')
      await day.fill('22/12/2026')
      await pane.getByRole('button', { name: 'Registrér anmodningen' }).click()
      await pane.getByText('Dagen må ikke være efter i dag.').waitFor()
      await day.fill('3/12')
      await pane.getByRole('button', { name: 'Registrér anmodningen' }).click()
      await pane.getByText('Anmodningen ligger før første fraværsdag.').waitFor()
      await expectAccessible(page, 'the pane with a day that is refused')
      await day.fill('21/12')
      await pane.getByRole('button', { name: 'Registrér anmodningen' }).click()
      await pane.getByText(/^Der er anmodet om fast track i dag\./).waitFor()
      expect(await pane.getByRole('heading', { name: 'Husk NemRefusion' }).count()).toBe(0)
      await page.close()
    },
  )

  chapter('choosing the same employee anew, the leader is told of the open request and may go on', async () => {
    const { page, app, openApp } = await openTeams(world, 'lone-leder')
    await openApp()
    await app.getByRole('region', { name: 'Ny henvendelse' }).getByRole('button', { name: 'Mads Madsen' }).click()
    const who = app.getByRole('region', { name: 'Hvem?' })
    await who.getByText('Der er allerede en åben henvendelse om Mads Madsen.').waitFor()
    await who.getByText(`${reference} · Konsulent: Karen Krogh`).waitFor()
    await app.getByRole('button', { name: /^Send/ }).waitFor()
    await expectAccessible(page, 'the form about somebody with an open request')
    await who.getByRole('button', { name: 'Åbn henvendelsen' }).click()
    await app.getByRole('heading', { name: `Henvendelse ${reference}` }).waitFor()
    await page.close()
  })

  chapter(
    'the letter and the no follow, each offered when it is awaited, with the law apart from the goals',
    async () => {
      const { page, app } = karen
      await karen.comeBack()
      await app.getByRole('button', { name: 'Brevet er sendt' }).click()
      await app.getByText(/^Fra den dag har medarbejderen to bankdage/).waitFor()
      await app.getByRole('button', { name: 'Registrér brevet' }).click()
      await app.getByText('Registreret: Brevet er sendt.').waitFor()
      expect(await wordsOf(law(karen))).toContain('Medarbejderen har ikke svaret endnu. Anmodet i dag Brev sendt i dag')

      await app.getByRole('button', { name: 'Medarbejderens svar' }).click()
      await app.getByLabel('Nej til fast track').check()
      await expectAccessible(page, 'the employee’s answer')
      await app.getByRole('button', { name: 'Registrér svaret' }).click()
      await app.getByText('Registreret: Medarbejderen har sagt nej til fast track.').waitFor()
      expect(await wordsOf(law(karen))).toContain(
        'Fast track er ikke accepteret. Anmodet i dag Brev sendt i dag Svar i dag',
      )
    },
  )

  chapter('a colleague is asked to take over, with a reason, and the consultant has it until the answer', async () => {
    const { page, app } = karen
    await choose(karen, 'Bed en kollega overtage')
    await app.getByRole('button', { name: 'Spørg kollegaen' }).click()
    await app.getByText('Vælg en kollega.').waitFor()
    await app.getByText('Vælg én af mulighederne.').waitFor()
    await app.getByLabel('Hvilken kollega?').selectOption(world.sandbox.oid('pia-konsulent'))
    await app.getByLabel('Jeg har for travlt').check()
    await expectAccessible(page, 'asking a colleague')
    await app.getByRole('button', { name: 'Spørg kollegaen' }).click()
    await app.getByText(/^Pia Paludan er spurgt/).waitFor()
    await app.getByText('Du har bedt Pia Paludan overtage. Pia Paludan har ikke svaret endnu.').waitFor()
    await app.getByRole('button', { name: 'Træk spørgsmålet tilbage' }).waitFor()
  })

  chapter('the colleague says yes from a link, and the former reader is told so and shown no more', async () => {
    const { app } = karen
    const pia = await openTeams(world, 'pia-konsulent')
    await pia.openApp()
    await pia.app.getByRole('heading', { name: 'I dag', level: 1 }).waitFor()
    for (const frame of pia.page.frames())
      if (frame.url().includes('teams.html')) await frame.goto(`${frame.url()}#/today/${reference}`)
    await pia.app.getByText('Karen Krogh beder dig overtage henvendelsen. Grunden: Jeg har for travlt.').waitFor()
    await expectAccessible(pia.page, 'a request one is asked to take over')
    await pia.app.getByRole('button', { name: 'Ja, jeg overtager' }).click()
    await pia.app.getByText('Registreret: Du har henvendelsen nu.').waitFor()
    await karen.comeBack()
    await app.getByText(/^Henvendelsen er ikke længere hos dig/).waitFor()
    expect(await app.getByRole('region', { name: 'Forløbet' }).count()).toBe(0)
    for (const { page } of [karen, pia]) await page.close()
    const { page } = await openRequest('pia-konsulent')
    await page.close()
  })

  chapter('the coordinator gives it to a third', async () => {
    const kirsten = await openRequest('kirsten-koordinator')
    await choose(kirsten, 'Giv til en konsulent')
    const who = kirsten.app.getByLabel('Hvem skal have henvendelsen?')
    expect(await wordsOf(who)).not.toContain('Pia Paludan')
    await who.selectOption({ label: 'Jonas Juhl' })
    await kirsten.app.getByRole('button', { name: 'Giv henvendelsen' }).click()
    await kirsten.app.getByText('Registreret: Jonas Juhl har henvendelsen nu.').waitFor()
    await kirsten.app.getByRole('row').filter({ hasText: reference }).getByText('Jonas Juhl').first().waitFor()
    await expectAccessible(kirsten.page, 'a request that was given to somebody')
    await kirsten.page.close()
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})

describe('what another model asks (HJOERRING-6, HJOERRING-8)', () => {
  const chapter = aStory()
  let other = ''

  chapter('the leader records what the employee has asked for', async () => {
    const { sandbox } = world
    await sandbox
      .as('hanne-hr')
      .call('publishPolicy', { policyId: 'hjoerring', statute: 'byDate', why: 'Vi vil prøve modellen fra Hjørring.' })
    const lone = sandbox.as('lone-leder')
    const start = aStart(sandbox, { employeeId: sandbox.oid('yrsa-ydegaard') })
    other = (await lone.call('startRequest', start)).request.reference

    const { app, page, openApp } = await openTeams(world, 'lone-leder')
    await openApp()
    await app.getByRole('region', { name: 'I gang' }).getByRole('button', { name: 'Yrsa Ydegaard' }).click()
    await app.getByRole('button', { name: 'Registrér et ønske' }).click()
    await app.getByLabel('Tillidsrepræsentanten deltager').check()
    await expectAccessible(page, 'the employee’s wish')
    await app.getByRole('button', { name: 'Registrér ønsket' }).click()
    await app
      .getByRole('region', { name: 'Medarbejderens ønske' })
      .getByText('Tillidsrepræsentanten deltager')
      .waitFor()
    await page.close()
  })

  chapter('the consultant answers the dialogue, in the room where the leader never comes (P-8)', async () => {
    const { sandbox } = world
    const params = { ref: other }
    const { consultant } = await sandbox.as('hanne-hr').call('readRequest', undefined, { params })
    const team = ['karen-konsulent', 'pia-konsulent', 'jonas-konsulent']
    const person = team.find((one) => sandbox.oid(one) === consultant?.id) ?? ''
    const { app, page } = await openRequest(person, other)
    const dialogue = app.getByRole('region', { name: 'Dialogen' })
    await dialogue.getByText('Ikke besvaret').waitFor()
    await dialogue.getByText('Kun myndighed').waitFor()
    await dialogue.getByRole('button', { name: 'Svar', exact: true }).click()
    await app.getByLabel('Sygeplejerske').check()
    await expectAccessible(page, 'the dialogue')
    await app.getByRole('button', { name: 'Gem svarene' }).click()
    await dialogue.getByText('Svarene er gemt.').waitFor()
    await dialogue.getByText('Sygeplejerske').waitFor()

    const seen = await sandbox.as('lone-leder').call('readRequest', undefined, { params })
    expect(JSON.stringify(seen)).not.toMatch(/nurse|Sygeplejerske|healthOffers/)
  })
})
