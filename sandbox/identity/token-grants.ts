import type { IssuedToken, People, SandboxTokens } from '../context.ts'
import { botFrameworkAudience, graphAudience, sandboxIds } from './ids.ts'
import { oauthFailure, type OAuthFailure } from './oauth-error.ts'

export type GrantOutcome =
  { kind: 'token'; token: IssuedToken; scope?: string } | { kind: 'failed'; failure: OAuthFailure }

/** The form fields of a token request; a secret in a Basic header has been moved in among them. */
export type TokenForm = Readonly<Record<string, string>>

const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** The two grants a backend uses: client credentials and on-behalf-of. */
export async function grantToken(form: TokenForm, tokens: SandboxTokens, people: People): Promise<GrantOutcome> {
  const refusal = refuseClient(form)
  if (refusal !== undefined) return failed(refusal)
  if (form['grant_type'] === 'client_credentials') return grantToApp(form, tokens)
  if (form['grant_type'] === onBehalfOf) return grantOnBehalfOf(form, tokens, people)
  return failed(oauthFailure(70003))
}

const secrets: Readonly<Record<string, string>> = {
  [sandboxIds.apiClientId]: sandboxIds.apiClientSecret,
  [sandboxIds.botAppId]: sandboxIds.botAppSecret,
}

function refuseClient(form: TokenForm): OAuthFailure | undefined {
  if (form['grant_type'] === undefined) return oauthFailure(900144, "'grant_type'")
  if (form['client_id'] === undefined) return oauthFailure(900144, "'client_id'")
  const secret = secrets[form['client_id']]
  if (secret === undefined) return oauthFailure(700016)
  return form['client_secret'] === secret ? undefined : oauthFailure(7000215)
}

async function grantToApp(form: TokenForm, tokens: SandboxTokens): Promise<GrantOutcome> {
  // MSAL adds openid, profile and offline_access of its own accord; the resource is what ends with /.default.
  const scopes = (form['scope'] ?? '').split(' ')
  const resource = scopes.find((scope) => scope.endsWith('/.default'))?.replace(/\/+\.default$/, '')
  if (resource === undefined) return failed(oauthFailure(1002012))
  const audience = audienceOfResource(resource)
  if (audience === undefined) return failed(oauthFailure(500011, resource))
  return { kind: 'token', token: await tokens.issueForApp(form['client_id'] ?? '', audience) }
}

function audienceOfResource(resource: string): 'graph' | 'botframework' | undefined {
  if (resource === graphAudience) return 'graph'
  return resource === botFrameworkAudience ? 'botframework' : undefined
}

async function grantOnBehalfOf(form: TokenForm, tokens: SandboxTokens, people: People): Promise<GrantOutcome> {
  const verdict = await tokens.verify(form['assertion'], 'api')
  const person = verdict.kind === 'person' ? people.byOid(verdict.oid) : undefined
  if (person === undefined) return failed(oauthFailure(50013))
  const scope = form['scope'] ?? ''
  if (!scope.includes(graphAudience)) return failed(oauthFailure(500011, scope))
  return { kind: 'token', token: await tokens.issueFor(person, 'graph'), scope }
}

function failed(failure: OAuthFailure): GrantOutcome {
  return { kind: 'failed', failure }
}
