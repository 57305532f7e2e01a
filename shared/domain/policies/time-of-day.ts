import { z } from 'zod'

/** On the wall clock of whatever it stands in. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time of day, as 08:00', abort: true })
