import { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { Retried } from '../../../shared/contract/operations.ts'
import { may } from '../../../shared/domain/access/access.ts'
import type { App } from '../app.ts'
import { effectTexts, reasonText } from './effect-texts.ts'
import type { WriteKey } from '../commands/execute.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { keep, transactionOrUndo, undo, type Ending } from '../commands/roll-back.ts'
import { viewerOf } from '../viewer.ts'

/** More than anybody goes through one by one; the rest is counted. */
const listLength = 100

/** What was to happen outside and was given up: calendar events and messages that somebody must look after. */
export async function listDeadEffects(app: App, caller: Caller): Promise<Outcome<Answer<'listDeadEffects'>>> {
  const viewer = viewerOf(caller)
  if (!may(viewer, 'operations:read')) return refused('access-denied')
  const { effects, total } = await app.store.deadEffects.list(listLength)
  return done({
    effects: effects.map(({ effectId, kind, code, ...rest }) => ({
      ...rest,
      id: effectId,
      what: effectTexts[kind],
      code: code ?? 'taker-died',
      why: reasonText(code),
    })),
    total,
    mayRetry: may(viewer, 'operations:change'),
  })
}

/**
 * Gives one all its attempts back and makes the first at once. Safe to repeat: a second press with the same key tells how
 * the first one stands now.
 */
export async function retryDeadEffect(
  app: App,
  caller: Caller,
  effectId: string,
  key: WriteKey,
): Promise<Outcome<Retried>> {
  if (!may(viewerOf(caller), 'operations:change')) return refused('access-denied')
  if (!z.guid().safeParse(effectId).success) return refused('effect-unknown')
  const revived = await transactionOrUndo(app.store, async (tx): Promise<Ending<Outcome<string>>> => {
    const claim = await tx.claimKey(key.callerId, key.key, key.bodyHash, app.clock.now().toString())
    if (claim.kind === 'other-body') return undo(refused('idempotency-key-reused', { field: 'Idempotency-Key' }))
    if (claim.kind === 'repeated') return undo(done(z.string().parse(claim.outcome)))
    const jobId = await tx.revive(effectId)
    if (jobId === undefined) return undo(refused('effect-unknown'))
    await tx.rememberOutcome(key.callerId, key.key, jobId)
    return keep(done(jobId))
  })
  if (revived.kind === 'refused') return revived

  app.log.info('dead-effect-retried', { effectId, jobId: revived.value })
  await app.effects.runNow([revived.value])
  const standing = await app.store.deadEffects.standing(revived.value)
  return done(standing.kind === 'done' ? { result: 'done' } : { result: 'waiting', why: reasonText(standing.code) })
}
