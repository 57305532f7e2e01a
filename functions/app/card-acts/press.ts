import { createHash } from 'node:crypto'
import type { CardAct } from '../../../shared/contract/verbs.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { WriteKey } from '../commands/execute.ts'
import type { AlertContent } from '../ports/alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import type { SettingsInForce } from '../ports/settings.ts'

export type CardPressed = CardAct & { readonly personId: PersonId }

/** `content`: the card as it stands now, where its reader may see it. */
export type CardActed =
  | { readonly kind: 'done'; readonly content: AlertContent }
  | { readonly kind: 'refused'; readonly code: string; readonly text: Text; readonly content?: AlertContent }

/** A card about a request, with who pressed it and how the request stands. */
export interface RequestCard {
  /** As they stood when it was pressed. */
  readonly settings: SettingsInForce
  readonly viewer: Viewer
  /** Shown to whoever pressed it. */
  readonly alert: AlertRow & { readonly requestId: RequestId }
  /** Whoever pressed it is the one who was told. */
  readonly isOwn: boolean
  readonly state: RequestState
}

/** The same press on the same card is the same write: pressed twice, it is done once and answered alike. */
export function keyOf({ personId, verb, data }: CardPressed): WriteKey {
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([verb, data]))
    .digest('hex')
  return { callerId: personId, key: `card:${bodyHash}`, bodyHash }
}
