import { expect, test } from '@jest/globals'
import { ConfigError, readConfig } from '../../../functions/config.ts'

const complete = {
  DATABASE_URL: 'postgres://hurtigspor:secret@db.example/hurtigspor',
  TENANT_ID: '6F1C0C52-7A3E-4B1C-9A57-2F4D8E90B611',
  API_CLIENT_ID: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  API_AUDIENCE: 'api://hurtigspor.example/3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  CLIENT_SECRET: 'one',
  BOT_APP_ID: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
  BOT_APP_SECRET: 'two',
  NOTIFICATION_URL: 'https://hurtigspor.example/',
}

test("with the municipality's own values given, Microsoft's addresses fill themselves in", () => {
  expect(readConfig(complete)).toMatchObject({
    tenantId: '6f1c0c52-7a3e-4b1c-9a57-2f4d8e90b611',
    authority: expect.stringMatching(/^https:\/\/login\.microsoftonline\.com\//),
    graphUrl: 'https://graph.microsoft.com',
    botIssuer: 'https://api.botframework.com',
    appId: '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93',
    hostOrigins: [],
    notificationUrl: 'https://hurtigspor.example',
  })
})

test('whatever is missing is named, all of it at once', () => {
  const { problems } = failureOf({ TENANT_ID: complete.TENANT_ID, CLIENT_SECRET: '   ' })
  expect(problems.toSorted()).toEqual([
    'API_AUDIENCE is missing',
    'API_CLIENT_ID is missing',
    'BOT_APP_ID is missing',
    'BOT_APP_SECRET is missing',
    'CLIENT_SECRET is missing',
    'DATABASE_URL is missing',
    'NOTIFICATION_URL is missing',
  ])
})

test.each([
  ['API_CLIENT_ID', 'hurtigspor', 'API_CLIENT_ID must be a GUID'],
  ['DATABASE_URL', 'mysql://db.example', 'DATABASE_URL must be a postgres:// address'],
  ['GRAPH_URL', 'http://graph.example', 'GRAPH_URL must be an https address'],
  ['APP_ID', 'hurtigspor', 'APP_ID must be a GUID'],
  ['APP_CATALOG_ID', 'hurtigspor', 'APP_CATALOG_ID must be a GUID'],
  ['GRAPH_MAX_IN_FLIGHT', 'many', 'GRAPH_MAX_IN_FLIGHT must be a whole number'],
  ['GRAPH_MAX_IN_FLIGHT', '0', 'GRAPH_MAX_IN_FLIGHT must be at least 1'],
  ['HOST_ORIGINS', 'https://teams.example, ftp://x.example', 'HOST_ORIGINS must be an https address'],
])('%s = %s is refused by name', (variable, value, problem) => {
  expect(failureOf({ ...complete, [variable]: value }).problems).toEqual([expect.stringContaining(problem)])
})

test('the error shows no value: it ends up in logs, and values may be secrets', () => {
  const { message } = failureOf({ ...complete, DATABASE_URL: 'hunter2' })
  expect(message).not.toContain('hunter2')
})

test('plain http is for this machine only', () => {
  expect(readConfig({ ...complete, AUTHORITY: 'http://127.0.0.1:3000/t' }).authority).toBe('http://127.0.0.1:3000/t')
})

function failureOf(env: Record<string, string>): ConfigError {
  try {
    readConfig(env)
  } catch (reason) {
    if (reason instanceof ConfigError) return reason
    throw reason
  }
  throw new Error('the configuration was accepted')
}
