import type { z } from 'zod'
import type { MeaningAnswer, meaningInput } from '../../../shared/contract/offers.ts'
import { meaningOf } from '../../../shared/domain/meaning/meaning-of.ts'
import type { App } from '../app.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'

/** What the dates typed so far mean, were the enquiry made now. Reads no calendar, so it answers while one types. */
export async function meaning(app: App, input: z.output<typeof meaningInput>): Promise<MeaningAnswer> {
  const now = app.clock.now()
  const rules = rulesNow(await municipalityOf(app.store), now)
  const answer = meaningOf(rules, {
    now,
    expectedOverEightWeeks: input.expectedOverEightWeeks ?? 'unknown',
    ...(input.firstAbsenceDay === undefined ? {} : { firstAbsenceDay: input.firstAbsenceDay }),
  })
  return { ...answer, items: [...answer.items] }
}
