import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Saved } from '../context.ts'

const delayMs = 200

/** The side of it that decides where a story begins. Both make `load` forget the files as they are now. */
export interface SavedStory extends Saved {
  /** From now on `load` gives what it gives on a new machine: the initial value. */
  forget(): void
  /** From now on `load` gives each value as it is at this moment. */
  keep(): void
}

/**
 * Small JSON files in one folder, written soon after a change, each by rename so that a reader never sees half of one.
 *
 * @throws Error when the folder cannot be written.
 */
export function createSaved(folder: string): SavedStory {
  mkdirSync(folder, { recursive: true })
  const [values, waiting] = [new Map<string, () => unknown>(), new Map<string, () => unknown>()]
  let timer: NodeJS.Timeout | undefined
  const pathOf = (name: string): string => join(folder, `${name}.json`)
  let textOf = (name: string): string | undefined => readIfThere(pathOf(name))

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    for (const [name, value] of waiting) {
      writeFileSync(`${pathOf(name)}.new`, JSON.stringify(value()))
      renameSync(`${pathOf(name)}.new`, pathOf(name))
    }
    waiting.clear()
  }

  return {
    load: (name, schema, initial) => {
      const text = textOf(name)
      if (text === undefined) return initial
      const parsed = schema.safeParse(jsonOrUndefined(text))
      if (parsed.success) return parsed.data
      renameSync(pathOf(name), `${pathOf(name)}.unreadable`)
      console.warn(`${pathOf(name)} could not be read; it was set aside as .unreadable and started over.`)
      return initial
    },
    touch: (name, value) => {
      values.set(name, value)
      waiting.set(name, value)
      timer ??= setTimeout(flush, delayMs).unref()
    },
    flush,
    forget: () => {
      textOf = () => undefined
    },
    keep: () => {
      const kept = new Map([...values].map(([name, value]) => [name, JSON.stringify(value())]))
      textOf = (name) => kept.get(name)
    },
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
