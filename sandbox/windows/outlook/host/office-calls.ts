import { z } from 'zod'
import { writeLocal } from '../../common/local-value.ts'
import { answerBridge } from '../../naa/answer-bridge.ts'
import type { OfficeSession } from '../../office-js/protocol.ts'
import type { DraftStore } from '../draft/draft.ts'
import { addRecipients, getField, setField } from './draft-fields.ts'

/** What the Outlook window lets its add-in ask for. */
export interface OfficeWindow {
  person: string
  drafts: DraftStore
  session(): OfficeSession
  reply(html: string): void
  newMail(to: string, subject: string, html: string): void
  showAppointment(id: string): void
  closePane(): void
}

const field = z.object({ field: z.string(), value: z.unknown().optional() })
const write = z.object({ place: z.enum(['replace', 'start', 'end', 'selection']), value: z.string(), as: z.string() })
const newMessage = z.object({
  toRecipients: z.array(z.union([z.string(), z.object({ emailAddress: z.string() })])).default([]),
  subject: z.string().default(''),
  htmlBody: z.string().default(''),
})

export const roamingKey = (person: string): string => `sandbox.roaming.${person}`

/** Carries out one call from office.js. Throws, and so refuses, what it does not know. */
export async function carryOut(outlook: OfficeWindow, method: string, args: unknown): Promise<unknown> {
  const { drafts } = outlook
  switch (method) {
    case 'start':
      return outlook.session()
    case 'nestedAppAuth':
      return answerBridge(outlook.person, z.string().parse(args))
    case 'saveRoamingSettings':
      return writeLocal(roamingKey(outlook.person), JSON.stringify(args))
    case 'displayReplyForm':
      return outlook.reply(z.object({ html: z.string() }).parse(args).html)
    case 'displayNewMessageForm': {
      const form = newMessage.parse(args)
      const to = form.toRecipients.map((one) => (typeof one === 'string' ? one : one.emailAddress)).join('; ')
      return outlook.newMail(to, form.subject, form.htmlBody)
    }
    case 'displayAppointmentForm':
      return outlook.showAppointment(z.object({ itemId: z.string() }).parse(args).itemId)
    case 'closeContainer':
      return outlook.closePane()
    case 'getField':
      return getField(drafts, field.parse(args).field)
    case 'setField':
      return setField(drafts, field.parse(args).field, field.parse(args).value)
    case 'addRecipients':
      return addRecipients(drafts, field.parse(args).field, field.parse(args).value)
    case 'readBody':
      return editorOf(drafts).read(z.object({ as: z.string() }).parse(args).as)
    case 'writeBody': {
      const { place, value, as } = write.parse(args)
      return editorOf(drafts).write(place, value, as)
    }
    case 'saveDraft':
      return drafts.current()?.id
    default:
      throw new Error(`Outlook in the sandbox does not know ${method}`)
  }
}

function editorOf(drafts: DraftStore) {
  if (drafts.editor === null) throw new Error('Nothing is being written')
  return drafts.editor
}
