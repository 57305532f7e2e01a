import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { NoteInput } from '../../../shared/contract/notes.ts'
import { allThat, aRequestOf, type RequestOf } from '../support/acts.ts'
import { databaseText } from '../support/database-text.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const everybody = ['lone-leder', 'hanne-hr', 'karen-konsulent', 'kirsten-koordinator'] as const

function write(person: string, { ref }: RequestOf, note: NoteInput, idempotencyKey: string = randomUUID()) {
  return sandbox.as(person).call('writeNote', note, { params: { ref }, idempotencyKey })
}

function refusalOf(person: string, { ref }: RequestOf, note: NoteInput) {
  return sandbox.as(person).refusal('writeNote', note, { params: { ref } })
}

/** The texts that a person sees, by room. */
async function roomsOf(request: RequestOf, person: string): Promise<Record<string, string[]>> {
  const { noteRooms } = await request.read(person)
  return Object.fromEntries(noteRooms.map(({ room, notes }) => [room, notes.map(({ text }) => text)]))
}

describe('P-8: a note is read in its own room and nowhere else', () => {
  test('the employer’s room is the leader’s, HR’s and the consultant’s; the coordinator shares out work and needs no notes', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    await write('lone-leder', request, { room: 'employer', text: 'Hun kan møde tirsdag formiddag.' })
    await write('hanne-hr', request, { room: 'employer', text: 'Vikar er fundet til uge 53.' })
    const seen = ['Vikar er fundet til uge 53.', 'Hun kan møde tirsdag formiddag.']
    expect(await roomsOf(request, 'lone-leder')).toEqual({ employer: seen })
    expect(await roomsOf(request, 'hanne-hr')).toEqual({ employer: seen })
    expect(await roomsOf(request, request.consultant)).toEqual({ employer: seen, authority: [] })
    expect(await roomsOf(request, 'kirsten-koordinator')).toEqual({})
  })

  test('what the consultant writes as the authority never reaches the employer’s side, nor the journal', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    await write(request.consultant, request, { room: 'authority', text: 'Ordet flamingo må kun konsulenten se.' })
    expect(await allThat(request, request.consultant)).toContain('flamingo')
    for (const person of everybody.filter((one) => one !== request.consultant))
      expect([person, (await allThat(request, person)).includes('flamingo')]).toEqual([person, false])
    expect(await databaseText(sandbox.databaseUrl, ['journal', 'request', 'command_key', 'alert'])).not.toMatch(
      /flamingo/,
    )
  })

  test.each<[string, string, NoteInput['room'], number, string]>([
    ['the leader, in the authority’s room', 'lone-leder', 'authority', 403, 'access-denied'],
    ['HR, in the authority’s room', 'hanne-hr', 'authority', 403, 'access-denied'],
    ['the coordinator, who reads neither', 'kirsten-koordinator', 'employer', 403, 'access-denied'],
    ['another leader, to whom the request is unknown', 'henning-leder', 'employer', 404, 'request-unknown'],
    ['another consultant, to whom it is unknown too', 'pia-konsulent', 'employer', 404, 'request-unknown'],
  ])('%s: refused, and nothing is kept', async (_who, person, room, status, code) => {
    const request = await aRequestOf(sandbox, 'varde')
    expect(await refusalOf(person, request, { room, text: 'Ordet pelikan.' })).toMatchObject({ status, code })
    expect(await databaseText(sandbox.databaseUrl, ['note'])).not.toMatch(/pelikan/)
  })

  test('each note says who wrote it, and when', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const { noteRooms } = await write(request.consultant, request, { room: 'employer', text: 'Ringet til jer.' })
    expect(noteRooms.find(({ room }) => room === 'employer')?.notes).toMatchObject([
      { by: 'Karen Krogh', text: 'Ringet til jer.', removableUntil: expect.stringMatching(/T.*Z$/) },
    ])
    const [asLeader] = (await request.read('lone-leder')).noteRooms
    expect(asLeader?.notes[0]?.removableUntil).toBeUndefined()
  })

  test('the answers to the three questions stay what they were', async () => {
    const request = await aRequestOf(sandbox, 'varde', { answers: { adaptations: 'Kortere dage.' } })
    const { answers } = await write('lone-leder', request, { room: 'employer', text: 'En note.' })
    expect(answers).toEqual({ adaptations: 'Kortere dage.' })
  })
})

describe('P-15: each room’s notes have a time of their own to be kept', () => {
  test('employer notes and health text are told apart in the store', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    await write(request.consultant, request, { room: 'employer', text: 'Ordet struds.' })
    await write(request.consultant, request, { room: 'authority', text: 'Ordet kondor.' })
    const kept = await databaseText(sandbox.databaseUrl, ['note'])
    expect(kept).toMatch(/struds[^}]*employerNote/)
    expect(kept).toMatch(/kondor[^}]*healthText/)
  })
})

describe('P-3: no CPR number in any text', () => {
  test.each(['010190-1234', '0101901234', '010190 1234', '01 01 90-1234', '01.01.90 - 1234', 'CPR: 311299–4321.'])(
    '"%s" is refused at its field, in words that help, and is not kept',
    async (number) => {
      const request = await aRequestOf(sandbox, 'varde')
      const problem = await refusalOf('lone-leder', request, { room: 'employer', text: `Det drejer sig om ${number}` })
      expect(problem).toMatchObject({ status: 400, fields: [{ path: 'text', code: 'cpr-number' }] })
      expect(JSON.stringify(problem)).not.toMatch(/1234|4321/)
      expect(await databaseText(sandbox.databaseUrl, ['note'])).not.toMatch(/1234|4321/)
    },
  )

  test.each([
    'Ring på 23 45 67 89 eller +45 2345 6789.',
    'Mødet er 22.12.2026 kl. 10.00.',
    'Sag 3213991234 fra lønsystemet.',
    'Uge 51-52, 1000-1200 kr.',
  ])('"%s" holds none', async (text) => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await write('lone-leder', request, { room: 'employer', text })).noteRooms[0]?.notes[0]?.text).toBe(text)
  })

  test('nor in the answers that a request begins with', async () => {
    const answers = { affectedFunctions: 'Mads, 010190-1234, kan ikke stå op.' }
    const problem = await sandbox.as('lone-leder').refusal('startRequest', aStart(sandbox, { answers }))
    expect(problem).toMatchObject({
      status: 400,
      fields: [{ path: 'answers.affectedFunctions', code: 'cpr-number' }],
    })
  })
})

describe('a text that cannot be a note', () => {
  test.each([
    ['nothing but blanks', '   ', 'too-short'],
    ['more than two pages', 'a'.repeat(4001), 'too-long'],
    ['a NUL, which no database takes', 'a\0b', 'wrong-format'],
  ])('%s', async (_what, text, code) => {
    const request = await aRequestOf(sandbox, 'varde')
    expect(await refusalOf('lone-leder', request, { room: 'employer', text })).toMatchObject({
      status: 400,
      fields: [{ path: 'text', code }],
    })
  })
})

function remove(person: string, ref: string, id: string) {
  return sandbox.as(person).call('removeNote', undefined, { params: { ref, id } })
}

function removal(person: string, ref: string, id: string) {
  return sandbox.as(person).refusal('removeNote', undefined, { params: { ref, id } })
}

/** The id of a note that Lone has just written. */
async function aNote(request: RequestOf, text: string): Promise<string> {
  const { noteRooms } = await write('lone-leder', request, { room: 'employer', text })
  return noteRooms[0]?.notes[0]?.id ?? ''
}

describe('said by mistake', () => {
  test('for ten minutes the writer can take it back: it is gone for good', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const id = await aNote(request, 'Ordet marabu.')
    const { noteRooms } = await remove('lone-leder', request.ref, id)
    expect(noteRooms).toEqual([{ room: 'employer', mayWrite: true, notes: [] }])
    expect(await databaseText(sandbox.databaseUrl, ['note', 'journal', 'command_key'])).not.toMatch(/marabu/)
    expect(await removal('lone-leder', request.ref, id)).toMatchObject({ status: 404, code: 'note-unknown' })
  })

  test('nobody else can, and an answer to a question is no note', async () => {
    const request = await aRequestOf(sandbox, 'varde', { answers: { adaptations: 'Kortere dage.' } })
    const id = await aNote(request, 'En note.')
    expect(await removal('hanne-hr', request.ref, id)).toMatchObject({ status: 403, code: 'access-denied' })
    expect(await removal('henning-leder', request.ref, id)).toMatchObject({ status: 404, code: 'request-unknown' })
    expect(await removal('kirsten-koordinator', request.ref, id)).toMatchObject({ status: 404, code: 'note-unknown' })
    const other = await aRequestOf(sandbox, 'varde')
    expect(await removal('lone-leder', other.ref, id)).toMatchObject({ status: 404, code: 'note-unknown' })
    expect((await request.read('lone-leder')).answers).toEqual({ adaptations: 'Kortere dage.' })
  })

  test('after ten minutes it stands: others may have acted on it', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const id = await aNote(request, 'En note, der bliver.')
    await sandbox.post('/sandbox/clock', { advance: 'PT10M', asleep: true })
    expect(await removal('lone-leder', request.ref, id)).toMatchObject({ status: 409, code: 'note-settled' })
    expect(await roomsOf(request, 'lone-leder')).toEqual({ employer: ['En note, der bliver.'] })
  })

  test('the network lost the answer: the same key again leaves one note', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const key = randomUUID()
    for (let time = 0; time < 3; time++) await write('lone-leder', request, { room: 'employer', text: 'Én gang.' }, key)
    expect(await roomsOf(request, 'lone-leder')).toEqual({ employer: ['Én gang.'] })
  })

  test('a closed request takes no more notes, but one just written can still be taken back', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const id = await aNote(request, 'Den sidste.')
    const closed = await request.act('lone-leder', { type: 'close', reason: 'returned' })
    expect(closed.noteRooms.map(({ mayWrite }) => mayWrite)).toEqual([false])
    expect(await refusalOf('lone-leder', request, { room: 'employer', text: 'For sent.' })).toMatchObject({
      status: 409,
      code: 'request-closed',
    })
    await remove('lone-leder', request.ref, id)
    expect(await roomsOf(request, 'lone-leder')).toEqual({ employer: [] })
  })
})
