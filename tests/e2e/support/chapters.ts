import { test } from '@jest/globals'

/** Tells a story whose chapters build on each other: after one that fails, the rest say so at once instead of waiting in vain. */
export function aStory() {
  let brokenAt: string | undefined
  return (name: string, tell: () => Promise<void>): void => {
    test(name, async () => {
      if (brokenAt !== undefined) throw new Error(`Not played, since the story broke at "${brokenAt}"`)
      brokenAt = name
      await tell()
      brokenAt = undefined
    })
  }
}
