import { z } from 'zod'
import { person, typed, workplace, workplaceId } from './primitives.ts'
import { requestListItem } from './requests.ts'

/** The beginning of a name or a surname. In a body, never in an address: names stay out of logs (P-19). */
export const peopleSearchInput = z.strictObject({ search: typed.trim().min(2).max(60) })

/** Enough to tell two people of one name apart, and no more; the best ten. */
export const peopleFound = z.object({
  people: z.array(person.extend({ department: z.string().optional() })),
  hasMore: z.boolean(),
})
export type PeopleFound = z.infer<typeof peopleFound>

/** Of an open request, what its reader is told before another is started about the same person. */
const openRequest = requestListItem.pick({ reference: true, consultant: true, next: true })
export type OpenRequest = z.infer<typeof openRequest>

/**
 * Whom somebody leads, and where: empty lists for who leads nobody. `openRequest`: the one with the nearest deadline of those
 * this reader may read; of others nothing is said.
 */
export const team = z.object({
  leader: person,
  workplaces: z.array(workplace),
  employees: z.array(person.extend({ workplaceId: workplaceId.optional(), openRequest: openRequest.optional() })),
})
export type Team = z.infer<typeof team>
