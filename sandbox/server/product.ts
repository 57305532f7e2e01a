import { noFaultPoints } from '../../functions/app/ports/fault-points.ts'
import { compose } from '../../functions/compose.ts'
import { readConfig } from '../../functions/config.ts'
import type { Log } from '../../functions/app/ports/log.ts'
import { jsonLog } from '../../functions/log.ts'
import { registerFunctions } from '../../functions/register.ts'
import type { SandboxContext } from '../context.ts'
import { createFunctionsHost, type FunctionsHost } from '../functions-host/host.ts'
import { catalogApp } from '../graph/teams/teams-app.ts'
import { sandboxIds } from '../identity/ids.ts'
import { botIssuerOf, issuerOf } from '../identity/tokens.ts'

/** The product as it runs in the sandbox: the same code as in Azure, other addresses and another clock. */
export interface Product {
  close(): Promise<void>
}

/** Where the product runs: in this process, or in one of its own that may die without taking the tenant along. */
export interface ProductPlace {
  readonly host: FunctionsHost
  /** Against this tenant, on a migrated database. */
  start(context: SandboxContext, databaseUrl: string): Promise<Product>
}

/** The terminal is for whoever tries it: trouble only, not every call to Graph. */
const terminal = jsonLog((line) => process.stderr.write(line), 'warn')

export function productHere(log: Log = terminal): ProductPlace {
  const host = createFunctionsHost()
  return { host, start: (context, databaseUrl) => startProduct(context, host, databaseUrl, log) }
}

/** Puts the product together and hands its functions to the host. */
async function startProduct(
  context: SandboxContext,
  host: FunctionsHost,
  databaseUrl: string,
  log: Log,
): Promise<Product> {
  const composition = compose(readConfig(productSettings(context.baseUrl, databaseUrl)), {
    clock: context.clock,
    pause: (forMs) => context.clock.pause(forMs),
    faultPoints: noFaultPoints,
    log,
  })
  await host.collect(() => registerFunctions(composition))
  return composition
}

/** The app settings, as an installation in Azure would have them. */
export function productSettings(baseUrl: string, databaseUrl: string): Record<string, string> {
  const authority = `${baseUrl}/${sandboxIds.tenantId}`
  return {
    DATABASE_URL: databaseUrl,
    TENANT_ID: sandboxIds.tenantId,
    API_CLIENT_ID: sandboxIds.apiClientId,
    API_AUDIENCE: `api://${new URL(baseUrl).host}/${sandboxIds.apiClientId}`,
    CLIENT_SECRET: sandboxIds.apiClientSecret,
    AUTHORITY: authority,
    ISSUER: issuerOf(baseUrl),
    JWKS_URL: `${authority}/discovery/v2.0/keys`,
    GRAPH_URL: `${baseUrl}/graph`,
    BOT_APP_ID: sandboxIds.botAppId,
    BOT_APP_SECRET: sandboxIds.botAppSecret,
    BOT_ISSUER: botIssuerOf(baseUrl),
    BOT_JWKS_URL: `${baseUrl}/botframework/keys`,
    OFFICE_JS_URL: `${baseUrl}/sandbox/office.js`,
    HOST_ORIGINS: baseUrl,
    NOTIFICATION_URL: baseUrl,
    APP_CATALOG_ID: catalogApp.id,
    MAIL_SENDER: 'hurtigspor@havnsby.example',
  }
}
