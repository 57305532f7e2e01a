import { sandboxIds } from './ids.ts'
import { botIssuerOf, issuerOf } from './tokens.ts'

/** The OpenID configuration of the tenant, with the members that MSAL and jose read. */
export function openidConfiguration(baseUrl: string) {
  const tenant = `${baseUrl}/${sandboxIds.tenantId}`
  return {
    issuer: issuerOf(baseUrl),
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    end_session_endpoint: `${tenant}/oauth2/v2.0/logout`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'preferred_username', 'oid', 'tid', 'ver'],
    tenant_region_scope: 'EU',
    cloud_instance_name: new URL(baseUrl).host,
  }
}

/** What MSAL asks to learn which hosts are one and the same cloud. */
export function instanceDiscovery(baseUrl: string) {
  const { host } = new URL(baseUrl)
  return {
    tenant_discovery_endpoint: `${baseUrl}/${sandboxIds.tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  }
}

/** Where a bot finds the keys of those who call it. */
export function botFrameworkConfiguration(baseUrl: string) {
  return {
    issuer: botIssuerOf(baseUrl),
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${baseUrl}/botframework/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }
}
