import { openByDue, type RequestFilter } from '../../app/requests/request-lists.ts'

/** What HR has chosen to see. */
export interface Choice {
  readonly status: 'open' | 'closed' | 'any'
  readonly light?: 'red' | 'yellow' | 'green'
  readonly workplaceId?: string
  readonly consultantId?: string
  readonly search: string
  readonly sort: 'due' | 'received'
}

export const noChoice: Choice = { status: 'open', search: '', sort: 'due' }

/** Only open requests have a light that hurries, so the two choices move together. */
export function withLight(choice: Choice, light: Choice['light']): Choice {
  const { light: _, ...rest } = choice
  return light === undefined ? rest : { ...rest, status: 'open', light }
}

export function withStatus(choice: Choice, status: Choice['status']): Choice {
  const { light, ...rest } = choice
  return status === 'open' && light !== undefined ? { ...rest, status, light } : { ...rest, status }
}

export function isNarrowed(choice: Choice): boolean {
  const { status, light, workplaceId, consultantId, search } = choice
  return (
    status !== 'open' ||
    light !== undefined ||
    workplaceId !== undefined ||
    consultantId !== undefined ||
    search.trim() !== ''
  )
}

export function filterOf({ status, light, workplaceId, consultantId, search, sort }: Choice): RequestFilter {
  const words = search.trim()
  return {
    ...(status === 'any' ? {} : { status }),
    sort,
    limit: openByDue.limit,
    ...(light === undefined ? {} : { light }),
    ...(workplaceId === undefined ? {} : { workplaceId }),
    ...(consultantId === undefined ? {} : { consultantId }),
    ...(words === '' ? {} : { search: words }),
  }
}
