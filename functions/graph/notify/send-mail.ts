import type { AlertAnswer } from '../../app/ports/alerts.ts'
import type { Letter } from '../../app/ports/notices.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { noticeFailure } from './notice-failure.ts'

/**
 * Mails one person. Graph takes no key, and what it accepted it does not take back: a call whose answer is lost is never
 * repeated. The alert's id goes in a header, so that one can find it in a trace of mail.
 */
export async function mailTo(
  graph: GraphClient,
  sender: string,
  address: string,
  alertId: string,
  { subject, text }: Letter,
): Promise<AlertAnswer<void>> {
  const reply = await graph.call({
    method: 'POST',
    path: graphPath(['users', sender, 'sendMail']),
    body: {
      message: {
        subject,
        body: { contentType: 'text', content: text },
        toRecipients: [{ emailAddress: { address } }],
        internetMessageHeaders: [{ name: alertHeader, value: alertId }],
      },
      saveToSentItems: false,
    },
    mayRepeat: async () => false,
  })
  return noticeFailure(reply) ?? { kind: 'sent', value: undefined }
}

export const alertHeader = 'x-hurtigspor-alert'
