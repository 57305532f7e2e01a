import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { openOutlook, referenceIn, type OutlookWindow } from './support/outlook.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let lone: OutlookWindow
beforeAll(async () => {
  world = await aWorld()
  await world.sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'ishoej', statute: 'byDate', why: 'Vi prøver en anden model.' })
  lone = await openOutlook(world, 'lone-leder')
})
afterAll(() => world?.close())

describe('ISHOEJ-5: an employee who lives elsewhere', () => {
  const chapter = aStory()

  chapter('the pane asks where, and says beside the field when the name is missing', async () => {
    const { page, pane } = lone
    await lone.readMail('Jeg er sygemeldt')
    await lone.openPane()
    await pane.getByLabel('Første fraværsdag').fill('4/12')
    await pane
      .getByRole('radiogroup', { name: 'Varer det mere end 8 uger?' })
      .getByRole('radio', { name: 'Ja' })
      .check()
    await home('Ja')
    await pane.getByRole('radio', { name: 'Ingen af tiderne passer. Send uden tid' }).check()
    await pane.getByRole('button', { name: 'Send uden tid' }).click()
    await pane.getByText('Skriv, hvilken kommune medarbejderen bor i.').waitFor()
    await expectAccessible(page, 'the pane asking for the municipality')
  })

  chapter('what was written stays when the pane is closed, and when no is tried in between', async () => {
    const { pane } = lone
    await pane.getByLabel('Hvilken kommune?').fill('Greve')
    await home('Nej')
    await home('Ja')
    await lone.closePane()
    await lone.openPane()
    expect(await pane.getByLabel('Hvilken kommune?').inputValue()).toBe('Greve')
  })

  chapter('the receipt says who has the case, and that we advise the leader', async () => {
    const { pane } = lone
    await pane.getByRole('button', { name: 'Send uden tid' }).click()
    await referenceIn(pane)
    await pane.getByText('Medarbejderen bor i Greve, så anmodningen går dertil. Vi rådgiver dig som leder.').waitFor()
    expect(world.faults).toEqual([])
  })
})

function home(answer: 'Ja' | 'Nej'): Promise<void> {
  const group = lone.pane.getByRole('radiogroup', { name: 'Bor medarbejderen i en anden kommune?' })
  return group.getByRole('radio', { name: answer }).check()
}
