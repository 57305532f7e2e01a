import type { Reference } from '../../../shared/domain/ids.ts'

/**
 * A link to the request's page in our Teams tab, where whoever follows it signs in first. Tells nothing but the reference
 * (P-4), and the part of the page to begin with: `answers`, which the leader sends on in NemRefusion.
 */
export function requestLink(appId: string, reference: Reference, part?: 'answers'): string {
  return tabLink(appId, part === undefined ? reference : `${reference}-${part}`)
}

export type OfficePlace = 'today' | 'roster' | 'caseload' | 'new'

/** A link to a page of the tab that is about no single request. */
export function officeLink(appId: string, place: OfficePlace): string {
  return tabLink(appId, place)
}

/** A link to the form about an absence. Its id tells nothing; whom it is about is asked for after sign-in, by its reader alone. */
export function advisoryLink(appId: string, advisoryId: string): string {
  return tabLink(appId, `advisory-${advisoryId}`)
}

function tabLink(appId: string, subEntityId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }))
  return `https://teams.microsoft.com/l/entity/${appId}/requests?context=${context}`
}
