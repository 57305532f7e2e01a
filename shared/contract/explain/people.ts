import { z } from 'zod'
import { day, moment } from './moments.ts'

/** Words for people and places in a document: whatever its writer likes, never a real person's name. */
export const word = z.string().trim().min(1).max(100)

const hours = z.number().positive().max(60)
const count = z.int().min(0).max(10_000)

export const employeeDocument = z
  .strictObject({
    id: word.exactOptional(),
    /** Where the employee lives. Left out: in the municipality itself. */
    municipality: word.exactOptional(),
    neededProfession: word.exactOptional(),
    /** Whom or what the employee asked for: `unionRep`, `companion`. */
    wants: z.array(word).max(20).default([]),
    wantsUnionRep: z.boolean().default(false),
  })
  .transform(({ wantsUnionRep, wants, ...rest }) => ({
    ...rest,
    wants: wantsUnionRep ? [...wants, 'unionRep'] : wants,
  }))
  .meta({ description: 'The employee: where they live and whom the talk needs, never why' })

export const workplaceDocument = z.strictObject({
  id: word.exactOptional(),
  isLarge: z.boolean().default(false),
  /** The consultant tied to it; the same can be said with a consultant's `fixedWorkplaces`. */
  fixedConsultant: word.exactOptional(),
  municipality: word.exactOptional(),
  employees: count.exactOptional(),
})

/** `hours` and `active` are short for `weeklyHours` and `activeRequests`. */
export const consultantDocument = z
  .strictObject({
    id: word,
    weeklyHours: hours.exactOptional(),
    hours: hours.exactOptional(),
    activeRequests: count.exactOptional(),
    active: count.exactOptional(),
    isActive: z.boolean().default(true),
    fixedWorkplaces: z.array(word).max(500).default([]),
    professions: z.array(word).max(20).default([]),
    profession: word.exactOptional(),
    ownWorkplace: word.exactOptional(),
  })
  .transform(({ weeklyHours, hours, activeRequests, active, profession, professions, ownWorkplace, ...rest }) => ({
    ...rest,
    weeklyHours: weeklyHours ?? hours ?? 37,
    activeRequests: activeRequests ?? active ?? 0,
    professions: profession === undefined ? professions : [profession, ...professions],
    ...(ownWorkplace !== undefined && { ownWorkplace }),
  }))

/** `setAt`: when a swap was made; the roster at the time of the call decides (KOLDING-5). */
const dutyDay = z.strictObject({ on: day, consultant: word, setAt: moment.exactOptional() })

/** One person a day (KOLDING-2): a list, or dates as keys. */
export const dutyRoster = z
  .union([z.array(dutyDay).max(2000), z.record(day, word)])
  .transform((roster) =>
    Array.isArray(roster) ? roster : Object.entries(roster).map(([on, consultant]) => ({ on, consultant })),
  )
