import { z } from 'zod'

/** Everything that differs between one municipality's installation and another's. Never logged: it holds secrets. */
export type Config = Readonly<z.output<typeof schema>>

/** Each variable that is missing or unusable, all of them at once, so that one look repairs an installation. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/**
 * Reads the app settings. An empty value counts as missing; unknown variables are left alone.
 *
 * @throws ConfigError naming every variable that is missing or invalid, without repeating its value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const tenant = env['TENANT_ID'] ?? ''
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = schema.safeParse(
    Object.fromEntries(
      Object.entries(variables).map(([field, variable]) => [field, given[variable] ?? defaults(tenant)[variable]]),
    ),
  )
  if (parsed.success) return parsed.data
  throw new ConfigError(parsed.error.issues.map(describe))
}

/** Field of the configuration, and the environment variable it comes from. */
const variables = {
  databaseUrl: 'DATABASE_URL',
  tenantId: 'TENANT_ID',
  apiClientId: 'API_CLIENT_ID',
  apiAudience: 'API_AUDIENCE',
  clientSecret: 'CLIENT_SECRET',
  authority: 'AUTHORITY',
  issuer: 'ISSUER',
  jwksUrl: 'JWKS_URL',
  graphUrl: 'GRAPH_URL',
  botAppId: 'BOT_APP_ID',
  botAppSecret: 'BOT_APP_SECRET',
  botIssuer: 'BOT_ISSUER',
  botJwksUrl: 'BOT_JWKS_URL',
  appId: 'APP_ID',
  appCatalogId: 'APP_CATALOG_ID',
  mailSender: 'MAIL_SENDER',
  officeJsUrl: 'OFFICE_JS_URL',
  hostOrigins: 'HOST_ORIGINS',
  notificationUrl: 'NOTIFICATION_URL',
  graphMaxInFlight: 'GRAPH_MAX_IN_FLIGHT',
} as const

/** Microsoft's own addresses; the sandbox and sovereign clouds set others. */
function defaults(tenantId: string): Readonly<Record<string, string>> {
  return {
    AUTHORITY: `https://login.microsoftonline.com/${tenantId}`,
    ISSUER: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    JWKS_URL: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
    GRAPH_URL: 'https://graph.microsoft.com',
    BOT_ISSUER: 'https://api.botframework.com',
    BOT_JWKS_URL: 'https://login.botframework.com/v1/.well-known/keys',
    // The manifest's own id, unless the municipality packages the app under another.
    APP_ID: '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93',
    OFFICE_JS_URL: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    GRAPH_MAX_IN_FLIGHT: '4',
  }
}

const text = z.string({ error: 'is missing' }).trim()
const guid = text.toLowerCase().pipe(z.guid({ error: 'must be a GUID' }))

const address = text.refine(isSecureOrLoopback, {
  error: 'must be an https address (plain http only on 127.0.0.1 or localhost)',
})
/** Paths are appended to these, so a trailing slash goes. */
const baseAddress = address.transform((url) => url.replace(/\/+$/, ''))

const schema = z.strictObject({
  databaseUrl: text.refine((url) => /^postgres(ql)?:\/\//.test(url), { error: 'must be a postgres:// address' }),
  tenantId: guid,
  apiClientId: guid,
  /** What tokens for our API name as their audience, beside the bare client id: `api://...`. */
  apiAudience: text,
  clientSecret: text,
  authority: baseAddress,
  issuer: text,
  jwksUrl: address,
  graphUrl: baseAddress,
  botAppId: guid,
  botAppSecret: text,
  botIssuer: text,
  botJwksUrl: address,
  /** The app's id in Teams: links lead to its tab there. */
  appId: guid,
  /** The id the app got in the tenant's app catalog: with it the app is given to whom it wants to alert. */
  appCatalogId: guid.optional(),
  /** The mailbox that alerts are mailed from when Teams cannot be used: id or address. */
  mailSender: text.optional(),
  officeJsUrl: address,
  /** The public address of this app, where Graph sends notifications. */
  notificationUrl: baseAddress,
  /** Calls to Graph at once, over all mailboxes: 4 unless told; see `GraphOptions`. */
  graphMaxInFlight: text
    .regex(/^[0-9]{1,3}$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(z.int().min(1, 'must be at least 1').max(100, 'must be at most 100')),
  /** Comma-separated origins, beside Microsoft's own, that may hold the add-in's pages in a frame. */
  hostOrigins: z.string().default('').transform(commaSeparated).pipe(z.array(address)),
})

function commaSeparated(value: string): string[] {
  return value.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}

function isSecureOrLoopback(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname))
}

function describe(issue: z.core.$ZodIssue): string {
  const field = String(issue.path[0])
  const variable = Object.entries(variables).find(([name]) => name === field)?.[1] ?? field
  return `${variable} ${issue.message}`
}
