import { z } from 'zod'

/**
 * What our office.js and the Outlook window say to each other by postMessage. Microsoft's own wire between the two is
 * not documented, so only the API on top of it (Office.*) is theirs; both ends of the wire are ours.
 */
export const officeChannel = 'sandbox-office'

const address = z.object({ displayName: z.string(), emailAddress: z.string() })
export type Address = z.infer<typeof address>

const messageRead = z.object({
  kind: z.literal('messageRead'),
  itemId: z.string(),
  internetMessageId: z.string(),
  conversationId: z.string(),
  subject: z.string(),
  from: address,
  to: z.array(address),
  createdAt: z.string(),
  bodyHtml: z.string(),
  bodyText: z.string(),
})

const appointmentRead = z.object({
  kind: z.literal('appointmentRead'),
  itemId: z.string(),
  subject: z.string(),
  organizer: address,
  attendees: z.array(address),
  startsAt: z.string(),
  endsAt: z.string(),
  location: z.string(),
  createdAt: z.string(),
  bodyHtml: z.string(),
  bodyText: z.string(),
})

/** In the compose modes only the mode is sent; every field is read and written through calls, as in Outlook. */
const compose = z.object({
  kind: z.enum(['messageCompose', 'appointmentOrganizer']),
  conversationId: z.string(),
})

export const itemSnapshot = z.discriminatedUnion('kind', [messageRead, appointmentRead, compose])
export type ItemSnapshot = z.infer<typeof itemSnapshot>
export type MessageRead = z.infer<typeof messageRead>
export type AppointmentRead = z.infer<typeof appointmentRead>
export type ComposeItem = z.infer<typeof compose>

export const officeTheme = z.object({
  bodyBackgroundColor: z.string(),
  bodyForegroundColor: z.string(),
  controlBackgroundColor: z.string(),
  controlForegroundColor: z.string(),
  isDarkTheme: z.boolean(),
})
export type OfficeTheme = z.infer<typeof officeTheme>

export const session = z.object({
  displayLanguage: z.string(),
  userProfile: address,
  theme: officeTheme,
  item: itemSnapshot.nullable(),
  roamingSettings: z.record(z.string(), z.unknown()),
})
export type OfficeSession = z.infer<typeof session>

/** From the frame to the window. `id` comes back in the answer. */
export const frameCall = z.object({
  channel: z.literal(officeChannel),
  id: z.number(),
  method: z.string(),
  args: z.unknown(),
})

/** From the window to the frame: the answer to a call, or an event nobody asked for. */
export const hostMessage = z.discriminatedUnion('kind', [
  z.object({ channel: z.literal(officeChannel), kind: z.literal('answer'), id: z.number(), value: z.unknown() }),
  z.object({ channel: z.literal(officeChannel), kind: z.literal('refusal'), id: z.number(), message: z.string() }),
  z.object({ channel: z.literal(officeChannel), kind: z.literal('itemChanged'), item: itemSnapshot.nullable() }),
  z.object({ channel: z.literal(officeChannel), kind: z.literal('themeChanged'), theme: officeTheme }),
])
export type HostMessage = z.infer<typeof hostMessage>
