import type { PersonId } from '../../../shared/domain/ids.ts'
import type { AlertContent } from './alert-content.ts'
import type { AlertAnswer } from './alerts.ts'

/** The ways to somebody besides the chat with the bot. What they show is seen before sign-in: reference and workplace. */
export interface Notices {
  /** Gives somebody the app, whereupon Teams tells the bot where to write. `present`: it was there already. */
  install(personId: PersonId): Promise<AlertAnswer<'installed' | 'present'>>
  /** An item in the activity feed. Told again it takes the place of the first. */
  notify(content: AlertContent): Promise<AlertAnswer<void>>
  mail(content: AlertContent): Promise<AlertAnswer<void>>
}

/** What stands in the activity feed. */
export interface FeedItem {
  /** One of the manifest's activity types. */
  readonly activityType: string
  /** For the slots of its text: every one of them and no other. */
  readonly parameters: Readonly<Record<string, string>>
  /** At most 150 characters are shown. */
  readonly preview: string
}

export interface Letter {
  readonly subject: string
  /** Plain text. */
  readonly text: string
}

/** How an alert is put where there is no card. */
export interface NoticeWords {
  feedItem(content: AlertContent): FeedItem
  letter(content: AlertContent): Letter
}
