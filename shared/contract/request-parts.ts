import { z } from 'zod'
import { bookingId, dateText, instantText, person, text, why } from './primitives.ts'

export const place = z.enum(['workplace', 'municipality', 'online'])
/** Who comes, besides the consultant and the leader who asks. */
export const participant = z.enum(['leader', 'employee'])

const wish = z.object({ place, participants: z.array(participant) })

export const light = z.enum(['red', 'yellow', 'green', 'grey'])

export const obligationView = z.object({
  key: z.string(),
  ruleId: z.string(),
  /** The task or meeting it is about: `contactEmployee`, `roundTable`. */
  kind: z.string(),
  what: text,
  basis: z.enum(['law', 'policy']),
  limit: dateText,
  /** The last moment itself, where the rule counts hours (48 h, CAL-9). */
  limitAt: instantText.optional(),
  actBy: dateText,
  dueAt: instantText,
  state: z.enum(['open', 'met', 'missed', 'void']),
  metAt: instantText.optional(),
  /** Met by a booking so far: when that meeting will be. */
  arrangedFor: instantText.optional(),
  /** Steps that fell on the same day and became part of this one (CAL-7). */
  covers: z.array(text).optional(),
  /** The municipality's own goals wait: the date moves with every day of the pause. */
  isPaused: z.literal(true).optional(),
  /** This reader may say that the task is done, with `recordTask` and the key. */
  mayRecord: z.literal(true).optional(),
  owner: z.object({
    role: z.enum(['consultant', 'leader', 'coordinator', 'hr', 'employee']),
    name: z.string().optional(),
  }),
  why,
})

export const bookingView = z.object({
  id: bookingId,
  /** The name of a meeting in the request's policy. */
  meeting: z.string(),
  /** The same in the policy's words. */
  name: text,
  consultant: person,
  startsAt: instantText,
  endsAt: instantText,
  wish,
  /** `held`: reserved, the calendar follows. `confirmed`: the event stands in the calendar. */
  state: z.enum(['held', 'confirmed', 'cancelled', 'meetingHeld', 'notHeld']),
  /** Moved while the calendars could not be read: the event follows when they have been asked about the new time. */
  isMoveUnchecked: z.literal(true).optional(),
  /** Moved to a time after the limit that the meeting is to keep: a fact, and said. */
  isOutsideWindow: z.literal(true).optional(),
  /** Not held because the employee did not come: the municipality's side only. */
  isNoShow: z.literal(true).optional(),
  /** Other times the leader was asked to choose between. */
  proposed: z
    .object({
      times: z.array(z.object({ startsAt: instantText, endsAt: instantText })),
      proposedAt: instantText,
      state: z.enum(['open', 'picked', 'refused']),
    })
    .optional(),
  /** Moved since it was booked, and this reader has not said that the new time suits. */
  isMoveToConfirm: z.literal(true).optional(),
})

export const timelineEntry = z.object({
  /** Its number in the request's journal. */
  entry: z.int(),
  at: instantText,
  by: z.string().optional(),
  what: text,
  /** From which consultant to which, by name. */
  between: z.object({ from: z.string(), to: z.string() }).optional(),
  /** It was recorded wrongly and counts no longer; a later line says who took it back. */
  isTakenBack: z.literal(true).optional(),
})

/**
 * The statutory fast track as far as it has come, apart from the municipality's own goals. To the employer's side it is
 * `refused` whenever it does not go on: why is not theirs to know (P-11).
 */
export const fastTrackView = z.object({
  state: z.enum(['notRequested', 'requested', 'letterSent', 'accepted', 'refused', 'givenUp']),
  /** The last day to request it (L-3); absent before any absence. */
  requestBy: dateText.optional(),
  requestedOn: dateText.optional(),
  letterSentOn: dateText.optional(),
  /** The last day the employee's answer is in time (L-10). */
  answerBy: dateText.optional(),
  answeredOn: dateText.optional(),
  /** The answer came after `answerBy`. */
  isLate: z.boolean().optional(),
})

/** One question of the policy's dialogue, as this reader may see it. */
export const dialogueFieldView = z.object({
  field: z.string(),
  ruleId: z.string(),
  label: text,
  hint: text.optional(),
  isRequired: z.boolean(),
  /** `authority`: never seen by the employer. */
  room: z.enum(['employer', 'authority']),
  takesSeveral: z.boolean(),
  /** Otherwise it is shown only. */
  mayAnswer: z.boolean(),
  choices: z.array(z.object({ choice: z.string(), label: text })),
  chosen: z.array(z.string()).optional(),
})

/** What the acts of this policy can be given, as far as this reader may use it; empty lists otherwise. */
export const choicesView = z.object({
  /** For `recordMeeting`, and for offers and bookings of a kind. */
  meetings: z.array(
    z.object({
      meeting: z.string(),
      name: text,
      /** How it can be held; only where a time for it can be booked now. `wish`: as it is held unless somebody says otherwise. */
      toBook: z.object({ places: z.array(place), participants: z.array(participant), wish }).optional(),
    }),
  ),
  wishes: z.array(z.object({ wants: z.string(), label: text })),
  professions: z.array(z.object({ profession: z.string(), label: text })),
  /** For `requestFastTrack`: whose request this reader may tell of. */
  requesters: z.array(z.enum(['employer', 'employee', 'municipality'])),
  /** For `screen`; the answer is used and thrown away. */
  problemGroups: z.array(z.object({ problemGroup: z.string(), label: text })),
})
