import { readFile } from 'node:fs/promises'
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest'
import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import type { PackageSettings } from './settings.ts'

export type PackageAnswer =
  | { readonly kind: 'built'; readonly zip: Uint8Array; readonly manifest: string }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

const localized = z.object({ $schema: z.string() })

/**
 * Fills the manifest, holds it and its translation against Microsoft's own schemas (those in the npm package, so no
 * network is needed) and packs what Microsoft 365 admins upload. The same input gives the same bytes.
 *
 * @param version The product's own, as `1.2.3`; a changed package needs a higher one.
 */
export async function buildPackage(settings: PackageSettings, version: string): Promise<PackageAnswer> {
  const values: Readonly<Record<string, string>> = { ...settings, VERSION: version }
  const manifest = (await text('manifest.json')).replaceAll(
    /\$\{\{(\w+)\}\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  )
  const english = await text('en.json')

  const problems = [
    ...[...manifest.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => `manifest.json: nothing is known of ${name}`),
    ...(await problemsOf('manifest.json', manifest)),
    ...(await problemsOf('en.json', english)),
  ]
  if (problems.length > 0) return { kind: 'invalid', problems }

  const files = {
    'manifest.json': strToU8(manifest),
    'en.json': strToU8(english),
    'color.png': await bytes('icons/color.png'),
    'outline.png': await bytes('icons/outline.png'),
  }
  // The earliest day a zip can name, so that nothing but the content changes the bytes.
  return { kind: 'built', zip: zipSync(files, { mtime: '1980-01-01T12:00:00', level: 9 }), manifest }
}

async function problemsOf(file: string, json: string): Promise<readonly string[]> {
  const { $schema } = localized.parse(JSON.parse(json))
  const schema = withValidPatterns(await AppManifestUtils.fetchSchema($schema))
  const found = await AppManifestUtils.validateAgainstSchema(JSON.parse(json), schema)
  return [...found.map((problem) => `${file}: ${problem.trim()}`), ...(file === 'manifest.json' ? misread(json) : [])]
}

/** Microsoft's schema of translations has a pattern with a bare `]`, which the validator's Unicode mode refuses. */
function withValidPatterns<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll(String.raw`\\b]`, String.raw`\\b\\]`))
}

/** The schema lets some keys through that Microsoft's typed reader does not know. */
function misread(json: string): readonly string[] {
  try {
    TeamsManifestConverter.jsonToManifest(json)
    return []
  } catch (error) {
    return [`manifest.json: ${error instanceof Error ? error.message : String(error)}`]
  }
}

async function text(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8')
}

async function bytes(file: string): Promise<Uint8Array> {
  return readFile(new URL(file, import.meta.url))
}
