import type { InstantText, PersonId, Reference } from '../../../shared/domain/ids.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { App } from '../app.ts'
import { requestLink } from './request-link.ts'
import { pictureFor } from './request-row.ts'
import { viewerBySettings } from '../viewer.ts'

export interface OwnRequest {
  readonly reference: Reference
  readonly workplaceName: string
  readonly link: string
  readonly next?: { readonly what: Text; readonly dueAt: InstantText }
}

/** One's own open requests, nearest deadline first, a leader's as the employer may see them: the answer to "mine sager". */
export async function ownRequests(app: App, personId: PersonId): Promise<readonly OwnRequest[]> {
  const settings = await app.store.settings()
  const { roles } = viewerBySettings(settings, personId)
  const side = roles.includes('Consultant') ? 'authority' : 'employer'
  const whose = side === 'authority' ? { ownConsultantId: personId } : { leaderId: personId }
  const page = await app.store.rows({ ...whose, status: 'open', side }, 'due', 20)
  const workplaces = settings?.workplaces ?? []
  return page.rows.map((row) => {
    const { next } = pictureFor(row, side)
    return {
      reference: row.reference,
      workplaceName: workplaces.find(({ workplaceId }) => workplaceId === row.workplaceId)?.name ?? '',
      link: requestLink(app.appId, row.reference),
      ...(next === undefined ? {} : { next: { what: next.what, dueAt: next.dueAt } }),
    }
  })
}
