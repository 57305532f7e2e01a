import type { PersonId } from '../../shared/domain/ids.ts'
import type { CardActed, CardPressed } from '../app/card-acts/press.ts'
import type { ComingDuty } from '../app/duty/coming-duty.ts'
import type { OwnRequest } from '../app/requests/own-requests.ts'

/** The use cases a conversation can start. They authorise; the bot only knows that Teams vouches for the person. */
export interface BotActs {
  card(pressed: CardPressed): Promise<CardActed>
  /** Nearest deadline first; at most a screenful is shown. */
  ownRequests(personId: PersonId): Promise<readonly OwnRequest[]>
  /** Today and the next days. */
  comingDuty(personId: PersonId): Promise<ComingDuty>
}
