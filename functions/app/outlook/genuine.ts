import type { App } from '../app.ts'
import type { Watch } from '../ports/watches.ts'
import { isClientState } from './client-state.ts'

/** What every notification says of where it comes from. */
export interface Sender {
  readonly subscriptionId: string
  readonly clientState?: string | undefined
}

/**
 * Those that come from Graph: of a subscription of ours, with the secret that only Graph was told. The others are dropped and
 * counted in the log, and get no other answer: nobody shall learn which subscriptions exist.
 */
export async function genuine<T extends Sender>(
  app: App,
  given: readonly T[],
): Promise<readonly { readonly item: T; readonly watch: Watch }[]> {
  const watches = await app.store.watches.bySubscription([...new Set(given.map((item) => item.subscriptionId))])
  const known = given.flatMap((item) => {
    const watch = watches.find(({ subscription }) => subscription?.subscriptionId === item.subscriptionId)
    return watch === undefined ? [] : [{ item, watch }]
  })
  const ours = known.filter(({ item, watch }) =>
    isClientState(item.clientState, watch.subscription?.clientStateHash ?? ''),
  )
  if (ours.length < given.length) {
    app.log.warn('notifications-dropped', {
      unknownSubscription: given.length - known.length,
      wrongClientState: known.length - ours.length,
    })
  }
  return ours
}
