import { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { DeliveryRetried } from '../../../shared/contract/operations.ts'
import { typed } from '../../../shared/contract/primitives.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { alertKindTexts } from './alert-kind-texts.ts'
import type { App } from '../app.ts'
import { deliveryReason } from './delivery-texts.ts'
import type { WriteKey } from '../commands/execute.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { Delivery } from '../ports/deliveries.ts'
import type { AlertState } from '../ports/alert-row.ts'
import { keep, transactionOrUndo, undo, type Ending } from '../commands/roll-back.ts'
import { unlessAway } from './unless-away.ts'
import { viewerOf } from '../viewer.ts'

const listLength = 100
/** What is older has escalated, been seen in the list, or no longer matters. */
const shown = { hours: 14 * 24 }

/** Whom the bot cannot write to and which alerts have reached nobody: for an administrator, who can help. */
export async function listDeliveries(app: App, caller: Caller): Promise<Outcome<Answer<'listDeliveries'>>> {
  const viewer = viewerOf(caller)
  if (!may(viewer, 'operations:read')) return refused('access-denied')
  const since = app.clock.now().subtract(shown).toString()
  const { deliveries } = app.store
  const [people, { unreachable }, troubled] = await Promise.all([
    deliveries.unreachablePeople(listLength),
    deliveries.counts(since),
    deliveries.troubled(since, listLength),
  ])
  const [tried, names] = await Promise.all([
    deliveries.of(troubled.alerts.map(({ alertId }) => alertId)),
    unlessAway(
      namesOf(
        app,
        people.map(({ personId }) => personId),
      ),
      new Map<string, string>(),
    ),
  ])
  return done({
    people: people.map((person) => {
      const name = names.get(person.personId)
      return { ...person, ...(name === undefined ? {} : { name }) }
    }),
    totalPeople: unreachable,
    alerts: troubled.alerts.map(({ alertId, kind, state, ...rest }) => ({
      ...rest,
      id: alertId,
      what: alertKindTexts[kind],
      state: standing(state),
      deliveries: tried.filter((one) => one.alertId === alertId).map(deliveryView),
    })),
    totalAlerts: troubled.total,
    mayRetry: may(viewer, 'operations:change'),
  })
}

function deliveryView({ channel, state, code, attemptedAt, endedAt }: Delivery) {
  return {
    channel,
    state,
    at: endedAt ?? attemptedAt,
    ...(code === undefined ? {} : { code, why: deliveryReason(code) }),
  }
}

function standing(state: AlertState): 'waiting' | 'unconfirmed' | 'undelivered' {
  if (state === 'unconfirmed') return state
  return state === 'unreachable' ? 'undelivered' : 'waiting'
}

/**
 * Tries an alert that was given up once more, on the channels that said no: one that may have delivered is not asked twice.
 * Safe to repeat: a second press with the same key tells how the first one stands now.
 */
export async function retryDelivery(
  app: App,
  caller: Caller,
  alertId: string,
  key: WriteKey,
): Promise<Outcome<DeliveryRetried>> {
  if (!may(viewerOf(caller), 'operations:change')) return refused('access-denied')
  if (!typed.safeParse(alertId).success) return refused('effect-unknown')
  const reopened = await transactionOrUndo(app.store, async (tx): Promise<Ending<Outcome<string>>> => {
    const claim = await tx.claimKey(key.callerId, key.key, key.bodyHash, app.clock.now().toString())
    if (claim.kind === 'other-body') return undo(refused('idempotency-key-reused', { field: 'Idempotency-Key' }))
    if (claim.kind === 'repeated') return undo(done(z.string().parse(claim.outcome)))
    const jobId = await tx.reopenAlert(alertId)
    if (jobId === undefined) return undo(refused('effect-unknown'))
    await tx.rememberOutcome(key.callerId, key.key, jobId)
    return keep(done(jobId))
  })
  if (reopened.kind === 'refused') return reopened

  app.log.info('delivery-retried', { alertId, jobId: reopened.value })
  await app.effects.runNow([reopened.value])
  const alert = await app.store.alert(alertId)
  if (alert?.state === 'sent' || alert?.state === 'acted') return done({ result: 'done' })
  const last = (await app.store.deliveries.of([alertId])).at(-1)
  const why = last?.code === undefined ? {} : { why: deliveryReason(last.code) }
  return done({ result: alert?.state === 'queued' ? 'waiting' : 'failed', ...why })
}
