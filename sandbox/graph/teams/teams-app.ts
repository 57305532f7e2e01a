import { createHash } from 'node:crypto'
import type { Person } from '../../context.ts'

/** Hurtigspor in the tenant's app catalog. IT has installed it for everybody, as municipalities do. */
export const catalogApp = {
  id: '0d3a5c1e-6f0b-4d59-9a2e-8b7c4f1d2e60',
  displayName: 'Hurtigspor',
  version: '1.0.0',
} as const

/** The app's installation in somebody's personal scope. */
export function installationId(person: Person): string {
  return createHash('sha256').update(`${catalogApp.id}##${person.oid}`).digest('base64url')
}
