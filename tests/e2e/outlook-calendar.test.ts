import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { z } from 'zod'
import { eventually } from '../app/support/eventually.ts'
import { expectAccessible } from './support/accessible.ts'
import { aStory } from './support/chapters.ts'
import { openOutlook, type OutlookWindow } from './support/outlook.ts'
import { aWorld, type World } from './support/world.ts'

let world: World
let karen: OutlookWindow
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const events = z.array(
  z.looseObject({
    subject: z.string(),
    start: z.object({ dateTime: z.string() }),
    attendees: z.array(z.looseObject({ status: z.object({ response: z.string() }) })),
  }),
)

async function inCalendar(person: string, subject: string) {
  const all = await world.sandbox.get(`/sandbox/calendars/${person}?from=2026-12-21&to=2026-12-24`)
  return events.parse(all).filter((event) => event.subject === subject)
}

const block = ({ page }: OutlookWindow, name: RegExp) => page.getByRole('button', { name })

describe('somebody works in the own Outlook calendar', () => {
  const chapter = aStory()

  chapter('an own appointment is moved', async () => {
    karen = await openOutlook(world, 'karen-konsulent')
    await karen.openCalendar()
    await block(karen, /^Opfølgning 09\.00–10\.00/).click()
    await karen.page.getByRole('button', { name: 'Flyt', exact: true }).click()
    await karen.page.getByLabel('Ny start').fill('2026-12-23T10:30')
    await expectAccessible(karen.page, 'an appointment that is being moved')
    await karen.page.getByRole('button', { name: 'Gem tiden' }).click()
    await block(karen, /^Opfølgning 10\.30–11\.30/).waitFor()
    expect(await inCalendar('karen-konsulent', 'Opfølgning')).toMatchObject([
      { start: { dateTime: '2026-12-23T09:30:00.0000000' } },
    ])
  })

  chapter('it is deleted after a question', async () => {
    await block(karen, /^Opfølgning 10\.30/).click()
    await karen.page.getByRole('button', { name: 'Slet', exact: true }).click()
    await karen.page.getByRole('button', { name: 'Slet aftalen' }).click()
    await block(karen, /^Opfølgning/).waitFor({ state: 'detached' })
    expect(await inCalendar('karen-konsulent', 'Opfølgning')).toEqual([])
  })

  chapter('an invitation is declined, and the organiser sees it', async () => {
    await invite('Sparring')
    const lone = await openOutlook(world, 'lone-leder')
    await lone.openCalendar()
    await block(lone, /^Sparring/).click()
    await expectAccessible(lone.page, 'an invitation')
    await lone.page.getByRole('button', { name: 'Afvis' }).click()
    await block(lone, /^Sparring/).waitFor({ state: 'detached' })
    // The answer reaches the organiser's copy after it has left the own calendar.
    await eventually(async () => {
      const [sparring] = await inCalendar('karen-konsulent', 'Sparring')
      return sparring?.attendees[0]?.status.response === 'declined'
    })
  })

  chapter('no page failed unseen or asked anything beyond this machine', async () => {
    expect(world.faults).toEqual([])
  })
})

const at = (hour: string) => ({ dateTime: `2026-12-23T${hour}:00`, timeZone: 'Romance Standard Time' })

/** Karen invites Lone on Wednesday morning. */
async function invite(subject: string): Promise<void> {
  const { sandbox } = world
  const token = z
    .object({ access_token: z.string() })
    .parse(await sandbox.post('/sandbox/token', { person: 'karen-konsulent', audience: 'graph' }))
  const lone = z
    .array(z.looseObject({ id: z.string(), mail: z.string() }))
    .parse(await sandbox.get('/sandbox/people'))
    .find(({ id }) => id === 'lone-leder')
  const answer = await fetch(`${sandbox.baseUrl}/graph/v1.0/me/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      subject,
      start: at('10:00'),
      end: at('11:00'),
      attendees: [{ emailAddress: { address: lone?.mail } }],
    }),
  })
  expect(answer.status).toBe(201)
}
