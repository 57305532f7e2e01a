import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { graphStage, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage

beforeEach(async () => {
  stage = await graphStage()
})
afterEach(() => stage.graph.close())

describe('looking people up', () => {
  test('gives name, mail, department and language; someone who has left is undefined', async () => {
    withPerson(stage.graph, 'karen', { displayName: 'Karen Krogh', department: 'Havnsby Kommune' })
    withPerson(stage.graph, 'emil', { displayName: 'Emil Engberg', preferredLanguage: 'en-GB' })
    expect(await stage.directory.people(['emil', 'nobody', 'karen'])).toEqual([
      { personId: 'emil', name: 'Emil Engberg', mail: 'emil@havnsby.example', language: 'en' },
      undefined,
      {
        personId: 'karen',
        name: 'Karen Krogh',
        mail: 'karen@havnsby.example',
        department: 'Havnsby Kommune',
        language: 'da',
      },
    ])
  })

  test('200 people cost ten calls, and none the second time', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => withPerson(stage.graph, `person-${index}`))
    await stage.directory.people(ids)
    expect(stage.graph.calls).toHaveLength(10)
    await stage.directory.people(ids)
    expect(stage.graph.calls).toHaveLength(10)
  })

  test('an answer is at most ten minutes old', async () => {
    withPerson(stage.graph, 'karen', { displayName: 'Karen Krogh' })
    await stage.directory.person('karen')
    withPerson(stage.graph, 'karen', { displayName: 'Karen Krogh Juhl' })
    stage.advance(10 * 60_000)
    expect((await stage.directory.person('karen'))?.name).toBe('Karen Krogh')
    stage.advance(1)
    expect((await stage.directory.person('karen'))?.name).toBe('Karen Krogh Juhl')
  })

  test('a clock set back makes nobody older answers than they are: we ask again', async () => {
    withPerson(stage.graph, 'karen')
    await stage.directory.person('karen')
    stage.advance(-60_000)
    await stage.directory.person('karen')
    expect(stage.graph.calls).toHaveLength(2)
  })

  test('one person throttled inside a batch is asked for again, the others are not', async () => {
    const ids = ['karen', 'jonas', 'pia'].map((id) => withPerson(stage.graph, id))
    stage.graph.faults.push({ matches: /INNER \/users\/jonas/, times: 1, status: 429 })
    const people = await stage.directory.people(ids)
    expect(people.map((person) => person?.personId)).toEqual(ids)
    expect(stage.graph.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'POST /graph/v1.0/$batch',
      'GET /graph/v1.0/users/jonas',
    ])
  })

  test('while the directory is away it says so, and does not claim that people have left', async () => {
    stage.graph.faults.push({ matches: /users/, times: 99, status: 503 })
    await expect(stage.directory.person('karen')).rejects.toMatchObject({
      name: 'DirectoryUnavailable',
      code: 'graph-unavailable',
    })
  })
})

describe('looking people up by their address', () => {
  test('gives them in the order asked; nobody with it, and an apostrophe, do no harm', async () => {
    withPerson(stage.graph, 'karen')
    const mails = ["o'hara@havnsby.example", 'karen@havnsby.example']
    const found = await stage.directory.byMail(mails)
    expect(found.map((person) => person?.personId)).toEqual([undefined, 'karen'])
    expect(stage.graph.calls).toHaveLength(1)
  })

  test('one throttled inside the batch is asked for again when it may be, and a list of staff is not lost over it', async () => {
    for (const id of ['karen', 'jonas']) withPerson(stage.graph, id)
    stage.graph.faults.push({ matches: /INNER .*jonas/, times: 1, status: 429, retryAfter: '7' })
    const found = await stage.directory.byMail(['jonas@havnsby.example', 'karen@havnsby.example'])
    expect(found.map((person) => person?.personId)).toEqual(['jonas', 'karen'])
    expect(stage.waitsMs).toEqual([7000])
  })
})

describe('who leads somebody', () => {
  test('is asked once in ten minutes; somebody without a leader has none', async () => {
    for (const id of ['lone', 'mads']) withPerson(stage.graph, id)
    stage.graph.reports.set('lone', ['mads'])
    expect(await stage.directory.managerOf('mads')).toBe('lone')
    expect(await stage.directory.managerOf('mads')).toBe('lone')
    expect(await stage.directory.managerOf('lone')).toBeUndefined()
    expect(stage.graph.calls).toHaveLength(2)
  })
})

test('what is typed to find somebody is a literal in the question, and no more come than are asked for', async () => {
  await stage.directory.search("O'Connor' or true", 11)
  const [asked] = stage.graph.calls.map(({ path }) => new URLSearchParams(path.split('?')[1]))
  const literal = "'O''Connor'' or true'"
  expect(asked?.get('$filter')).toBe(
    ['displayName', 'surname', 'mail']
      .map((name) => `startswith(${name},${literal}) and accountEnabled eq true`)
      .join(' or '),
  )
  expect(asked?.get('$top')).toBe('11')
})

describe("a leader's own employees", () => {
  test('every page is read', async () => {
    withPerson(stage.graph, 'lone')
    const ids = ['mads', 'mette', 'morten', 'mille', 'magnus'].map((id) => withPerson(stage.graph, id))
    stage.graph.reports.set('lone', ids)
    const reports = await stage.directory.directReports('lone')
    expect(reports.map(({ personId }) => personId)).toEqual(ids)
    // Three pages of ids, and one call for who they are.
    expect(stage.graph.calls).toHaveLength(4)
  })

  test('someone unknown has none', async () => {
    expect(await stage.directory.directReports('nobody')).toEqual([])
  })

  test('a page link that leads elsewhere is not followed, and the token stays home', async () => {
    withPerson(stage.graph, 'lone')
    const foreign = await graphStage()
    stage.graph.reports.set(
      'lone',
      ['a', 'b', 'c'].map((id) => withPerson(stage.graph, id)),
    )
    const redirecting = await graphStage({
      graphUrl: stage.graph.url,
      fetch: async (...call) => {
        const text = await (await fetch(...call)).text()
        return Response.json(JSON.parse(text.replace(stage.graph.url, foreign.graph.url)))
      },
    })
    await expect(redirecting.directory.directReports('lone')).rejects.toThrow('leads away')
    expect(foreign.graph.calls).toHaveLength(0)
    await Promise.all([foreign.graph.close(), redirecting.graph.close()])
  })
})
