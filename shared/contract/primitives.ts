import { z } from 'zod'

/** Who someone is in the directory (Entra object id); capitals are read as small letters, as the directory does. */
export const personId = z.guid().toLowerCase()
export const workplaceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a-z, 0-9 and hyphens')
export const reference = z.string().regex(/^HS-[0-9A-Z]{4,6}$/, 'like HS-7K3M')
export const bookingId = z.uuid()
/** A real calendar date: 30 February is refused here. */
export const dateText = z.iso.date()
/** Of the years 1900 to 2999: outside them no rule can count. */
const isWithinReach = (text: string) => !/^([03-9]|1[0-8])/.test(text)
const outOfReach = { params: { code: 'date-out-of-reach' } }
/** A date that days are counted from or to. */
export const countedDate = dateText.refine(isWithinReach, outOfReach)
/** What a person may type. A NUL and half a character cannot be stored, and no keyboard writes them. */
export const typed = z.string().regex(/^[^\0\p{Cs}]*$/u)

/** A date of birth and four digits, with or without the hyphen. Ten digits that cannot begin with a date are none. */
const cprNumber =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:[ .]?(?:0[1-9]|1[0-2])[ .]?\d{2} ?[-\u2013\u2014] ?|(?:0[1-9]|1[0-2])\d{2} ?)\d{4}(?!\d)/

/** Sentences a person writes. A CPR number is refused wherever it stands in them: it has rules of its own (P-3). */
export function freeText(maxLength: number) {
  return typed.max(maxLength).refine((text) => !cprNumber.test(text), {
    error: 'Expected no CPR number',
    params: { code: 'cpr-number' },
  })
}
/**
 * A moment: an instant with an offset or `Z`, or a wall-clock time in the municipality's own zone.
 * The server refuses a time that its clock skips or repeats when it changes to or from summer time.
 */
export const momentText = z.iso.datetime({ offset: true, local: true }).refine(isWithinReach, outOfReach)
/** An instant as the server writes it: UTC. */
export const instantText = z.iso.datetime()

/** One sentence in both languages; the screen shows the reader's. */
export const text = z.object({ da: z.string(), en: z.string() })
export const why = text.extend({ ruleId: z.string() })

export const person = z.object({ id: personId, name: z.string() })
export const workplace = z.object({ id: workplaceId, name: z.string() })
