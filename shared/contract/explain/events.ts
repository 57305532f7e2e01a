import { z } from 'zod'
import { day, moment } from './moments.ts'
import { word } from './people.ts'

/** A meeting kind as the policy names it: `roundTable`, `startTalk`. */
const meeting = word

/** Who does what, and when (HELSINGOER-6): a missing owner or date is refused by the rule, not by the form. */
const action = z.strictObject({ what: word.exactOptional(), owner: word.exactOptional(), dueOn: day.exactOptional() })

/** What has happened on the request, in any order; `at` is when it happened or, for a booking, when the meeting starts. */
export const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('employeeContacted'), at: moment }),
  z.strictObject({ type: z.literal('meetingBooked'), at: moment, meeting, bookedAt: moment.exactOptional() }),
  z.strictObject({
    type: z.literal('meetingHeld'),
    at: moment,
    meeting,
    actions: z.array(action).max(50).exactOptional(),
  }),
  z.strictObject({ type: z.literal('taskDone'), at: moment, task: word }),
  z.strictObject({ type: z.literal('handedOver'), at: moment, from: word.exactOptional(), to: word }),
  z.strictObject({ type: z.literal('paused'), at: moment, reason: word }),
  z.strictObject({ type: z.literal('resumed'), at: moment }),
  z.strictObject({ type: z.literal('closed'), at: moment, reason: word }),
])

/** The statutory steps outside the product. A day is enough: the law counts days. */
export const fastTrack = z.strictObject({
  requestedAt: moment,
  requestedBy: z.enum(['employer', 'employee', 'municipality']).default('employer'),
  /** When NemRefusion sent the employee's letter; left out: not sent yet. */
  letterSentOn: day.exactOptional(),
  /** A statutory yes or no; no reason is asked for (P-11). `goesOn`: after a late yes (L-10). */
  acceptance: z.strictObject({ accepted: z.boolean(), on: day, goesOn: z.boolean().default(true) }).exactOptional(),
})
