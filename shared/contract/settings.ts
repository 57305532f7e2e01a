import { z } from 'zod'
import { dateText, personId, workplaceId } from './primitives.ts'

export const municipalityInput = z.strictObject({
  name: z.string().min(1).max(100),
  policyId: z.string().min(1),
  /** `byDate`: the statute in force on the enquiry; else one pinned by id. */
  statute: z.string().default('byDate'),
  closingDays: z.array(dateText).max(500).default([]),
  coordinatorIds: z.array(personId).min(1).max(20),
})

export const workplacesInput = z.strictObject({
  workplaces: z
    .array(
      z.strictObject({
        workplaceId,
        name: z.string().min(1).max(100),
        directoryName: z.string().min(1).max(200),
        address: z.string().max(200),
        isLarge: z.boolean(),
        fixedConsultantId: personId.optional(),
      }),
    )
    .max(5000),
})

export const consultantsInput = z.strictObject({
  consultants: z
    .array(
      z.strictObject({
        consultantId: personId,
        weeklyHours: z.number().positive().max(60),
        isActive: z.boolean().default(true),
      }),
    )
    .max(500),
})

export const saved = z.object({ saved: z.literal(true) })
