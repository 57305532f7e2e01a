import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readConfig } from '../../../functions/config.ts'

const main = readFileSync('infra/main.bicep', 'utf8')
/** The app settings of main.bicep, name by expression. */
const settings = new Map(
  [...(main.match(/settings: \{\n([\s\S]*?)\n {4}\}/)?.[1] ?? '').matchAll(/^ +([A-Z_]+): (.+?)(?: \/\/.*)?$/gm)].map(
    ([, name = '', expression = '']) => [name, expression] as const,
  ),
)

test('an installation sets every variable the product reads, and none it does not know', () => {
  const source =
    readFileSync('functions/config.ts', 'utf8').match(/const variables = \{([\s\S]*?)\} as const/)?.[1] ?? ''
  const known = [...source.matchAll(/'([A-Z_]+)'/g)].map(([, name = '']) => name)
  expect(known.length).toBeGreaterThan(10)
  expect([...settings.keys()].toSorted()).toEqual(known.toSorted())
})

test('the settings as they are written start the product', () => {
  const env = Object.fromEntries([...settings].map(([name, expression]) => [name, valueOf(expression)]))
  expect(readConfig(env)).toMatchObject({
    issuer: `https://login.microsoftonline.com/${examples.tenantId}/v2.0`,
    apiAudience: `api://hurtigspor.havnsby.example/${examples.apiClientId}`,
    appId: examples.appId,
    hostOrigins: [],
    notificationUrl: 'https://hurtigspor.havnsby.example',
  })
})

test('no secret has a value in the files: each is a parameter marked secure, without a default', () => {
  const files = readdirSync('infra', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bicep'))
  const secrets = files.flatMap((file) => {
    const text = readFileSync(`infra/${file}`, 'utf8')
    return [...text.matchAll(/((?:@.*\n)*)param (\w*(?:secret|password|databaseUrl)\w*) string(.*)/gi)]
  })
  expect(secrets.map(([, , name]) => name)).toContain('botAppSecret')
  for (const [, decorators, , rest] of secrets) {
    expect(decorators).toContain('@secure()')
    expect(rest).toBe('')
  }
})

/** What the names in the expressions stand for in one installation. */
const examples = {
  tenantId: '6f1c0c52-7a3e-4b1c-9a57-2f4d8e90b611',
  apiClientId: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  botAppId: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
  host: 'hurtigspor.havnsby.example',
  apiAudience: 'api://hurtigspor.havnsby.example/3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  appId: '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93',
  appCatalogId: '0d3a5c1e-6f0b-4d59-9a2e-8b7c4f1d2e60',
  mailSender: 'hurtigspor@havnsby.example',
  'vault.outputs.references.databaseUrl': 'postgres://hurtigspor_login:unused@db.example:5432/hurtigspor',
  'vault.outputs.references.clientSecret': 'unused',
  'vault.outputs.references.botAppSecret': 'unused',
  'environment().authentication.loginEndpoint': 'https://login.microsoftonline.com/',
}

function valueOf(expression: string): string {
  const text = /^'(.*)'$/.exec(expression)?.[1]
  return text === undefined
    ? example(expression)
    : text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => example(name))
}

function example(name: string): string {
  const found = Object.entries(examples).find(([known]) => known === name)
  if (found === undefined) throw new Error(`Nobody knows what ${name} is`)
  return found[1]
}
