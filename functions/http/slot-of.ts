import type { z } from 'zod'
import type { slotInput } from '../../shared/contract/requests.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import type { Slot } from '../../shared/domain/journal/meeting-events.ts'
import { done, type Outcome } from '../app/outcome.ts'
import { instantOf } from './moment.ts'

export function timesOf(
  times: { readonly startsAt: string; readonly endsAt: string },
  prefix = '',
): Outcome<{ startsAt: InstantText; endsAt: InstantText }> {
  const startsAt = instantOf(times.startsAt, `${prefix}startsAt`)
  if (startsAt.kind === 'refused') return startsAt
  const endsAt = instantOf(times.endsAt, `${prefix}endsAt`)
  return endsAt.kind === 'refused' ? endsAt : done({ startsAt: startsAt.value, endsAt: endsAt.value })
}

export function slotOf(input: z.output<typeof slotInput>, prefix: string): Outcome<Slot> {
  const times = timesOf(input, prefix)
  return times.kind === 'refused' ? times : done({ consultantId: input.consultantId, ...times.value })
}
