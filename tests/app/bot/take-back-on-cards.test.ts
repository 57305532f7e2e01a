import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { clockAt } from '../support/acts.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { aBookedCard, newestCard, pressOn } from './support/presses.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const read = (ref: string, person: string) => sandbox.as(person).call('readRequest', undefined, { params: { ref } })
const command = (ref: string, person: string, input: CommandInput, idempotencyKey: string = randomUUID()) =>
  sandbox.as(person).call('command', input, { params: { ref }, idempotencyKey })
const refusal = (ref: string, person: string, input: CommandInput) =>
  sandbox.as(person).refusal('command', input, { params: { ref } })

/** Karen presses the undoing that stands on her newest card of that kind, as the card carries it. */
async function pressBack(ref: string, karen: string) {
  const card = await newestCard(sandbox, karen, ref, /act\.takeBack/)
  const entry = (await read(ref, karen)).takeBack?.entry
  expect(card.text).toContain(`"entry":${entry}`)
  const answer = await pressOn(sandbox, karen, card, 'act.takeBack', { entry })
  return { card, entry, answer }
}

describe('the wrong button, pressed on a card', () => {
  test('VARDE-3: the card says how to undo it, asks for the contact again, and the story names who undid it', async () => {
    const { ref, karen } = await aBookedCard(sandbox)
    const pressed = await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'contact.reached')
    expect(pressed).toContain('Fortryd registreringen')
    expect(pressed).not.toContain('contact.reached')

    const { card, entry, answer } = await pressBack(ref, karen)
    expect(answer).toContain('Fortrudt. Det er ikke registreret længere.')
    expect(answer).toContain('Kontakt medarbejderen i dag inden kl. 16.00')
    expect(answer).toContain('contact.reached')
    expect(answer).not.toContain('Fortryd registreringen')
    const { timeline } = await read(ref, karen)
    expect(timeline.find((line) => line.entry === entry)).toMatchObject({ isTakenBack: true })
    expect(timeline.at(-1)).toMatchObject({
      what: { da: 'Fortrudt: Medarbejderen er kontaktet' },
      by: expect.any(String),
    })

    await pressOn(sandbox, karen, card, 'act.takeBack', { entry })
    expect((await read(ref, karen)).timeline).toHaveLength(timeline.length)
  })

  test('one that something newer was recorded upon says so, and undoes nothing', async () => {
    const { ref, karen } = await aBookedCard(sandbox)
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'contact.attempted')
    const old = await newestCard(sandbox, karen, ref)
    const entry = (await read(ref, karen)).takeBack?.entry
    await command(ref, karen, { type: 'recordContact', outcome: 'reached' })
    const refused = await pressOn(sandbox, karen, old, 'act.takeBack', { entry })
    expect(refused).toContain('Der er sket noget siden kortet blev vist: Medarbejderen er kontaktet.')
    expect((await read(ref, karen)).timeline.some(({ isTakenBack }) => isTakenBack)).toBe(false)
  })
})

describe('the wrong button, pressed on the page', () => {
  test('the same act with the same key is done once; whoever may not record it may not undo it', async () => {
    const { ref, karen } = await aBookedCard(sandbox)
    const { takeBack } = await command(ref, karen, { type: 'recordContact', outcome: 'prefersWritten' })
    expect(takeBack).toMatchObject({ outcome: 'prefersWritten' })
    const input = { type: 'takeBack', entry: takeBack?.entry ?? 0 } as const
    for (const person of ['lone-leder', 'hanne-hr']) {
      expect((await read(ref, person)).takeBack).toBeUndefined()
      expect(await refusal(ref, person, input)).toMatchObject({ status: 403, code: 'access-denied' })
    }
    expect(await refusal(ref, karen, { ...input, entry: 1 })).toMatchObject({
      status: 409,
      code: 'nothing-to-take-back',
      fields: [{ path: 'entry' }],
    })
    expect(await refusal(ref, karen, { ...input, version: 1 })).toMatchObject({ code: 'request-changed' })

    const key = randomUUID()
    const done = await command(ref, karen, input, key)
    expect(done.may).toContain('recordContact')
    expect(done.takeBack).toBeUndefined()
    expect((await command(ref, karen, input, key)).version).toBe(done.version)
    expect((await command(ref, karen, input)).version).toBe(done.version)
  })

  test('VARDE-4: how the meeting went, told wrongly, is asked about again', async () => {
    const { ref, booking, karen } = await aBookedCard(sandbox)
    await clockAt(sandbox, '2026-12-29T12:00')
    await command(ref, karen, { type: 'recordMeetingNotHeld', bookingId: booking.id, reason: 'noShow' })
    const told = await newestCard(sandbox, karen, ref, /Mødet blev holdt|mødte ikke op|kom ikke/)
    expect(told.text).toContain('Fortryd registreringen')
    await pressBack(ref, karen)
    const { bookings, may } = await read(ref, karen)
    expect(bookings.find(({ id }) => id === booking.id)?.state).toBe('confirmed')
    expect(may).toContain('recordMeetingHeld')
    expect((await newestCard(sandbox, karen, ref, /meeting\.held/)).data.version).toBeGreaterThan(0)
  })
})
