import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Directory } from '../../../functions/app/ports/directory.ts'
import { graphStage, silent, withPerson, type Stage } from './support/graph-stage.ts'

const hourMs = 3_600_000

let stage: Stage
let isSilent = false
/** A process that began after Graph went away. */
let fresh: Directory
beforeEach(async () => {
  isSilent = false
  stage = await graphStage({
    fetch: (url, init) => (isSilent ? silent(url, init) : fetch(url, init)),
  })
  for (const id of ['lone', 'mads']) withPerson(stage.graph, id)
  stage.graph.reports.set('lone', ['mads'])
  await stage.directory.person('lone')
  await stage.directory.directReports('lone')
  await stage.directory.managerOf('mads')
})
afterEach(() => stage.graph.close())

function graphGoesAway(): void {
  stage.graph.faults.push({ matches: /./, times: 1000, status: 503 })
  fresh = stage.restarted().directory
}

describe('while the directory cannot be asked', () => {
  beforeEach(graphGoesAway)

  test('a process that has just begun knows who was known within a week, and who leads whom: a request can be taken', async () => {
    stage.advance(7 * 24 * hourMs - hourMs)
    expect(await fresh.person('lone')).toEqual({
      personId: 'lone',
      name: 'Navn lone',
      mail: 'lone@havnsby.example',
      language: 'da',
    })
    expect((await fresh.directReports('lone')).map(({ personId }) => personId)).toEqual(['mads'])
    expect(await fresh.managerOf('mads')).toBe('lone')
  })

  test('P-15: after a week nobody is known any more', async () => {
    stage.advance(7 * 24 * hourMs)
    await expect(fresh.person('lone')).rejects.toThrow('The directory cannot be read')
    await expect(fresh.directReports('lone')).rejects.toThrow('The directory cannot be read')
    await expect(fresh.managerOf('mads')).rejects.toThrow('The directory cannot be read')
  })

  test('somebody never heard of is not guessed at', async () => {
    await expect(fresh.people(['lone', 'karen'])).rejects.toThrow('The directory cannot be read')
  })
})

test('somebody who had left is still gone, and not unknown', async () => {
  await stage.directory.person('nobody')
  graphGoesAway()
  expect(await fresh.person('nobody')).toBeUndefined()
})

test('once it can be asked again, its word counts, and is what is known from then on', async () => {
  graphGoesAway()
  await fresh.person('lone')
  stage.graph.faults.length = 0
  withPerson(stage.graph, 'lone', { displayName: 'Navn ny' })
  stage.advance(hourMs)
  expect((await fresh.person('lone'))?.name).toBe('Navn ny')
  graphGoesAway()
  expect((await fresh.person('lone'))?.name).toBe('Navn ny')
})

describe('while the directory is silent', () => {
  test('nobody waits longer than the patience for what is known, and for the next question not at all', async () => {
    isSilent = true
    const { directory } = stage.restarted()
    const startedMs = performance.now()
    expect((await directory.person('lone'))?.name).toBe('Navn lone')
    expect((await directory.directReports('lone')).map(({ personId }) => personId)).toEqual(['mads'])
    expect(await directory.managerOf('mads')).toBe('lone')
    expect(performance.now() - startedMs).toBeLessThan(3000) // a call that is waited for takes eight seconds
  })

  test('an answer within the patience counts, also when another was known', async () => {
    withPerson(stage.graph, 'lone', { displayName: 'Navn ny' })
    expect((await stage.restarted().directory.person('lone'))?.name).toBe('Navn ny')
  })
})
