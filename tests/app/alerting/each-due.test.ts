import { expect, test } from '@jest/globals'
import { eachDue } from '../../../functions/app/minute/each-due.ts'

const ids = (word: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${word}-${at}`)

/** So many at most of what is due, as the store gives them; whoever is in `stays` is due however often it is looked at. */
async function looks(all: readonly string[], stays: ReadonlySet<string>, atMost?: number): Promise<readonly string[]> {
  const [due, looked]: [Set<string>, string[]] = [new Set(all), []]
  const count = await eachDue(
    async (most) => [...due].slice(0, most),
    100,
    async (batch) => {
      looked.push(...batch)
      for (const id of batch) if (!stays.has(id)) due.delete(id)
    },
    atMost,
  )
  expect(count).toBe(looked.length)
  return looked
}

test('all that is due is looked at, however many batches they are', async () => {
  const all = ids('due', 250)
  expect(await looks(all, new Set())).toEqual(all)
})

test.each([1, 99, 100, 101, 340])(
  '%i that stay due are looked at once, and so is everybody behind them: the minute comes to an end',
  async (count) => {
    const [stuck, behind] = [ids('stuck', count), ids('behind', 130)]
    expect(await looks([...stuck, ...behind], new Set(stuck))).toEqual([...stuck, ...behind])
  },
)

test.each([1, 100, 150, 250, 251])('no more than %i are looked at when that is the minute’s share', async (atMost) => {
  const all = ids('due', 250)
  expect(await looks(all, new Set(), atMost)).toEqual(all.slice(0, atMost))
  expect(await looks(all, new Set(all), atMost)).toEqual(all.slice(0, atMost))
})
