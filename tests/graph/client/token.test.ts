import { afterEach, describe, expect, test } from '@jest/globals'
import { graphStage, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage
afterEach(() => stage.graph.close())

const cancel = () => stage.calendars.cancelEvent('karen', 'an-event')
const refuse = (times: number) =>
  stage.graph.faults.push({ matches: /./, times, status: 401, code: 'InvalidAuthenticationToken' })
const bearers = () => stage.graph.calls.map(({ headers }) => headers.authorization)

async function withTokens(tokenFor: (refused?: string) => Promise<string>, timeoutMs = 8000): Promise<void> {
  stage = await graphStage({ tokenFor: (_scope, refused) => tokenFor(refused), timeoutMs })
  withPerson(stage.graph, 'karen')
}

describe('a token that we think good and Graph does not, as after a clock was set back', () => {
  test('is replaced, and the call is made with the new one', async () => {
    await withTokens(async (refused) => (refused === 'old' ? 'new' : 'old'))
    refuse(1)
    expect((await cancel()).kind).toBe('done')
    expect(bearers()).toEqual(['Bearer old', 'Bearer new'])
  })

  test('whoever is refused with the new one too is told, and asks no third time', async () => {
    await withTokens(async (refused) => (refused === undefined ? 'old' : 'new'))
    refuse(9)
    expect(await cancel()).toEqual({ kind: 'unavailable', code: 'token-refused' })
    expect(bearers()).toEqual(['Bearer old', 'Bearer new'])
  })

  test('where no other is to be had, the call is not repeated', async () => {
    await withTokens(async () => 'old')
    refuse(9)
    expect(await cancel()).toEqual({ kind: 'unavailable', code: 'token-refused' })
    expect(bearers()).toEqual(['Bearer old'])
  })
})

describe('an issuer of tokens that is silent', () => {
  let isBack = false
  const silentAtFirst = (): Promise<string> => (isBack ? Promise.resolve('a-token') : new Promise<never>(() => {}))

  test('keeps one call waiting as long as an attempt may take; then all are answered at once, until it is back', async () => {
    isBack = false
    await withTokens(silentAtFirst, 200)
    expect(await cancel()).toEqual({ kind: 'unavailable', code: 'token-unavailable' })
    expect(await cancel()).toEqual({ kind: 'unavailable', code: 'graph-circuit-open', retryAfterMs: 750 })
    expect(stage.graphState().circuit).toBe('open')
    stage.advance(750)
    isBack = true
    expect((await cancel()).kind).toBe('done')
    expect(stage.graphState().circuit).toBe('closed')
    expect(stage.graph.calls).toHaveLength(1)
  })

  test('silent at the next look too, it is looked at half as often', async () => {
    isBack = false
    await withTokens(silentAtFirst, 5)
    await cancel()
    stage.advance(750)
    await Promise.all([cancel(), cancel()])
    expect(await cancel()).toMatchObject({ code: 'graph-circuit-open', retryAfterMs: 1500 })
  })
})
