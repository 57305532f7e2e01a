import { z } from 'zod'

const account = z.object({ id: z.string().min(1).max(500), aadObjectId: z.guid().toLowerCase().optional() })

const envelope = {
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1).max(1000),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  /** Where Teams names the tenant when the conversation does not. */
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  locale: z.string().max(50).optional(),
}

const members = z.array(account).default([])

/** What of an incoming activity we look at; all else that Teams sends is dropped here. */
export const activity = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('installationUpdate'), action: z.string() }),
  z.object({
    ...envelope,
    type: z.literal('conversationUpdate'),
    membersAdded: members,
    membersRemoved: members,
  }),
  z.object({ ...envelope, type: z.literal('message'), text: z.string().default('') }),
  z.object({ ...envelope, type: z.literal('invoke'), name: z.string(), value: z.unknown().optional() }),
])
export type Activity = z.output<typeof activity>
export type ActivityOf<T extends Activity['type']> = Extract<Activity, { type: T }>

/** Every activity has at least this; of kinds we do not know no more is asked. */
export const anyActivity = z.object({ ...envelope, type: z.string().min(1).max(100) })

export const knownTypes: ReadonlySet<string> = new Set(activity.options.map((option) => option.shape.type.value))

/** Whether every tenant the activity names is this one, and it names one. */
export function isOfTenant({ conversation, channelData }: z.output<typeof anyActivity>, tenantId: string): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined)
  return named.length > 0 && named.every((id) => id.toLowerCase() === tenantId.toLowerCase())
}

export function languageOf({ locale }: { locale?: string | undefined }): 'da' | 'en' {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'da'
}
