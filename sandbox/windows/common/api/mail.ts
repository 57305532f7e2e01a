import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callSandbox, listOf } from './http.ts'

export const recipient = z.object({ emailAddress: z.object({ name: z.string().default(''), address: z.string() }) })

/** A mail as Graph shows it to its owner. */
const mail = z.object({
  id: z.string(),
  internetMessageId: z.string().default(''),
  conversationId: z.string().default(''),
  subject: z.string().default(''),
  from: recipient,
  toRecipients: z.array(recipient).default([]),
  receivedDateTime: z.string(),
  isRead: z.boolean().default(false),
  bodyPreview: z.string().default(''),
  body: z.object({ contentType: z.string(), content: z.string() }),
})
export type Mail = z.infer<typeof mail>

export const mailQuery = (person: string) =>
  queryOptions({
    queryKey: ['mail', person],
    queryFn: async () => {
      const mails = await callSandbox(`/sandbox/mail/${encodeURIComponent(person)}`, listOf(mail))
      return mails.toSorted((a, b) => b.receivedDateTime.localeCompare(a.receivedDateTime))
    },
    refetchInterval: 3000,
  })
