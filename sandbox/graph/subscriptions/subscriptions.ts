import { z } from 'zod'
import type { SandboxContext } from '../../context.ts'
import type { Caller } from '../call.ts'
import { storedSubscription, type StoredSubscription } from './stored-subscription.ts'

/** The subscriptions of one running sandbox that have not run out by its clock. */
export interface Subscriptions {
  all(): readonly StoredSubscription[]
  /** Only who made a subscription finds it. */
  ownedBy(caller: Caller): readonly StoredSubscription[]
  put(subscription: StoredSubscription): void
  remove(id: string): void
}

const saved = z.array(storedSubscription)
const known = new WeakMap<SandboxContext, Subscriptions>()

/** Loaded on first use, saved after every change, loaded again on reset. */
export function subscriptionsOf(context: SandboxContext): Subscriptions {
  const found = known.get(context) ?? loadSubscriptions(context)
  known.set(context, found)
  return found
}

function loadSubscriptions(context: SandboxContext): Subscriptions {
  const read = () => new Map(context.saved.load('subscriptions', saved, []).map((each) => [each.id, each]))
  let byId = read()
  const touch = () => context.saved.touch('subscriptions', () => [...byId.values()])
  const live = () => {
    const nowMs = context.clock.now().epochMilliseconds
    for (const { id, expiresAtMs } of byId.values()) if (expiresAtMs <= nowMs && byId.delete(id)) touch()
    return [...byId.values()]
  }
  context.onReset(() => {
    byId = read()
    touch()
  })
  return {
    all: live,
    ownedBy: (caller) => live().filter(({ owner }) => owner === ownerOf(caller)),
    put(subscription) {
      byId.set(subscription.id, subscription)
      touch()
    },
    remove(id) {
      if (byId.delete(id)) touch()
    },
  }
}

export function ownerOf(caller: Caller): string {
  return caller.kind === 'app' ? caller.appId : caller.person.oid
}
