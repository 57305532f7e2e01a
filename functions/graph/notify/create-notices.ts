import type { Notices, NoticeWords } from '../../app/ports/notices.ts'
import type { GraphClient } from '../client/graph-client.ts'
import type { CachedDirectory } from '../directory/directory.ts'
import { notifyInFeed } from './activity-feed.ts'
import { installApp } from './install-app.ts'
import { mailTo } from './send-mail.ts'

export interface NoticesOptions {
  readonly graph: GraphClient
  readonly directory: CachedDirectory
  readonly words: NoticeWords
  /** The app's id in the tenant's app catalog; without it nobody is given the app. */
  readonly catalogAppId?: string | undefined
  /** The mailbox that mail is sent from, as id or address; without it there is no mail. */
  readonly mailSender?: string | undefined
}

/** The channels besides the bot. A setting that is missing is a channel that fails, and the next one is taken. */
export function createNotices({ graph, directory, words, catalogAppId, mailSender }: NoticesOptions): Notices {
  return {
    install: async (personId) =>
      catalogAppId === undefined
        ? { kind: 'unreachable', code: 'install-not-set-up' }
        : installApp(graph, personId, catalogAppId),
    notify: (content) => notifyInFeed(graph, content, words.feedItem(content)),
    mail: async (content) => {
      if (mailSender === undefined) return { kind: 'unreachable', code: 'mail-not-set-up' }
      const found = await directory.people([content.recipientId])
      if (found.kind === 'unavailable') return found
      const address = found.kind === 'done' ? found.value[0]?.mail : undefined
      if (address === undefined) return { kind: 'unreachable', code: 'recipient-unknown' }
      return mailTo(graph, mailSender, address, content.alertId, words.letter(content))
    },
  }
}
