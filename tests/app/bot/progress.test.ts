import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { showingProgress } from '../../../functions/bot/progress.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** Work that takes so many milliseconds, and how often its reader was told to wait. */
async function timesShown(workMs: number): Promise<number> {
  let shown = 0
  const work = new Promise<string>((resolve) => void setTimeout(() => resolve('done'), workMs))
  const answer = showingProgress(work, async () => {
    shown += 1
  })
  await jest.advanceTimersByTimeAsync(workMs)
  expect(await answer).toBe('done')
  await jest.advanceTimersByTimeAsync(60_000)
  return shown
}

describe('anything over a second says that it is under way', () => {
  test.each([
    ['an answer at once', 10, 0],
    ['within a second', 999, 0],
    ['over a second', 1500, 1],
    ['long enough for Teams to forget it', 4500, 2],
  ])('%s', async (_case, workMs, times) => {
    expect(await timesShown(workMs)).toBe(times)
  })

  test('what fails is told to nobody any more', async () => {
    let shown = 0
    const failed = showingProgress(Promise.reject(new Error('gone')), async () => {
      shown += 1
    })
    await expect(failed).rejects.toThrow('gone')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(shown).toBe(0)
  })
})
