import { z } from 'zod'
import { countedDate, dateText, instantText, personId, workplaceId, typed } from './primitives.ts'

/** A room mailbox as the directory knows it: its id or its mail address. */
const room = typed.min(1).max(200)

export const municipalityInput = z.strictObject({
  name: typed.min(1).max(100),
  policyId: typed.min(1),
  /** `byDate`: the statute in force on the enquiry; else one pinned by id. */
  statute: typed.default('byDate'),
  closingDays: z.array(countedDate).max(500).default([]),
  coordinatorIds: z.array(personId).min(1).max(20),
  /** The room for meetings at the municipality. */
  municipalRoomId: room.exactOptional(),
})

export const workplacesInput = z.strictObject({
  workplaces: z
    .array(
      z.strictObject({
        workplaceId,
        name: typed.min(1).max(100),
        directoryName: typed.min(1).max(200),
        address: typed.max(200),
        isLarge: z.boolean(),
        fixedConsultantId: personId.exactOptional(),
        /** Invited only where the employee asks for it (HJOERRING-8). */
        unionRepId: personId.exactOptional(),
        hrContactId: personId.exactOptional(),
        roomId: room.exactOptional(),
        /** How many work there: where the model says so, the largest comes first (ISHOEJ-6). */
        employees: z.int().min(0).max(1_000_000).exactOptional(),
        /** A company, not one of the municipality's own workplaces. */
        isCompany: z.boolean().exactOptional(),
      }),
    )
    .max(5000),
})

const minutes = z.int().min(0).max(240).default(0)

export const consultantsInput = z.strictObject({
  consultants: z
    .array(
      z.strictObject({
        consultantId: personId,
        weeklyHours: z.number().positive().max(60),
        isActive: z.boolean().default(true),
        /** What the person is besides, as `physiotherapist` (ROSKILDE-5). */
        professions: z
          .array(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/))
          .max(10)
          .default([]),
        /** Where the person is employed: nobody takes a request from there. */
        ownWorkplaceId: workplaceId.exactOptional(),
        /** Kept free before every meeting. */
        preparationMinutes: minutes,
        /** Each way, kept free around a meeting at the workplace. */
        travelMinutes: minutes,
      }),
    )
    .max(500),
})

/** A year at a time: as far as anybody plans a duty. */
const maxRosterDays = 366

const dutyDays = z.array(z.strictObject({ on: dateText, consultantId: personId })).max(maxRosterDays)

/** The database has no year 0. */
const dutyPeriod = { from: dateText.regex(/^(?!0000)/), until: dateText.regex(/^(?!0000)/) }

/** Who has the duty on each day of the period, both ends included. A day that is left out has nobody (KOLDING-2). */
export const dutyRosterInput = z.strictObject({ ...dutyPeriod, days: dutyDays })

export const dutyRosterQuery = z.strictObject(dutyPeriod)

/** Each day as it stands now, and since when: the roster at the time of the call decides (KOLDING-5). */
export const dutyRoster = z.object({
  days: z.array(z.object({ on: dateText, consultantId: personId, setAt: instantText })),
})

export const saved = z.object({ saved: z.literal(true) })
