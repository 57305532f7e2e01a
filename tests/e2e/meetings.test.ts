import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { aRequestOf, type RequestOf } from '../app/support/acts.ts'
import { aStart, slotOf } from '../app/support/requests.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { keyboardOf } from './support/keyboard.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { wordsOf } from './support/words.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let request: RequestOf
let consultant: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
  request = await aRequestOf(world.sandbox, 'lyngby-taarbaek')
})
afterAll(() => world?.close())

async function openRequest(person: string): Promise<TeamsWindow> {
  const teams = await openTeams(world, person)
  await teams.openApp()
  await teams.app.getByRole('link', { name: request.ref }).first().click()
  await teams.app.getByRole('region', { name: 'Handlinger' }).waitFor()
  return teams
}

const meetings = ({ app }: TeamsWindow) => app.getByRole('region', { name: /^(Mødet|Møderne)$/ })
const times = ({ app }: TeamsWindow, name = 'Vælg en tid') =>
  app.getByRole('radiogroup', { name, exact: true }).getByRole('radio')
const press = ({ app }: TeamsWindow, name: string) => app.getByRole('button', { name, exact: true }).click()

/** The request's meetings that stand, with whom and when, in order of time. */
async function standing() {
  const { bookings } = await request.read('kirsten-koordinator')
  return bookings
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map(({ id, meeting, consultant: { id: who, name }, startsAt }) => ({ id, meeting, who, name, startsAt }))
}

describe('the meetings of a request, in the order its model asks (LYNGBY-4)', () => {
  const chapter = aStory()

  chapter('the consultant books the first by keyboard, and is shown only what can come now', async () => {
    consultant = await openRequest(request.consultant)
    const { page, app } = consultant
    expect(await wordsOf(meetings(consultant))).toBe('Mødet Der er ikke booket et møde. Book møde')
    const keys = keyboardOf(page)
    await keys.tabTo('Book møde')
    await keys.press('Enter')
    await times(consultant).first().waitFor()
    expect(await app.getByRole('radio', { name: 'Informationsmøde' }).isChecked()).toBe(true)
    expect(await app.getByRole('radio', { name: 'Opstartssamtale' }).count()).toBe(0)
    await app.getByRole('button', { name: 'Informationsmøde: Hos kommunen, med medarbejderen' }).waitFor()
    await app.getByText(/får en invitation i Outlook/).waitFor()
    await expectAccessible(page, 'booking a meeting')

    await keys.press('Escape')
    await meetings(consultant).getByText('Der er ikke booket et møde.').waitFor()
    await keys.tabTo('Book møde')
    await keys.press('Enter')
    await times(consultant).first().waitFor()
    await keys.tabTo('Book mødet')
    await keys.press('Enter')
    await meetings(consultant).getByText('Mødet er booket.').waitFor()
    await meetings(consultant).getByText('Informationsmøde · Hos kommunen').waitFor()
  })

  chapter('once the employee is screened in, the second is the one to book, where the consultant says', async () => {
    await request.act(request.consultant, { type: 'screen', problemGroup: 'stress' })
    const { page, app } = consultant
    await consultant.comeBack()
    await app.getByText('I målgruppen, en samtale følger').waitFor()
    await press(consultant, 'Book møde')
    await press(consultant, 'Opstartssamtale: Hos kommunen, med medarbejderen')
    await app.getByLabel('Online').check()
    await app.getByRole('button', { name: 'Opstartssamtale: Online, med medarbejderen' }).waitFor()
    await times(consultant).first().waitFor()
    await press(consultant, 'Book mødet')
    await meetings(consultant).getByText('Opstartssamtale · Online').waitFor()
    await expectAccessible(page, 'a request with two meetings')
    expect((await standing()).map(({ meeting }) => meeting)).toEqual(['infoMeeting', 'startTalk'])
  })

  chapter('it is moved, and a time that went in the meantime is not lost sight of', async () => {
    const { app, page } = consultant
    const before = (await standing()).at(-1)
    await press(consultant, 'Flyt: Opstartssamtale')
    const offered = times(consultant, 'Vælg en ny tid')
    await offered.first().waitFor()
    const params = { ref: request.ref }
    const { offers } = await world.sandbox
      .as(request.consultant)
      .call('requestOffers', undefined, { params, query: { moving: before?.id ?? '' } })
    const taken = offers.find(({ consultant: { id }, startsAt }) => id === before?.who && startsAt !== before?.startsAt)
    if (taken === undefined) throw new Error('There is no other time')
    await takeTime(taken)
    await press(consultant, 'Flyt mødet')
    await app.getByText('Tiden kan ikke længere bookes. Her er de ledige tider nu.').waitFor()
    await expectAccessible(page, 'a time that was taken')
    await press(consultant, 'Flyt mødet')
    await meetings(consultant).getByText('Mødet er flyttet.').waitFor()
    const after = (await standing()).at(-1)
    expect(after).toMatchObject({ id: before?.id, who: before?.who })
    expect(after?.startsAt).not.toBe(before?.startsAt)
    expect(after?.startsAt).not.toBe(taken.startsAt)
  })

  chapter('it is given to a colleague, at its own time, after one has read what follows', async () => {
    const { app, page } = consultant
    const before = (await standing()).at(-1)
    await press(consultant, 'Giv til en kollega: Opstartssamtale')
    await app.getByText(/^Kollegaen får både mødet og henvendelsen/).waitFor()
    await times(consultant, 'Vælg kollega og tid').first().waitFor()
    await expectAccessible(page, 'giving a meeting to a colleague')
    await press(consultant, 'Giv mødet')
    await app.getByText(/har mødet nu\.$|^Henvendelsen er ikke længere hos dig/).waitFor()
    const after = (await standing()).at(-1)
    expect(after).toMatchObject({ meeting: 'startTalk', startsAt: before?.startsAt })
    expect(after?.who).not.toBe(before?.who)
    expect((await request.read('kirsten-koordinator')).consultant?.id).toBe(after?.who)
    await page.close()
  })

  chapter('the coordinator books the third, with the leader and the employee', async () => {
    const kirsten = await openRequest('kirsten-koordinator')
    await press(kirsten, 'Book møde')
    // As the leader asked for it; the talks before were the municipality's own.
    await press(kirsten, 'Rundbordssamtale: På arbejdspladsen, med lederen')
    await kirsten.app.getByLabel('Lederen', { exact: true }).uncheck()
    await kirsten.app.getByText('Vælg mindst én, der kommer.').waitFor()
    expect(await kirsten.app.getByRole('button', { name: 'Book mødet' }).count()).toBe(0)
    await kirsten.app.getByLabel('Lederen', { exact: true }).check()
    await kirsten.app.getByLabel('Medarbejderen', { exact: true }).check()
    await times(kirsten).first().waitFor()
    await expectAccessible(kirsten.page, 'who comes to a meeting')
    await press(kirsten, 'Book mødet')
    await meetings(kirsten).getByText('Rundbordssamtale · På arbejdspladsen').waitFor()
    expect(await kirsten.app.getByRole('button', { name: 'Book møde', exact: true }).count()).toBe(0)

    const { bookings } = await request.read('lone-leder')
    expect(bookings.map(({ meeting }) => meeting)).toEqual(['roundTable'])
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})

/** Another request of the same consultant's gets the time. */
async function takeTime(offer: Parameters<typeof slotOf>[0]): Promise<void> {
  const { sandbox } = world
  const start = aStart(sandbox, { employeeId: sandbox.oid('yrsa-ydegaard'), firstAbsenceDay: '2026-12-18' })
  const { request: other } = await sandbox.as('lone-leder').call('startRequest', start)
  const booked = { meeting: 'infoMeeting', slot: slotOf(offer) }
  await sandbox.as('kirsten-koordinator').call('book', booked, { params: { ref: other.reference } })
}
