import { fetchToken, type IssuedToken } from '../common/api/token.ts'
import { claimsOf } from '../common/claims.ts'
import { bridgeRequest, type BridgeAccount, type BridgeRequest, type BridgeResponse } from './envelope.ts'

/** Answers one request from MSAL on behalf of a person, as Outlook and Teams do for the person signed in to them. */
export async function answerBridge(person: string, envelope: string): Promise<string> {
  const request = bridgeRequest.parse(JSON.parse(envelope))
  return JSON.stringify(await respond(person, request))
}

async function respond(person: string, request: BridgeRequest): Promise<BridgeResponse> {
  const head = { messageType: 'NestedAppAuthResponse', requestId: request.requestId } as const
  const scope = request.tokenParams?.scope ?? ''
  const token = await fetchToken(person, /graph\.microsoft\.com|^User\.Read/i.test(scope) ? 'graph' : 'api')
  if (token.kind === 'refused') {
    return {
      ...head,
      success: false,
      error: { status: 'PERSISTENT_ERROR', code: 'sandbox', description: token.reason },
    }
  }

  const account = accountOf(token)
  if (request.method === 'GetInitContext') {
    const { homeAccountId, environment, tenantId } = account
    return {
      ...head,
      success: true,
      initContext: {
        capabilities: { queryAccount: false },
        sdkName: 'sandbox',
        sdkVersion: '1.0.0',
        accountContext: { homeAccountId, environment, tenantId },
      },
    }
  }
  return {
    ...head,
    success: true,
    token: {
      access_token: token.accessToken,
      id_token: token.idToken,
      expires_in: token.expiresInSeconds,
      scope,
      properties: null,
    },
    account,
  }
}

function accountOf(token: IssuedToken): BridgeAccount {
  const claims = claimsOf(token.idToken)
  return {
    homeAccountId: `${claims.oid}.${claims.tid}`,
    // MSAL files accounts under the authority's host name; Entra's is the one it knows without asking.
    environment: 'login.microsoftonline.com',
    tenantId: claims.tid,
    username: claims.preferred_username,
    localAccountId: claims.oid,
    name: claims.name,
  }
}
