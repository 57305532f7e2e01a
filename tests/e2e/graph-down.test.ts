import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { graphGoesDown, graphIsBack } from '../app/support/graph-down.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { offersIn, openOutlook, referenceIn, type OutlookWindow } from './support/outlook.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let lone: OutlookWindow
beforeAll(async () => {
  world = await aWorld()
  lone = await openOutlook(world, 'lone-leder')
})
afterAll(() => world?.close())

const typed = 'Undervisningen i 7. klasse.'

describe('the calendars cannot be read while a leader books', () => {
  const chapter = aStory()

  chapter('the times stay, with their age and what choosing one means, and nothing typed is lost', async () => {
    const { page, pane } = lone
    await lone.readMail('Jeg er sygemeldt')
    await lone.openPane()
    await pane.getByLabel('Første fraværsdag').fill('4/12')
    await pane.getByRole('radio', { name: 'Ja', exact: true }).check()
    await pane.getByRole('button', { name: 'Hjælp konsulenten (valgfrit)' }).click()
    const answer = pane.getByLabel('Hvilke opgaver er påvirket?')
    await answer.fill(typed)
    await offersIn(pane).first().waitFor()

    await graphGoesDown(world.sandbox)
    await lone.closePane()
    await lone.openPane()
    const notice = pane.getByText(
      /^Tiderne er fra kl\. 09\.0\d\. Kalenderen kan ikke læses lige nu\. Mødet bekræftes, når den kan\.$/,
    )
    await notice.waitFor()
    expect(await answer.inputValue()).toBe(typed)
    await pane.getByText(/ med Karen Krogh\. Bekræftes, når kalenderen kan læses\.$/).waitFor()
    await expectAccessible(page, 'the pane with times of an earlier reading')
  })

  chapter('the receipt says that the time is reserved and not yet confirmed', async () => {
    const { page, pane } = lone
    await offersIn(pane).first().check()
    await pane.getByRole('button', { name: 'Send og book' }).click()
    await referenceIn(pane)
    await pane.getByText('Sendt. Tiden er reserveret til jer. Mødet bekræftes, når kalenderen kan læses.').waitFor()
    await pane.getByText('Tiden er reserveret og endnu ikke bekræftet i kalenderen.').waitFor()
    await expectAccessible(page, 'the receipt of a meeting that is not confirmed')
  })

  chapter('when they can be read again, the receipt says by itself that it is booked', async () => {
    await graphIsBack(world.sandbox)
    await world.sandbox.post('/sandbox/clock', { advance: 'PT5M' })
    await lone.pane.getByText('Sendt og booket. Mødet står i kalenderen.').waitFor()
    expect(world.faults).toEqual([])
  })
})
