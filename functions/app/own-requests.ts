import type { InstantText, PersonId, Reference } from '../../shared/domain/ids.ts'
import type { Text } from '../../shared/domain/text.ts'
import type { App } from './app.ts'
import { pictureFor } from './request-row.ts'

export interface OwnRequest {
  readonly reference: Reference
  readonly workplaceName: string
  readonly next?: { readonly what: Text; readonly dueAt: InstantText }
}

/** A consultant's open requests, nearest deadline first: what the bot answers to "mine sager". */
export async function ownRequests(app: App, personId: PersonId): Promise<readonly OwnRequest[]> {
  const [page, workplaces] = await Promise.all([
    app.store.rows({ ownConsultantId: personId, status: 'open', side: 'authority' }, 'due', 20),
    app.store.workplaces(),
  ])
  return page.rows.map((row) => {
    const { next } = pictureFor(row, 'authority')
    return {
      reference: row.reference,
      workplaceName: workplaces.find(({ workplaceId }) => workplaceId === row.workplaceId)?.name ?? '',
      ...(next === undefined ? {} : { next: { what: next.what, dueAt: next.dueAt } }),
    }
  })
}
