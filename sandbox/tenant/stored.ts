import { z } from 'zod'

/**
 * What the sandbox keeps of its tenant. Times are epoch milliseconds, so that comparing and overlapping work on
 * integers; zones are the Windows names given by whoever wrote the item.
 */

const address = z.object({ name: z.string(), address: z.string() })

const responses = ['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded'] as const
export const showAsValues = ['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'] as const
export const sensitivities = ['normal', 'personal', 'private', 'confidential'] as const
export const importances = ['low', 'normal', 'high'] as const
export const attendeeTypes = ['required', 'optional', 'resource'] as const

const storedAttendee = address.extend({
  type: z.enum(attendeeTypes),
  response: z.enum(responses),
  respondedAtMs: z.number().nullable(),
  proposed: z.object({ startMs: z.number(), endMs: z.number() }).nullable(),
})

const storedBody = z.object({ contentType: z.enum(['text', 'html']), content: z.string() })

/** One copy of an event in one mailbox; `iCalUId` joins the copies. */
const storedEvent = z.object({
  mailbox: z.string(),
  id: z.string(),
  immutableId: z.string(),
  iCalUId: z.string(),
  /** Counts the changes; changeKey and etag are made from it. */
  version: z.number(),
  createdAtMs: z.number(),
  changedAtMs: z.number(),
  startMs: z.number(),
  endMs: z.number(),
  startZone: z.string(),
  endZone: z.string(),
  isAllDay: z.boolean(),
  subject: z.string(),
  body: storedBody,
  locations: z.array(z.record(z.string(), z.unknown())),
  organizer: address,
  attendees: z.array(storedAttendee),
  isOrganizer: z.boolean(),
  isCancelled: z.boolean(),
  /** How this copy shows in its owner's calendar. */
  showAs: z.enum(showAsValues),
  /** What the organiser chose: an invitation shows as tentative until it is answered, then as this. */
  meetingShowAs: z.enum(showAsValues),
  sensitivity: z.enum(sensitivities),
  importance: z.enum(importances),
  categories: z.array(z.string()),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  joinUrl: z.string().nullable(),
  transactionId: z.string().nullable(),
  response: z.object({ response: z.enum(responses), atMs: z.number().nullable() }),
  extendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
})

const storedMail = z.object({
  mailbox: z.string(),
  folder: z.enum(['inbox', 'sentitems']),
  id: z.string(),
  immutableId: z.string(),
  subject: z.string(),
  body: storedBody,
  from: address,
  to: z.array(address),
  cc: z.array(address),
  importance: z.enum(importances),
  receivedAtMs: z.number(),
  isRead: z.boolean(),
  /** The sender's own, `x-...`. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
})

/** An item in somebody's Teams activity feed. */
const storedActivity = z.object({
  id: z.string(),
  mailbox: z.string(),
  /** Object id of the person or client id of the app that sent it. */
  sender: z.string(),
  activityType: z.string(),
  previewText: z.string(),
  topic: z.object({ source: z.enum(['entityUrl', 'text']), value: z.string(), webUrl: z.string().nullable() }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })),
  chainId: z.number().nullable(),
  sentAtMs: z.number(),
})

const period = z.object({ startMs: z.number(), endMs: z.number() })

/** One change in one mailbox. What it touched before and after tells a delta round what left its period. */
const storedChange = z.object({
  /** Counts the changes of all mailboxes, from 1. */
  sequence: z.number(),
  mailbox: z.string(),
  kind: z.enum(['created', 'updated', 'deleted']),
  id: z.string(),
  immutableId: z.string(),
  before: period.nullable(),
  after: period.nullable(),
})

/** What a repeated transactionId answers is not documented; all three have been seen. */
export const transactionRepeats = ['same-event', 'refused-400', 'refused-409'] as const

export const tenantState = z.object({
  /** Those that came or were changed after the first day. */
  events: z.array(storedEvent),
  /** Ids of the first day's that are gone; absent in files of earlier versions, which hold every event there is. */
  removed: z.array(z.string()).optional(),
  mails: z.array(storedMail),
  activities: z.array(storedActivity),
  /** The latest changes; older ones are forgotten, as in Outlook's own cache. */
  changes: z.array(storedChange).default([]),
  transactionRepeat: z.enum(transactionRepeats),
})

export type StoredEvent = z.output<typeof storedEvent>
export type StoredAttendee = z.output<typeof storedAttendee>
export type StoredMail = z.output<typeof storedMail>
export type StoredChange = z.output<typeof storedChange>
export type StoredActivity = z.output<typeof storedActivity>
export type TransactionRepeat = (typeof transactionRepeats)[number]
export type TenantState = z.output<typeof tenantState>
export type ShowAs = (typeof showAsValues)[number]
