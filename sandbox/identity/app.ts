import { Hono } from 'hono'
import type { JWK } from 'jose'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { notFound, readJson } from '../server/problem.ts'
import { botFrameworkConfiguration, instanceDiscovery, openidConfiguration } from './discovery.ts'
import { sandboxIds } from './ids.ts'
import { oauthFailure } from './oauth-error.ts'
import { grantToken } from './token-grants.ts'

export interface PublishedKeys {
  entra: JWK
  botFramework: JWK
}

const tokenInput = z.strictObject({ person: z.string(), audience: z.enum(['api', 'graph']).default('api') })

/** The identity provider's addresses, to be mounted at the root of the sandbox. */
export function identityApp(context: SandboxContext, keys: PublishedKeys): Hono {
  const app = new Hono()
  const tenant = `/${sandboxIds.tenantId}`

  app.get(`${tenant}/v2.0/.well-known/openid-configuration`, (c) => c.json(openidConfiguration(context.baseUrl)))
  app.get(`${tenant}/discovery/v2.0/keys`, (c) => c.json({ keys: [keys.entra] }))
  app.get('/common/discovery/instance', (c) => c.json(instanceDiscovery(context.baseUrl)))
  app.get('/botframework/.well-known/openidconfiguration', (c) => c.json(botFrameworkConfiguration(context.baseUrl)))
  app.get('/botframework/keys', (c) => c.json({ keys: [{ ...keys.botFramework, endorsements: ['msteams'] }] }))

  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const given = c.req.param('tenant')
    if (given !== sandboxIds.tenantId) {
      const { status, body } = oauthFailure(90002)
      return c.json(body, status)
    }
    const fields = new URLSearchParams(await c.req.text())
    const form = { ...basicCredentials(c.req.header('authorization')), ...Object.fromEntries(fields) }
    const outcome = await grantToken(form, context.tokens, context.people)
    c.header('cache-control', 'no-store')
    if (outcome.kind === 'failed') return c.json(outcome.failure.body, outcome.failure.status)
    const { accessToken, expiresInSeconds } = outcome.token
    return c.json({
      token_type: 'Bearer',
      expires_in: expiresInSeconds,
      ext_expires_in: expiresInSeconds,
      access_token: accessToken,
      ...(outcome.scope === undefined ? {} : { scope: outcome.scope }),
    })
  })

  /** Signing in, made simple: whoever asks is believed. Only the sandbox has this address. */
  app.post('/sandbox/token', async (c) => {
    const input = await readJson(c, tokenInput)
    if (input.kind === 'problem') return input.response
    const person = context.people.byId(input.value.person)
    if (person === undefined) return notFound('person-unknown', 'person', 'Nobody in the sandbox has this id.')
    const token = await context.tokens.issueFor(person, input.value.audience)
    c.header('cache-control', 'no-store')
    return c.json({ access_token: token.accessToken, token_type: 'Bearer', expires_in: token.expiresInSeconds })
  })

  return app
}

function basicCredentials(header: string | undefined): Record<string, string> {
  const encoded = /^basic +(\S+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return {}
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret) }
}
