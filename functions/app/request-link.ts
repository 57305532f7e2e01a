import type { Reference } from '../../shared/domain/ids.ts'

/** A link to the request's page in our Teams tab, where whoever follows it signs in first. Tells nothing but the reference (P-4). */
export function requestLink(appId: string, reference: Reference): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: reference }))
  return `https://teams.microsoft.com/l/entity/${appId}/requests?context=${context}`
}
