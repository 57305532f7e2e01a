import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everythingKept } from '../bot/support/everything-kept.ts'
import { aRequestOf, clockAt, type RequestOf } from '../support/acts.ts'
import { eventually } from '../support/eventually.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const write = (person: string, { ref }: RequestOf, room: 'employer' | 'authority', text: string) =>
  sandbox.as(person).call('writeNote', { room, text }, { params: { ref } })

/** Where the product keeps a word: a note's text stands in one place, or deleting it there would not be enough. */
async function tablesWith(word: string): Promise<readonly string[]> {
  const kept = Object.entries(await everythingKept(sandbox.databaseUrl))
  return kept.flatMap(([table, rows]) => (rows.some((row) => row.includes(word)) ? [table] : []))
}

/** When a room's notes were deleted, as the person sees it; a room the person does not see is not there. */
async function deletedFor(request: RequestOf, person: string): Promise<Record<string, string | undefined>> {
  const { noteRooms } = await request.read(person)
  return Object.fromEntries(noteRooms.map(({ room, deletedOn }) => [room, deletedOn]))
}

test('P-15: health text goes a year after closing, the employer’s notes after the chosen time, and their readers are told', async () => {
  const request = await aRequestOf(sandbox, 'varde', { answers: { adaptations: 'Ordet marabu.' } })
  const open = await aRequestOf(sandbox, 'varde', { employeeId: sandbox.oid('tine-tranholm') })
  await write('lone-leder', request, 'employer', 'Ordet struds.')
  await write(request.consultant, request, 'authority', 'Ordet kondor.')
  await write('lone-leder', open, 'employer', 'Ordet ibis.')
  await request.act('lone-leder', { type: 'close', reason: 'returned' })

  await clockAt(sandbox, '2027-12-20T23:50')
  expect(await tablesWith('kondor')).toEqual(['note'])
  await clockAt(sandbox, '2027-12-21T00:10')
  await eventually(async () => (await tablesWith('kondor')).length === 0)
  expect(await tablesWith('struds')).toEqual(['note'])
  expect(await deletedFor(request, request.consultant)).toEqual({ employer: undefined, authority: '2027-12-21' })
  expect(await deletedFor(request, 'lone-leder')).toEqual({ employer: undefined })

  // A choice counts from the next day, so that it can be changed back.
  const { setAt, ...periods } = await sandbox
    .as('hanne-hr')
    .call('saveNotePeriods', { employerNote: 12, healthText: 12 })
  expect({ setAt: setAt?.slice(0, 10), periods }).toEqual({
    setAt: '2027-12-20',
    periods: { employerNote: 12, healthText: 12 },
  })
  await clockAt(sandbox, '2027-12-21T23:50')
  expect(await tablesWith('struds')).toEqual(['note'])
  await clockAt(sandbox, '2027-12-22T00:10')
  await eventually(async () => (await tablesWith('struds')).length === 0)
  expect(await tablesWith('marabu')).toEqual([])
  expect(await tablesWith('ibis')).toEqual(['note'])
  expect(await deletedFor(request, 'lone-leder')).toEqual({ employer: '2027-12-22' })
  expect(await deletedFor(request, 'kirsten-koordinator')).toEqual({})
  expect(await request.read('lone-leder')).not.toHaveProperty('answers')
  expect(await deletedFor(open, 'lone-leder')).toEqual({ employer: undefined })
})

test('Q-10: an Admin chooses within bounds; HR and coordinator may see it, a leader not even that', async () => {
  const body = { employerNote: 60, healthText: 12 }
  expect(await sandbox.as('kirsten-koordinator').refusal('saveNotePeriods', body)).toMatchObject({ status: 403 })
  expect(await sandbox.as('lone-leder').refusal('readNotePeriods', undefined)).toMatchObject({ status: 403 })
  expect(await sandbox.as('kirsten-koordinator').call('readNotePeriods', undefined)).toMatchObject({ healthText: 12 })
  for (const healthText of [0, 61, 1.5]) {
    expect(await sandbox.as('hanne-hr').refusal('saveNotePeriods', { ...body, healthText })).toMatchObject({
      status: 400,
      fields: [{ path: 'healthText' }],
    })
  }
})
