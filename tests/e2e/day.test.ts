import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { aBookedRequest } from '../app/support/requests.ts'
import { expectAccessible } from './support/accessible.ts'
import { chooseAppearance } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { wordsOf } from './support/words.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
let reference = ''
let bookingId = ''
let startsAt = ''
beforeAll(async () => {
  world = await aWorld()
  const { request, booking } = await aBookedRequest(world.sandbox)
  reference = request.reference
  bookingId = booking.id
  startsAt = booking.startsAt
})
afterAll(() => world?.close())

const asRead = (person: string) =>
  world.sandbox.as(person).call('readRequest', undefined, { params: { ref: reference } })
const noteField = () => karen.app.getByRole('textbox', { name: /^Note/ })
const story = () => karen.app.getByRole('region', { name: 'Forløbet' })

describe('the consultant’s day in the tab', () => {
  const chapter = aStory()

  chapter('what hurries says how much time is left, and is told with one press', async () => {
    karen = await openTeams(world, 'karen-konsulent')
    await karen.openApp()
    const before = karen.app.getByRole('region', { name: 'Inden du går hjem' })
    await before.getByText('6 timer tilbage').waitFor()
    await expectAccessible(karen.page, 'the day')
    await before.getByRole('button', { name: 'Kontaktet' }).click()
    await before.getByText('Registreret: Medarbejderen er kontaktet.').waitFor()
    await before.getByText(/^(Næste: |Der er ikke mere at gøre)/).waitFor()
  })

  chapter('the wrong one is undone beside it, by keyboard, and the next press counts', async () => {
    const { app, page } = karen
    const before = app.getByRole('region', { name: 'Inden du går hjem' })
    await expectAccessible(page, 'what was recorded, with its way back')
    await before.getByRole('button', { name: /^Fortryd kontakten/ }).press('Enter')
    await before.getByText('Fortrudt. Det er ikke registreret længere.').waitFor()
    await before.getByText('6 timer tilbage').waitFor()
    const focused = await before.locator(':focus').innerText()
    expect(focused).toMatch(/^Fortrudt\..*Næste: /s)
    await expectAccessible(page, 'what was undone')
    await before.getByRole('button', { name: 'Ikke truffet' }).click()
    await before.getByText(/^Registreret: Du forsøgte/).waitFor()
    await before.getByRole('button', { name: 'Registrér et nyt forsøg' }).click()
    await before.getByRole('button', { name: 'Kontaktet' }).click()
    await before.getByText('Registreret: Medarbejderen er kontaktet.').waitFor()
  })

  chapter('a note is written in the room that was chosen first, and a CPR number is refused (P-3)', async () => {
    const { app, page } = karen
    await app.getByRole('link', { name: reference }).first().click()
    await story().getByText('Fortrudt, gælder ikke længere').waitFor()
    await app.getByRole('button', { name: 'Skriv en note kun for myndighed' }).click()
    await noteField().fill('Ring igen til 010190-1234 i morgen')
    await app.getByRole('button', { name: 'Gem noten' }).click()
    await app
      .getByText(/CPR-nummer/)
      .last()
      .waitFor()
    await expectAccessible(page, 'a note that is refused')
    await noteField().fill('Vil helst mødes om formiddagen')
    await page.keyboard.press('Escape')
    await app.getByRole('button', { name: 'Skriv en note kun for myndighed' }).click()
    expect(await noteField().inputValue()).toBe('Vil helst mødes om formiddagen')
    await app.getByRole('button', { name: 'Gem noten' }).click()
    await app.getByText('Noten er gemt, kun for myndighed.').waitFor()
    expect(await wordsOf(story().getByRole('listitem').first())).toMatch(
      /^Kun myndighed Vil helst mødes om formiddagen/,
    )
    expect(JSON.stringify(await asRead('lone-leder'))).not.toContain('formiddagen')
  })

  chapter('a note in the wrong room is taken back', async () => {
    const { app } = karen
    await app.getByRole('button', { name: 'Skriv en note, som arbejdsgiver ser' }).click()
    await noteField().fill('Vi ses på skolen')
    await app.getByRole('button', { name: 'Gem noten' }).click()
    await app.getByText('Noten er gemt. Arbejdsgiver kan læse den.').waitFor()
    expect(JSON.stringify(await asRead('lone-leder'))).toContain('Vi ses på skolen')
    await story()
      .getByRole('button', { name: /^Fortryd noten/ })
      .first()
      .click()
    await story().getByText('Vi ses på skolen').waitFor({ state: 'detached' })
    expect(JSON.stringify(await asRead('lone-leder'))).not.toContain('Vi ses på skolen')
  })

  chapter('two other times are proposed with one press, and the leader is asked', async () => {
    const { app, page } = karen
    await app.getByRole('button', { name: 'Foreslå to andre tider' }).click()
    await app.getByLabel('Anden tid').waitFor()
    await expectAccessible(page, 'proposing two times')
    await app.getByRole('button', { name: 'Send forslaget' }).click()
    await app.getByText(/^Lederen er spurgt om de to tider/).waitFor()
    const { bookings } = await asRead('lone-leder')
    expect(bookings[0]?.proposed).toMatchObject({ state: 'open', times: [expect.anything(), expect.anything()] })
  })

  chapter('a meeting that has begun is told about from the day: the employee did not come', async () => {
    const { app, page } = karen
    await world.sandbox.post('/sandbox/clock', { advance: 'P1D', asleep: true })
    await world.sandbox.post('/sandbox/clock', { now: startsAt })
    await app.getByRole('button', { name: 'Luk henvendelsen' }).click()
    await page.reload()
    await karen.openApp()
    const meetings = app.getByRole('region', { name: 'Dagens møder' })
    await meetings.getByRole('button', { name: 'Mødte ikke op' }).click()
    await meetings.getByText('Registreret: Medarbejderen mødte ikke op.').waitFor()
    await expectAccessible(page, 'a meeting that was told about')
    const { bookings } = await asRead('karen-konsulent')
    expect(bookings.find(({ id }) => id === bookingId)).toMatchObject({ state: 'notHeld', isNoShow: true })
  })

  chapter('on a narrow phone and in high contrast nothing is cut off', async () => {
    const { page } = karen
    await chooseAppearance(page, 'Høj kontrast')
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'the day at 320 px in high contrast')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
