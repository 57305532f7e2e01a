import { expect, test } from '@jest/globals'
import { keepTokens } from '../../../functions/identity/kept-tokens.ts'

const scope = 'https://graph.microsoft.com/.default'
const inAMinute = () => Date.now() + 60_000

/** An issuer that numbers its tokens; what it is asked is remembered. */
function anIssuer({ expiresAtMs = inAMinute() } = {}) {
  const asked: boolean[] = []
  const issuer = { isAway: false }
  let issued = 0
  const tokenFor = keepTokens(async (_scope, isNew) => {
    asked.push(isNew)
    if (issuer.isAway) throw new Error('AADSTS90033: a transient error')
    issued += 1
    return { token: `token-${issued}`, expiresAtMs }
  })
  return { issuer, asked, tokenFor }
}

test('who asks while a token is fetched waits for the same answer', async () => {
  const { asked, tokenFor } = anIssuer()
  const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenFor(scope)))
  expect(new Set(tokens)).toEqual(new Set(['token-1']))
  expect(asked).toEqual([false])
})

test('while the issuer is away, the last token serves to its end', async () => {
  const { issuer, tokenFor } = anIssuer()
  await tokenFor(scope)
  issuer.isAway = true
  expect(await tokenFor(scope)).toBe('token-1')
  issuer.isAway = false
  expect(await tokenFor(scope)).toBe('token-2')
})

test('one that has run out serves nobody, and neither does the failure of one scope another', async () => {
  const { issuer, tokenFor } = anIssuer({ expiresAtMs: Date.now() })
  await tokenFor(scope)
  issuer.isAway = true
  await expect(tokenFor(scope)).rejects.toThrow('AADSTS90033')
  await expect(tokenFor('https://api.botframework.com/.default')).rejects.toThrow('AADSTS90033')
})

test('one that the service has refused is fetched anew, and not again within a minute', async () => {
  const { asked, tokenFor } = anIssuer()
  await tokenFor(scope)
  expect(await Promise.all([tokenFor(scope, 'token-1'), tokenFor(scope, 'token-1')])).toEqual(['token-2', 'token-2'])
  expect(await tokenFor(scope, 'token-2')).toBe('token-2')
  expect(asked).toEqual([false, true])
})

test('who was refused a token that another has replaced gets the present one', async () => {
  const { asked, tokenFor } = anIssuer()
  await tokenFor(scope)
  await tokenFor(scope, 'token-1')
  await tokenFor(scope, 'token-1')
  expect(asked).toEqual([false, true, false])
})

test('a refused token is not given again because the issuer is away', async () => {
  const { issuer, tokenFor } = anIssuer()
  await tokenFor(scope)
  issuer.isAway = true
  await expect(tokenFor(scope, 'token-1')).rejects.toThrow('AADSTS90033')
})
