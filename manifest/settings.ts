import { z } from 'zod'

/** What one municipality's package differs in from another's, by the names the placeholders in manifest.json use. */
export type PackageSettings = Readonly<Record<(typeof placeholders)[number], string>>

export type SettingsAnswer =
  | { readonly kind: 'ready'; readonly settings: PackageSettings; readonly isExample: boolean }
  | { readonly kind: 'unusable'; readonly problems: readonly string[] }

const placeholders = [
  'APP_URL',
  'APP_HOST',
  'APP_ID',
  'API_CLIENT_ID',
  'API_AUDIENCE',
  'BOT_APP_ID',
  'DEVELOPER_NAME',
  'WEBSITE_URL',
  'PRIVACY_URL',
  'TERMS_URL',
] as const

/** Must be given for a real installation; together they are taken from here when none of them is. */
const example = {
  APP_URL: 'https://hurtigspor.example',
  API_CLIENT_ID: '00000000-0000-4000-8000-000000000001',
  BOT_APP_ID: '00000000-0000-4000-8000-000000000002',
} as const

/** The product's own id in every catalogue. Only somebody who runs two of it in one tenant needs another. */
const ownAppId = '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93'

const httpsAddress = z
  .string({ error: 'is missing' })
  .trim()
  .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
    error: 'must be an https address: Outlook and Teams load nothing else',
  })
  .transform((value) => value.replace(/\/+$/, ''))
const guid = z
  .string({ error: 'is missing' })
  .trim()
  .toLowerCase()
  .pipe(z.guid({ error: 'must be a GUID' }))

const schema = z.object({
  APP_URL: httpsAddress,
  API_CLIENT_ID: guid,
  BOT_APP_ID: guid,
  APP_ID: guid.default(ownAppId),
  API_AUDIENCE: z.string().trim().startsWith('api://', { error: 'must begin with api://' }).optional(),
  DEVELOPER_NAME: z.string().trim().max(32, { error: 'must be at most 32 characters' }).default('Hurtigspor'),
  WEBSITE_URL: httpsAddress.optional(),
  PRIVACY_URL: httpsAddress.optional(),
  TERMS_URL: httpsAddress.optional(),
})

/**
 * Reads the package's settings from the environment. An empty value counts as missing.
 *
 * With none of APP_URL, API_CLIENT_ID and BOT_APP_ID set the package is an example that can be looked at but not
 * installed. With one of them set the others must be too, and every problem is named, without repeating a value.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsAnswer {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const isExample = Object.keys(example).every((name) => given[name] === undefined)
  const parsed = schema.safeParse(isExample ? { ...given, ...example } : given)
  if (!parsed.success) {
    return {
      kind: 'unusable',
      problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    }
  }
  const { APP_URL, API_CLIENT_ID, WEBSITE_URL = APP_URL, ...rest } = parsed.data
  const APP_HOST = new URL(APP_URL).host
  const settings = {
    ...rest,
    APP_URL,
    APP_HOST,
    API_CLIENT_ID,
    WEBSITE_URL,
    // Teams asks that the host of the pages stands in the address of the API.
    API_AUDIENCE: rest.API_AUDIENCE ?? `api://${APP_HOST}/${API_CLIENT_ID}`,
    PRIVACY_URL: rest.PRIVACY_URL ?? WEBSITE_URL,
    TERMS_URL: rest.TERMS_URL ?? WEBSITE_URL,
  }
  return { kind: 'ready', settings, isExample }
}
