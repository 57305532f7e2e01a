import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Person } from '../../context.ts'

/** Hurtigspor in the tenant's app catalog. */
export const catalogApp = {
  id: '0d3a5c1e-6f0b-4d59-9a2e-8b7c4f1d2e60',
  /** The id in the package, when nobody chose another. */
  externalId: '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93',
  displayName: 'Hurtigspor',
  version: '1.0.0',
} as const

/** The app's installation in somebody's personal scope. */
export function installationId(person: Person): string {
  return createHash('sha256').update(`${catalogApp.id}##${person.oid}`).digest('base64url')
}

const manifest = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
})

/** Reserved by Teams: its whole text comes with the notification. */
const systemDefault = { type: 'systemDefault', templateText: '{systemDefaultText}' }

/** The template parameters of an activity type that the app's manifest declares; undefined for another type. */
export function templateParametersOf(activityType: string): readonly string[] | undefined {
  const file = new URL('../../../manifest/manifest.json', import.meta.url)
  const { activities } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const declared = [...activities.activityTypes, systemDefault].find(({ type }) => type === activityType)
  return declared && [...declared.templateText.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}
