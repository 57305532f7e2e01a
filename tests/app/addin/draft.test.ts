import { describe, expect, test } from '@jest/globals'
import { attemptFor, createDrafts } from '../../../addin/features/start-request/draft.ts'
import type { FormValues } from '../../../addin/features/start-request/values.ts'

const mads = '971191aa-ab49-553e-a27a-49a4b2c85a1d'
const values: FormValues = {
  workplaceId: 'soendervangskolen',
  firstAbsenceDay: '4/1',
  expectedOverEightWeeks: '',
  livesElsewhere: 'yes',
  homeMunicipality: 'Esb',
  affectedFunctions: 'Undervisning',
  affectedHowLong: '',
  adaptations: '',
  place: 'workplace',
  participants: ['leader'],
  time: '',
  callAnswers: {},
}

describe('nothing typed is ever lost', () => {
  test('a half-typed date comes back as it was typed', () => {
    const store = aStore()
    createDrafts(store).write(mads, { values })
    expect(createDrafts(store).read(mads)?.values).toEqual(values)
  })

  test('each employee has a draft of their own', () => {
    const drafts = createDrafts(aStore())
    drafts.write(mads, { values })
    expect(drafts.read('d187f375-1284-586c-a158-87db89643b4e')).toBeUndefined()
  })
})

test('a draft of another shape is left alone, not drawn', () => {
  const store = aStore()
  createDrafts(store).write(mads, { values })
  store.setItem(store.key(), JSON.stringify({ values: { firstAbsenceDay: 4 } }))
  expect(createDrafts(store).read(mads)).toBeUndefined()
  expect(createDrafts(store, 2).read(mads)).toBeUndefined()
})

test('a draft is gone once the request is sent', () => {
  const drafts = createDrafts(aStore())
  drafts.write(mads, { values })
  drafts.remove(mads)
  expect(drafts.read(mads)).toBeUndefined()
})

describe('trying again never records the request twice', () => {
  test('the same content keeps its key', () => {
    const first = attemptFor('{"a":1}', undefined, () => 'key-1')
    expect(attemptFor('{"a":1}', first, () => 'key-2').key).toBe('key-1')
  })

  test('changed content is another act with a key of its own', () => {
    const first = attemptFor('{"a":1}', undefined, () => 'key-1')
    expect(attemptFor('{"a":2}', first, () => 'key-2').key).toBe('key-2')
  })
})

function aStore() {
  const items = new Map<string, string>()
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    key: () => [...items.keys()][0] ?? '',
  }
}
