import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { move } from '../app/outlook/support.ts'
import { aBookedRequest } from '../app/support/requests.ts'
import { ownEvents } from '../app/support/sandbox-answers.ts'
import { expectAccessible } from './support/accessible.ts'
import { moveClock } from './support/bar.ts'
import { aStory } from './support/chapters.ts'
import { expectNoSidewaysScroll } from './support/narrow.ts'
import { openOutlook, type OutlookWindow } from './support/outlook.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { wordsOf } from './support/words.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: TeamsWindow
let hanne: TeamsWindow
let lone: OutlookWindow
let reference = ''
beforeAll(async () => {
  world = await aWorld()
  reference = (await aBookedRequest(world.sandbox)).request.reference
})
afterAll(() => world?.close())

const rowOf = ({ app }: TeamsWindow) => app.getByRole('row').filter({ hasText: reference })
const momentsIn = ({ app }: TeamsWindow) => app.getByRole('region', { name: 'Forløbet' }).getByRole('listitem')

describe('nobody contacts the employee', () => {
  const chapter = aStory()

  chapter('an hour before the deadline the consultant is reminded', async () => {
    karen = await openTeams(world, 'karen-konsulent')
    await karen.latest.getByText(reference).waitFor()
    await world.sandbox.post('/sandbox/clock', { now: '2026-12-21T14:55:00+01:00', asleep: true })
    await moveClock(karen.page, '2026-12-21T15:01')
    await karen.latest
      .getByRole('heading', { name: /^Kontakt medarbejderen inden kl\. 16\.00\. Der er en time/ })
      .waitFor()
    await karen.latest.getByRole('button', { name: 'Kontaktet' }).waitFor()
  })

  chapter('after it the coordinator is told, and whose it is', async () => {
    await world.sandbox.post('/sandbox/clock', { now: '2026-12-21T15:55:00+01:00', asleep: true })
    await moveClock(karen.page, '2026-12-21T16:01')
    const kirsten = await openTeams(world, 'kirsten-koordinator')
    await kirsten.latest.getByText(reference).waitFor()
    const told = 'Karen Krogh har ikke kontaktet medarbejderen. Fristen var i dag kl. 16.00.'
    await kirsten.latest.getByRole('heading', { name: told }).waitFor()
    await karen.latest.getByRole('heading', { name: /^Kontakt medarbejderen nu\. Fristen var/ }).waitFor()
    await expectAccessible(kirsten.page, 'the coordinator’s chat')
    await kirsten.page.close()
  })

  chapter('the light is red for HR, and the timeline says why', async () => {
    hanne = await openTeams(world, 'hanne-hr')
    await hanne.openApp()
    await rowOf(hanne).getByText('Over fristen').waitFor()
    await rowOf(hanne).getByRole('link', { name: reference }).click()
    await momentsIn(hanne).getByText('Påmindelse til konsulenten: Kontakt medarbejderen').waitFor()
    expect(await wordsOf(momentsIn(hanne).first())).toMatch(/^Fristen er overskredet, koordinatoren har fået besked: /)
    await expectAccessible(hanne.page, 'HR’s tab with a late request')
  })
})

describe('the leader moves the meeting, then cancels it', () => {
  const chapter = aStory()

  chapter('coming back to the mail, the pane shows where the request stands', async () => {
    lone = await openOutlook(world, 'lone-leder')
    await lone.readMail('Jeg er sygemeldt')
    await lone.openPane()
    await lone.pane.getByRole('heading', { name: `Henvendelse ${reference}` }).waitFor()
    await expectAccessible(lone.page, 'the pane with a standing request')
  })

  chapter(
    'moved in Outlook past the limit: the open pane says so by itself, and asks whether the time suits',
    async () => {
      const [event] = await ownEvents(world.sandbox, 'karen-konsulent')
      await move(world.sandbox, 'karen-konsulent', event?.id ?? '', '2027-01-12T09:00:00Z', '2027-01-12T10:00:00Z')
      const { pane } = lone
      await pane.getByText('tir. 12. jan. kl. 10.00 med Karen Krogh', { exact: true }).waitFor()
      await pane.getByText('Tiden ligger uden for fristen.').waitFor()
      await pane.getByText('Mødet er flyttet. Passer den nye tid?').waitFor()
      await pane.getByRole('button', { name: 'Tiden passer' }).waitFor()
    },
  )

  chapter('moved: calendar, card and HR follow', async () => {
    const { pane } = lone
    await pane.getByRole('button', { name: 'Flyt', exact: true }).click()
    const newTime = pane.getByRole('radiogroup', { name: 'Vælg en ny tid' }).getByRole('radio').first()
    await newTime.waitFor()
    await expectAccessible(lone.page, 'the pane with times to move to')
    await pane.getByRole('button', { name: 'Flyt mødet' }).click()
    await pane.getByText('Mødet er flyttet.').waitFor()
    const [moment = ''] =
      /\S+ \d+\. dec\. kl\. \d\d\.\d\d/.exec(await wordsOf(pane.getByText(/ med Karen Krogh$/).first())) ?? []
    expect(moment).not.toBe('')

    await karen.latest.getByRole('heading', { name: /^Mødet er flyttet til / }).waitFor()
    await karen.latest.getByText(moment).waitFor()
    const events = await ownEvents(world.sandbox, 'karen-konsulent')
    expect(events).toHaveLength(1)
    await hanne.comeBack()
    await hanne.app.getByRole('article').getByText(`${moment} med Karen Krogh`).waitFor()
    await momentsIn(hanne).getByText(`Mødet er flyttet til ${moment}`).waitFor()
  })

  chapter('cancelled: calendar, card, obligations and HR follow', async () => {
    const { pane } = lone
    await pane.getByRole('button', { name: 'Aflys', exact: true }).click()
    await expectAccessible(lone.page, 'the pane that asks before it cancels')
    await pane.getByRole('button', { name: 'Ja, aflys mødet' }).click()
    await pane.getByText('Mødet er aflyst.').waitFor()
    await expectAccessible(lone.page, 'the pane after cancelling')

    await karen.latest.getByRole('heading', { name: 'Mødet er aflyst.' }).waitFor()
    await hanne.comeBack()
    await hanne.app.getByRole('article').getByText('Der er ikke booket et møde.').waitFor()
    await momentsIn(hanne).getByText('Mødet er aflyst af lederen').waitFor()
    const { obligations } = await world.sandbox
      .as('hanne-hr')
      .call('readRequest', undefined, { params: { ref: reference } })
    expect(obligations.find(({ ruleId }) => ruleId === 'VARDE-4')?.state).toBe('open')
    const events = await ownEvents(world.sandbox, 'karen-konsulent')
    expect(events.filter(({ isCancelled }) => isCancelled !== true)).toEqual([])
  })

  chapter('one press books it again', async () => {
    await lone.pane.getByRole('button', { name: 'Fortryd' }).click()
    await lone.pane.getByText('Mødet er booket igen.').waitFor()
    expect(await ownEvents(world.sandbox, 'karen-konsulent')).toHaveLength(1)
  })

  chapter('L-3: "Se svarene" on the leader’s card opens the page at what is to be sent in NemRefusion', async () => {
    await world.sandbox.post('/sandbox/clock', { now: '2026-12-29T09:00:00+01:00', asleep: true })
    const { page, app } = await openTeams(world, 'lone-leder')
    await page.setViewportSize({ width: 320, height: 700 })
    await page.getByRole('link', { name: 'Se svarene' }).last().click()
    const heading = app.getByRole('heading', { name: 'Husk NemRefusion' })
    await heading.and(app.locator(':focus')).waitFor()
    await app.getByRole('button', { name: 'Kopiér svarene' }).waitFor()
    expect(await heading.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'the request from its answers on, at 320 px')
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
