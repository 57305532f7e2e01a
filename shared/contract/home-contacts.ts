import { z } from 'zod'
import { freeText } from './primitives.ts'

/** A function rather than a person: it still answers when somebody has found another job. */
export const homeContact = z.object({
  name: z.string(),
  phone: z.string().exactOptional(),
  mail: z.string().exactOptional(),
})
export type HomeContactView = z.output<typeof homeContact>

const contactInput = z
  .strictObject({
    name: freeText(100).trim().min(1),
    phone: freeText(20)
      .trim()
      .regex(/^\+?\d[\d ]{6,18}\d$/, 'like 96 33 30 00')
      .exactOptional(),
    mail: z.string().trim().max(254).pipe(z.email()).exactOptional(),
  })
  .refine(({ phone, mail }) => phone !== undefined || mail !== undefined, {
    path: ['phone'],
    error: 'Expected a phone number or a mail address',
  })

/** One municipality at a time; without `contact`, whoever is named there is taken away. */
export const homeContactInput = z.strictObject({
  municipality: freeText(100).trim().min(1),
  contact: contactInput.exactOptional(),
})

/**
 * Where the staff live outside the municipality, most of them first, counted in the employees about whom a request came in
 * the last year. `employees`: `few` are fewer than three, and how many is not told; left out, there is only a contact.
 */
export const homeContactList = z.object({
  homes: z.array(
    z.object({
      municipality: z.string(),
      employees: z.union([z.int().min(3), z.literal('few')]).optional(),
      contact: homeContact.exactOptional(),
    }),
  ),
})
