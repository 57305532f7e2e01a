import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { graphStage, withPerson, type Stage } from './support/graph-stage.ts'

const hourMs = 3_600_000

let stage: Stage
beforeEach(async () => {
  stage = await graphStage()
  for (const id of ['lone', 'mads']) withPerson(stage.graph, id)
  stage.graph.reports.set('lone', ['mads'])
  await stage.directory.person('lone')
  await stage.directory.directReports('lone')
  stage.graph.faults.push({ matches: /./, times: 1000, status: 503 })
})
afterEach(() => stage.graph.close())

describe('while the directory cannot be asked', () => {
  test('who was known within a day is still known, with their employees: a request can be taken', async () => {
    stage.advance(23 * hourMs)
    expect((await stage.directory.person('lone'))?.name).toBe('Navn lone')
    expect((await stage.directory.directReports('lone')).map(({ personId }) => personId)).toEqual(['mads'])
  })

  test('older than a day nobody is known any more', async () => {
    stage.advance(24 * hourMs + 1)
    await expect(stage.directory.person('lone')).rejects.toThrow()
    await expect(stage.directory.directReports('lone')).rejects.toThrow()
  })

  test('somebody never heard of is not guessed at', async () => {
    stage.advance(hourMs)
    await expect(stage.directory.people(['lone', 'karen'])).rejects.toThrow()
  })
})

test('once it can be asked again, its word counts', async () => {
  stage.advance(hourMs)
  await stage.directory.person('lone')
  stage.graph.faults.length = 0
  withPerson(stage.graph, 'lone', { displayName: 'Navn ny' })
  stage.advance(hourMs)
  expect((await stage.directory.person('lone'))?.name).toBe('Navn ny')
})
