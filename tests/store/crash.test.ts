import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStore, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

describe('a process killed at any line loses nothing that was promised and leaves nothing half done', () => {
  test('before the commit: as if it had never been', async () => {
    const { requestId, signal } = await processThatDies('before-commit')
    expect(signal).toBe('SIGKILL')
    expect(await bench.store.journal(requestId)).toEqual([])
    expect(await bench.store.row(requestId)).toBeUndefined()
    expect((await bench.store.health()).queuedEffects).toBe(0)
  })

  test('after the commit: everything is there, and the next to look finds the effect', async () => {
    const { requestId, signal } = await processThatDies('after-commit')
    expect(signal).toBe('SIGKILL')
    expect(await bench.store.journal(requestId)).toHaveLength(1)
    const [effect] = await bench.store.queue.fetch(10)
    expect(effect?.effect).toEqual({ kind: 'refreshCards', requestId, key: '1' })
    await bench.store.queue.complete([effect?.jobId ?? ''])
  })

  test('with an effect in its hands: the effect still waits, for its time to be up', async () => {
    const { signal } = await processThatDies('effect-taken')
    expect(signal).toBe('SIGKILL')
    expect(await bench.store.queue.fetch(10)).toEqual([])
    expect((await bench.store.health()).queuedEffects).toBe(1)
  })
})

test('an open store that nobody uses does not keep its process alive', async () => {
  expect(await processThatDies('at its natural end')).toMatchObject({ code: 0, signal: null })
})

async function processThatDies(where: string) {
  const requestId = randomUUID()
  const script = fileURLToPath(new URL('./process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, bench.database.url, requestId, where], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit', { signal: AbortSignal.timeout(55_000) })
  return { requestId, code, signal }
}
