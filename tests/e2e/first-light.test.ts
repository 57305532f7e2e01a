import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { cardAbout, ownEvents, press } from '../app/support/sandbox-answers.ts'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { offersIn, openOutlook, outlookIn, referenceIn, type OutlookWindow } from './support/outlook.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { wordsOf } from './support/words.ts'
import { aWorld, type World } from './support/world.ts'

/** Free to Karen and to both leaders. */
const wanted = { moment: 'ons. 23. dec. kl. 10.30', clock: '10.30', until: '11.30' }

let world: World
let lone: OutlookWindow
let birgit: OutlookWindow
let karen: TeamsWindow
let hanne: TeamsWindow
let reference = ''
let sentAt = 0
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

describe('a leader books, the consultant is alerted, HR sees it', () => {
  const chapter = aStory()

  chapter('the start page opens Lone’s Outlook', async () => {
    const page = await world.open('/')
    await page.getByRole('heading', { name: 'Hurtigspor', level: 1 }).waitFor()
    for (const role of ['Ledere', 'Konsulenter', 'HR']) await page.getByRole('region', { name: role }).waitFor()
    await expectAccessible(page, 'the start page')

    await page.getByRole('link', { name: 'Åbn Outlook som Lone Lindgaard' }).click()
    lone = outlookIn(page)
    await page.getByRole('list', { name: 'Mails' }).waitFor()
  })

  chapter('the mail from Mads opens the pane with him and his school filled in', async () => {
    await lone.readMail('Jeg er sygemeldt')
    await expectAccessible(lone.page, 'Outlook with a mail')
    await lone.openPane()
    await lone.pane.getByText('Er det Mads Madsen?').waitFor()
    await lone.pane.getByText('Søndervangskolen', { exact: true }).waitFor()
  })

  chapter('a day that the server refuses is said beside its field, and nowhere once it is put right', async () => {
    const { pane } = lone
    await pane.getByLabel('Første fraværsdag').fill('4/12/1926')
    await pane.getByRole('radio', { name: 'Ja', exact: true }).check()
    await offersIn(pane).first().waitFor()
    await pane.getByRole('button', { name: 'Send og book' }).click()
    const notice = pane.getByText('Ret det, der er markeret, og send igen.')
    await notice.waitFor()
    expect(await notice.evaluate((one) => one.getBoundingClientRect().bottom < window.innerHeight)).toBe(true)
    expect(await pane.getByText('Tjek året').count()).toBe(1)
    await pane.getByLabel('Første fraværsdag').fill('4/12')
    await pane.getByText('fredag 4. december').waitFor()
    expect(await pane.getByRole('alert').allInnerTexts()).toEqual([])
  })

  chapter('decisions one and two: as the dates are given, the pane says what they mean', async () => {
    const { pane } = lone
    await pane.getByLabel('Første fraværsdag').fill('4/12')
    await pane.getByText('fredag 4. december').waitFor()
    await pane.getByRole('radio', { name: 'Ja', exact: true }).check()
    for (const meaning of [
      /Dag 18/,
      /fast track til og med torsdag 7\. januar/,
      /kontaktes i dag/,
      /mandag 28\. december/,
    ])
      await pane.getByText(meaning).first().waitFor()
  })

  chapter('decision three: the free times come ranked, each with its consultant and the reason', async () => {
    await offersIn(lone.pane).first().waitFor()
    const labels = await lone.pane.getByRole('radiogroup', { name: 'Vælg en tid' }).locator('label').allInnerTexts()
    const best = labels.slice(0, 3)
    for (const label of best) expect(label).toMatch(/dec\. kl\. \d\d\.\d\d\s+\p{Lu}\p{L}+ \p{Lu}\p{L}+ · \p{Ll}/u)
    expect(best[0]).toContain('Karen Krogh · jeres faste konsulent')
    await lone.pane.getByRole('radio', { name: wanted.moment }).check()
    await expectAccessible(lone.page, 'the pane with the form')
  })

  chapter('meanwhile another leader is about to take the same time', async () => {
    birgit = await openOutlook(world, 'birgit-leder')
    await birgit.readMail('Sygemelding')
    await birgit.openPane()
    const { pane } = birgit
    await pane.getByText('Er det Gitte Granholm?').waitFor()
    await pane.getByLabel('Første fraværsdag').fill('14/12')
    await pane.getByRole('radio', { name: 'Ved ikke endnu' }).check()
    await pane.getByRole('button', { name: 'Hjælp konsulenten (valgfrit)' }).click()
    await pane.getByLabel('Hvilke opgaver er påvirket?').fill('Løft og nattevagter')
    await pane.getByRole('button', { name: 'Flere tider' }).click()
    await pane.getByRole('radio', { name: `${wanted.clock} · Karen Krogh` }).check()
    await expectAccessible(birgit.page, 'the pane with everything unfolded')
    // Her pane hears nothing more of what is free until she sends.
    await birgit.page.route('**/api/offers', (route) => route.abort())
  })

  chapter('one press sends and books', async () => {
    await lone.pane.getByRole('button', { name: 'Send og book' }).click()
    sentAt = performance.now()
    await lone.pane.getByText(/Sendt og booket|Tiden er reserveret/).waitFor()
    await lone.pane.getByText(`${wanted.moment} med Karen Krogh`).first().waitFor()
    reference = await referenceIn(lone.pane)
  })

  chapter('within 5 s a card says what Karen must do first', async () => {
    karen = await openTeams(world, 'karen-konsulent')
    await karen.latest.getByText(reference).waitFor()
    expect(performance.now() - sentAt).toBeLessThan(5000)
    await karen.latest.getByRole('heading', { name: 'Kontakt medarbejderen i dag inden kl. 16.00' }).waitFor()
    await karen.latest.getByText(`${reference} · Søndervangskolen`).waitFor()
    await karen.latest.getByText(`${wanted.moment}–${wanted.until}`).waitFor()
    expect(await wordsOf(karen.latest)).not.toContain('Mads')
    await expectAccessible(lone.page, 'the pane with the receipt')
    await expectAccessible(karen.page, 'the chat with a card')
  })

  chapter('the event in Karen’s calendar is neutral and private', async () => {
    const outlook = await openOutlook(world, 'karen-konsulent')
    await outlook.openCalendar()
    const event = outlook.page.getByRole('button', { name: `Møde ${wanted.clock}–${wanted.until}` })
    await expectAccessible(outlook.page, 'the calendar')
    expect(await wordsOf(event)).toContain('privat')
    await event.click()
    const details = outlook.page.getByRole('dialog', { name: 'Møde' })
    await details.getByText(/Lone Lindgaard, /).waitFor()
    await details.getByText(/^Privat/).waitFor()
    await outlook.page.close()

    const [booked, ...more] = await ownEvents(world.sandbox, 'karen-konsulent')
    expect(more).toEqual([])
    expect(booked).toMatchObject({ subject: 'Møde', sensitivity: 'private' })
    const { attendees, ...rest } = booked ?? { attendees: [] }
    expect(attendees.map(({ emailAddress }) => emailAddress.address)).toContain('lone.lindgaard@havnsby.example')
    expect(JSON.stringify(rest)).not.toMatch(/mads|madsen|lone|syg|fravær|sick|absence/i)
  })

  chapter('the second leader does not get that time, and nothing typed is lost', async () => {
    const { pane } = birgit
    await pane.getByRole('button', { name: 'Send og book' }).click()
    await pane.getByText('Henvendelsen er sendt, men tiden blev taget af en anden. Vælg en ny tid her.').waitFor()
    await offersIn(pane).first().waitFor()
    const more = pane.getByRole('button', { name: 'Flere tider' })
    if (await more.isVisible()) await more.click()
    const labels = await pane.getByRole('radiogroup', { name: 'Vælg en tid' }).locator('label').allInnerTexts()
    expect(labels.length).toBeGreaterThan(0)
    expect(labels.filter((label) => label.includes(`${wanted.clock} · Karen Krogh`))).toEqual([])
    await expectAccessible(birgit.page, 'the pane after a taken time')

    await pane.getByRole('button', { name: 'Book mødet' }).click()
    await pane.getByText('Mødet er booket.').waitFor()
    const kept = await world.sandbox
      .as('birgit-leder')
      .call('readRequest', undefined, { params: { ref: await referenceIn(pane) } })
    expect(kept.answers).toMatchObject({ affectedFunctions: 'Løft og nattevagter' })
  })

  chapter('“Kontaktet”, pressed twice, is recorded once and the card says so', async () => {
    const card = await cardAbout(world.sandbox, 'karen-konsulent', reference)
    await karen.latest.getByRole('button', { name: 'Kontaktet' }).dblclick()
    await karen.latest.getByRole('heading', { name: /^Medarbejderen er kontaktet i dag kl\. / }).waitFor()
    await press(world.sandbox, 'karen-konsulent', card.id, 'contact.reached')
    const { timeline } = await world.sandbox
      .as('karen-konsulent')
      .call('readRequest', undefined, { params: { ref: reference } })
    expect(timeline.filter(({ what }) => what.da === 'Medarbejderen er kontaktet')).toHaveLength(1)
  })

  chapter('Karen’s card opens the request in her tab, which tells how it went', async () => {
    await karen.latest.getByRole('link', { name: 'Åbn' }).click()
    const story = karen.app.getByRole('region', { name: 'Forløbet' })
    await story.getByText('Henvendelsen kom').waitFor()
    const moments = await story.getByRole('listitem').allInnerTexts()
    expect(moments[0]).toMatch(/^Medarbejderen er kontaktet[^]*Karen Krogh\s+Fortryd$/)
    expect(moments.at(-1)).toMatch(/^Henvendelsen kom[^]*Lone Lindgaard$/)
    await karen.app.getByRole('heading', { name: 'I dag', level: 1 }).waitFor()
    await karen.app.getByRole('link', { name: reference }).waitFor()
    await expectAccessible(karen.page, 'the consultant’s tab with a request')
  })

  chapter('HR sees every request with its light, next deadline and owner', async () => {
    hanne = await openTeams(world, 'hanne-hr')
    await hanne.openApp()
    const rows = hanne.app.getByRole('table').getByRole('row')
    const contact = rows.filter({ hasText: 'Kontakt medarbejderen' })
    await contact.getByText('Plejecenter Fyrtårnet').waitFor()
    expect(await wordsOf(contact)).toMatch(/^I dag .* Kontakt medarbejderen i dag kl\. 16\.00 (Karen|Jonas|Pia) /)
    await rows.filter({ hasText: reference }).getByText('I god tid').waitFor()
    await expectAccessible(hanne.page, 'HR’s tab')
  })

  chapter('HR filters, searches and opens one beside the list', async () => {
    const { app } = hanne
    const rows = app.getByRole('table').getByRole('row')
    await app.getByRole('button', { name: 'I dag 1' }).click()
    await rows.filter({ hasText: reference }).waitFor({ state: 'detached' })
    expect(await rows.filter({ hasText: 'Fyrtårnet' }).count()).toBe(1)
    await app.getByRole('button', { name: 'I dag 1' }).click()
    await rows.filter({ hasText: reference }).waitFor()

    await app.getByRole('searchbox').fill('Søndervang')
    await rows.filter({ hasText: 'Fyrtårnet' }).waitFor({ state: 'detached' })
    await rows.getByRole('link', { name: reference }).click()
    const opened = app.getByRole('article', { name: reference })
    await opened.getByRole('region', { name: 'Forløbet' }).getByText('Henvendelsen kom').waitFor()
    expect(await rows.getByRole('link', { name: reference }).isVisible()).toBe(true)
    await expectAccessible(hanne.page, 'HR’s tab with a request')
  })

  for (const appearance of ['Mørk', 'Høj kontrast']) {
    chapter(`every window can be read in “${appearance}”`, async () => {
      await chooseAppearance(hanne.page, appearance)
      await expectAccessible(hanne.page, `HR’s tab, ${appearance}`)
      await expectAccessible(lone.page, `the pane, ${appearance}`)
      await expectAccessible(birgit.page, `the second pane, ${appearance}`)
      await expectAccessible(karen.page, `the consultant’s tab, ${appearance}`)
      await karen.openChat()
      await karen.latest.getByText('HS-').waitFor()
      await expectAccessible(karen.page, `the chat, ${appearance}`)
      await karen.openApp()
    })
  }

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
