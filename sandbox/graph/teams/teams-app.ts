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
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
})

function readManifest(): z.output<typeof manifest> {
  const file = new URL('../../../manifest/manifest.json', import.meta.url)
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Reserved by Teams: its whole text comes with the notification. */
const systemDefault = { type: 'systemDefault', templateText: '{systemDefaultText}' }

/** The template parameters of an activity type that the app's manifest declares; undefined for another type. */
export function templateParametersOf(activityType: string): readonly string[] | undefined {
  const { activities } = readManifest()
  const declared = [...activities.activityTypes, systemDefault].find(({ type }) => type === activityType)
  return declared && [...declared.templateText.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}

export interface AppPermission {
  permissionValue: string
  permissionType: 'application' | 'delegated'
}

/** What the app's manifest asks for in whatever it is installed in. */
export function resourceSpecificPermissions(): AppPermission[] {
  return readManifest().authorization.permissions.resourceSpecific.map(({ name, type }) => ({
    permissionValue: name,
    permissionType: type === 'Application' ? 'application' : 'delegated',
  }))
}
