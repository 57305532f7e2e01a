import { z } from 'zod'

/**
 * Where RULES 5.4 has to read a wording, the reading is an option with the stated default. CAL-1 is the policy's
 * `workingCalendar.timeZone`, CAL-10's hour its `cutoff`, and CAL-16 its `days`, or a rule's own `days`.
 */
export const calOptions = z
  .strictObject({
    /** CAL-2: whether absence day n counts calendar days or working days. */
    absenceDays: z.enum(['calendar', 'working']).default('calendar'),
    /** CAL-3: whether the event's own day is counted in "within n weeks". */
    withinWeeks: z.enum(['eventDayNotCounted', 'eventDayCounted']).default('eventDayNotCounted'),
    /** CAL-4: "the first n weeks of absence" end with absence day 7n, or the day after. */
    absenceWeeks: z.enum(['day7n', 'dayAfter7n']).default('day7n'),
    /** CAL-5: what an employer or authority must hold or send by a closed day. */
    heldLimits: z.enum(['before', 'next']).default('before'),
    /** CAL-6: an employee's reply that is due on a closed day. */
    replyLimits: z.enum(['before', 'next']).default('next'),
    /** CAL-7: a programme day that is closed. */
    programmeDays: z.enum(['before', 'next']).default('next'),
    /** CAL-8: when the task of an automatic notice is due. */
    noticeTasks: z.enum(['nextWorkingDay', 'sameDay']).default('nextWorkingDay'),
    /** CAL-9: 48 hours as the same time on the second working day after, or as elapsed hours. */
    hours: z.enum(['workingDays', 'elapsed']).default('workingDays'),
    /** CAL-10: an enquiry on a closed day or after the cut-off. */
    lateEnquiry: z.enum(['nextWorkingDay', 'sameDay']).default('nextWorkingDay'),
    /**
     * CAL-9 with CAL-10: whether the hours of an enquiry from before opening run from opening, as those of the evening before
     * do, or from when it came.
     */
    earlyEnquiry: z.enum(['opening', 'arrival']).default('opening'),
    /** CAL-11: a month without that date. */
    shortMonth: z.enum(['lastDay', 'firstOfNext']).default('lastDay'),
    /** CAL-12: a short absence is under this many days. */
    shortSpellUnderDays: z.int().min(2).max(31).default(7),
    /** CAL-13: "n days after" as calendar days of which the working days are kept, or as working days. */
    daysAfter: z.enum(['calendar', 'working']).default('calendar'),
    /** CAL-14: half a week, rounded. */
    halfWeeks: z.enum(['down', 'up']).default('down'),
    /** CAL-15: "the week after" as the next ISO week, or as the seven days after. */
    weekAfter: z.enum(['nextIsoWeek', 'sevenDays']).default('nextIsoWeek'),
  })
  .readonly()
export type CalOptions = z.output<typeof calOptions>

/** Every default of RULES 5.4. */
export const statedCalOptions: CalOptions = calOptions.parse({})
