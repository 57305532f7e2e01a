import { z } from 'zod'

/** Where in the personal app a link leads. */
export interface AppPlace {
  pageId: string
  subPageId: string | undefined
}

const context = z.object({ subEntityId: z.string().optional(), subPageId: z.string().optional() })

/**
 * Reads a Teams deep link to a tab, `https://teams.microsoft.com/l/entity/{app}/{tab}?context={"subEntityId":…}`.
 * Undefined for any other address.
 */
export function appPlaceIn(address: string): AppPlace | undefined {
  const url = URL.parse(address)
  const parts = url?.pathname.split('/') ?? []
  if (url?.hostname !== 'teams.microsoft.com' || parts[1] !== 'l' || parts[2] !== 'entity') return undefined
  const given = context.safeParse(parseOrNothing(url.searchParams.get('context') ?? '{}'))
  return {
    pageId: decodeURIComponent(parts[4] ?? ''),
    subPageId: given.success ? (given.data.subEntityId ?? given.data.subPageId) : undefined,
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
