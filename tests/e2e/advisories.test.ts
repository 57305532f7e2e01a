import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { aStart } from '../app/support/requests.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { offersIn, referenceIn } from './support/outlook.ts'
import { openTeams, type TeamsWindow } from './support/teams.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let lone: TeamsWindow
beforeAll(async () => {
  world = await aWorld()
  const { sandbox } = world
  await sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'hjoerring', statute: 'byDate', why: 'Vi vil prøve modellen fra Hjørring.' })
  await sandbox.post('/sandbox/clock', { advance: 'PT2M' })
  lone = await openTeams(world, 'lone-leder')
})
afterAll(() => world?.close())

/** The card about Asger, who has been away for a week this morning; the other is about Rikke's three short absences. */
const card = () => lone.page.getByLabel('Beskeder').getByRole('listitem').filter({ hasText: 'HJOERRING-2' }).last()

describe('an employee has been away for a week (HJOERRING-2, HJOERRING-4)', () => {
  const chapter = aStory()

  chapter('the card says workplace, rule and what to do, and nobody’s name', async () => {
    await lone.openChat()
    await card().getByText('Søndervangskolen').first().waitFor()
    const text = await card().innerText()
    expect(text).toContain('Kontakt en fastholdelseskonsulent')
    expect(text).not.toMatch(/Asger|Abildtrup/)
  })

  chapter('its button opens the form about the employee, begun with the first day of absence', async () => {
    const { app, page } = lone
    await card().getByRole('link', { name: 'Åbn skemaet' }).click()
    await app.getByText('Asger Abildtrup').first().waitFor()
    expect(await app.getByLabel('Første fraværsdag').inputValue()).toBe('14-12-2026')
    await expectAccessible(page, 'the form begun from an advisory')
  })

  chapter('sent, the card says so and the leader’s list no longer asks', async () => {
    const { app } = lone
    await app.getByRole('radiogroup', { name: /uger/ }).getByRole('radio', { name: 'Ja', exact: true }).check()
    await offersIn(app).first().waitFor()
    await app.getByRole('button', { name: 'Send og book' }).click()
    await referenceIn(app)
    await app.getByRole('button', { name: 'Dine medarbejdere' }).click()
    await app.getByRole('region', { name: 'Medarbejdere med fravær' }).getByText('Rikke Ravnsted').waitFor()
    expect(await app.getByRole('button', { name: 'Start henvendelse om Asger Abildtrup' }).count()).toBe(0)

    await lone.openChat()
    await lone.page.getByText('Kontakt en fastholdelseskonsulent: det er gjort').first().waitFor()
    await lone.openApp()
  })
})

describe('the leader’s list of employees who are away (HJOERRING-3)', () => {
  const chapter = aStory()

  chapter('says since when, what to take up and by which rule', async () => {
    const { app, page } = lone
    const away = app.getByRole('region', { name: 'Medarbejdere med fravær' })
    await away.getByText('Var væk fra fre. 18. dec.').waitFor()
    await away.getByText('Kontakt en fastholdelseskonsulent, senest man. 21. dec.').waitFor()
    await away.getByRole('button', { name: /^Hvorfor\? / }).click()
    await away.getByText(/tre gange inden for tre måneder\. .*HJOERRING-3/).waitFor()
    await expectAccessible(page, 'the leader’s list of absent employees')
  })

  chapter('"ikke nu" puts one aside, and it can be undone', async () => {
    const { app, page } = lone
    await app.getByRole('button', { name: 'Ikke nu: Rikke Ravnsted' }).click()
    await app.getByText('Rikke Ravnsted er lagt til side.').waitFor()
    await app.getByText('Der er ikke noget, du skal tage fat på.').waitFor()
    await expectAccessible(page, 'an absence that was put aside')
    await app.getByRole('button', { name: 'Fortryd' }).click()
    await app.getByRole('button', { name: 'Ikke nu: Rikke Ravnsted' }).waitFor()
  })

  chapter('somebody else starts the request meanwhile: it is opened, and no second one is begun', async () => {
    const { app, page } = lone
    const { sandbox } = world
    const call = { from: 'leader', leaderId: sandbox.oid('lone-leder') } as const
    const about = { employeeId: sandbox.oid('rikke-ravnsted'), channel: 'phone', call } as const
    const { request } = await sandbox.as('karen-konsulent').call('startRequest', aStart(sandbox, about))
    const standing = app.getByRole('heading', { name: `Henvendelse ${request.reference}` })
    await app.getByRole('button', { name: 'Start henvendelse om Rikke Ravnsted' }).click()
    await standing.waitFor()
    await app.getByRole('button', { name: 'Dine medarbejdere' }).click()
    await app.getByRole('button', { name: 'Ikke nu: Rikke Ravnsted' }).click()
    await app.getByRole('button', { name: 'Fortryd' }).click()
    await expectAccessible(page, 'an absence with an open request')
    await app.getByRole('button', { name: 'Åbn henvendelsen om Rikke Ravnsted' }).click()
    await standing.waitFor()
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})
