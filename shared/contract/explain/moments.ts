import { z } from 'zod'
import { dateText } from '../primitives.ts'

const momentPattern = /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:[0-5]\d)?)?$/

/** A date, a time on the municipality's wall clock, or an instant with its offset. */
export const moment = z
  .string()
  .regex(momentPattern, { error: 'not-a-moment', abort: true })
  .refine((text) => dateText.safeParse(text.slice(0, 10)).success, 'not-a-date')
  .meta({
    description: '2026-12-21, 2026-12-21T09:10 on the municipality’s clock, or an instant as 2026-12-21T08:10:00Z',
  })

/** A date, or a moment of which only the date counts where the rule counts days. */
export const day = dateText.meta({ description: 'A date that exists, as 2026-12-21' })
