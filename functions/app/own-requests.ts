import type { InstantText, PersonId, Reference } from '../../shared/domain/ids.ts'
import type { Text } from '../../shared/domain/text.ts'
import type { App } from './app.ts'

export interface OwnRequest {
  readonly reference: Reference
  readonly workplaceName: string
  readonly next?: { readonly what: Text; readonly dueAt: InstantText }
}

/** A consultant's open requests, nearest deadline first: what the bot answers to "mine sager". */
export async function ownRequests(app: App, personId: PersonId): Promise<readonly OwnRequest[]> {
  const [page, workplaces] = await Promise.all([
    app.store.rows({ ownConsultantId: personId, status: 'open' }, 'due', 20),
    app.store.workplaces(),
  ])
  return page.rows.map(({ reference, workplaceId, next }) => ({
    reference,
    workplaceName: workplaces.find((workplace) => workplace.workplaceId === workplaceId)?.name ?? '',
    ...(next === undefined ? {} : { next: { what: next.what, dueAt: next.dueAt } }),
  }))
}
