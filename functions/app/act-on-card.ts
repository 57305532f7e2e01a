import type { CardAct } from '../../shared/contract/verbs.ts'
import { may, mayRead } from '../../shared/domain/access/access.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { ContactOutcome } from '../../shared/domain/journal/events.ts'
import { fold } from '../../shared/domain/journal/evolve.ts'
import type { Text } from '../../shared/domain/text.ts'
import { alertContent } from './alert-content.ts'
import type { App } from './app.ts'
import { cardTexts } from './card-texts.ts'
import { execute } from './execute.ts'
import type { AlertContent } from './ports/alert-content.ts'
import { viewerBySettings } from './viewer.ts'

export type CardPressed = CardAct & { readonly personId: PersonId }

export type CardActed =
  | { readonly kind: 'done'; readonly content: AlertContent }
  | { readonly kind: 'refused'; readonly code: string; readonly text: Text; readonly content?: AlertContent }

const contactOutcome: Readonly<Partial<Record<CardAct['verb'], ContactOutcome>>> = {
  'contact.reached': 'reached',
  'contact.attempted': 'notReached',
  'contact.prefersWritten': 'prefersWritten',
}

/**
 * A press on a card, authorised and carried out like any API call. A press that is already true changes nothing; a card built
 * from an older picture is refreshed, and only an attempt that would be counted twice is held back.
 */
export async function actOnCard(app: App, { personId, verb, data }: CardPressed): Promise<CardActed> {
  const reference = 'reference' in data ? data.reference : undefined
  if (reference === undefined) return { kind: 'refused', code: 'request-unknown', text: cardTexts.unknown }
  const [alert, entries] = await Promise.all([
    app.store.alert(data.alertId),
    app.store.journalByReference(reference),
  ])
  const state = entries.length === 0 ? undefined : fold(entries)
  const viewer = await viewerBySettings(app, personId)
  if (state === undefined || alert === undefined || alert.requestId !== state.requestId || !mayRead(viewer, state))
    return { kind: 'refused', code: 'request-unknown', text: cardTexts.unknown }

  const shown = { ...alert, recipientId: personId }
  if (verb === 'refresh') return { kind: 'done', content: await alertContent(app, shown) }
  const outcome = contactOutcome[verb]
  if (outcome === undefined || !may(viewer, 'contact:record', state))
    return { kind: 'refused', code: 'access-denied', text: cardTexts.denied, content: await alertContent(app, shown) }
  if (verb === 'contact.attempted' && data.version !== state.sequence)
    return {
      kind: 'refused',
      code: 'request-changed',
      text: cardTexts.changed,
      content: await alertContent(app, shown),
    }

  const executed = await execute(app, {
    requestId: state.requestId,
    by: { kind: 'person', personId },
    commands: [{ type: 'recordContact', outcome }],
  })
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  const content = await alertContent(app, shown)
  if (executed.kind === 'done' || executed.kind === 'repeated') return { kind: 'done', content }
  if (executed.kind === 'rejected')
    return { kind: 'refused', code: executed.rejection.code, text: cardTexts.closed, content }
  return { kind: 'refused', code: 'request-changed', text: cardTexts.changed, content }
}
