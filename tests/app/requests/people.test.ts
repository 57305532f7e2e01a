import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const find = (search: string, person = 'karen-konsulent') => sandbox.as(person).call('findPeople', { search })

describe('finding who phones', () => {
  test.each([
    ['the beginning of a first name', 'lone', ['Lone Lindgaard']],
    ['of a surname', 'Lindg', ['Lone Lindgaard']],
    ['of the whole name', 'Lone Li', ['Lone Lindgaard']],
    ['a Danish letter', 'Mølle', ['Mikkel Mølleå']],
    ['blanks around it', '  lone ', ['Lone Lindgaard']],
    ['a room, which phones nobody', 'Lokale', []],
    ['a quotation mark, which is no way out of the question', "x' or startswith(displayName,'", []],
  ])('%s', async (_what, search, expected) => {
    expect((await find(search)).people.map(({ name }) => name)).toEqual(expected)
  })

  test('P-2: no more than tells two people of one name apart', async () => {
    const [lone] = (await find('lone')).people
    expect(lone).toEqual({ id: sandbox.oid('lone-leder'), name: 'Lone Lindgaard', department: 'Søndervangskolen' })
  })

  test('ten at most, and it says when there are more', async () => {
    await expect(find('lone')).resolves.toMatchObject({ hasMore: false })
    expect(await sandbox.as('karen-konsulent').refusal('findPeople', { search: 'l' })).toMatchObject({
      status: 400,
      fields: [{ path: 'search', code: 'too-short' }],
    })
  })

  test('whom a leader leads, and where', async () => {
    const { leader, workplaces, employees } = await sandbox
      .as('karen-konsulent')
      .call('readTeam', undefined, { params: { id: sandbox.oid('birgit-leder') } })
    expect(leader.name).toBe('Birgit Brandsø')
    expect(workplaces.map(({ name }) => name).toSorted()).toEqual(['Plejecenter Bakkegården', 'Plejecenter Fyrtårnet'])
    expect(employees).toHaveLength(5)
    expect(employees.find(({ name }) => name === 'Palle Piletoft')?.workplaceId).toBe('bakkegaarden')
  })

  test.each(['lone-leder', 'hanne-hr'])('%s writes down no calls and looks nobody up', async (person) => {
    const params = { id: sandbox.oid('henning-leder') }
    expect(await sandbox.as(person).refusal('findPeople', { search: 'lone' })).toMatchObject({ code: 'access-denied' })
    expect(await sandbox.as(person).refusal('readTeam', undefined, { params })).toMatchObject({ code: 'access-denied' })
  })

  test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])('nobody is %s', async (id) => {
    const problem = await sandbox.as('karen-konsulent').refusal('readTeam', undefined, { params: { id } })
    expect(problem).toMatchObject({ status: 404, code: 'leader-unknown' })
  })
})
