import { z } from 'zod'

/**
 * The wire of @microsoft/teams-js 2.x: the app posts requests, the host answers with the request's `id` and `uuidAsString`,
 * or posts a `func` of its own for an event. `data` is only used by nested app authentication.
 */
export const teamsRequest = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).nullish(),
  data: z.unknown().optional(),
})
export type TeamsRequest = z.infer<typeof teamsRequest>

export interface TeamsAnswer {
  id: number
  uuidAsString: string | undefined
  args: unknown[]
}

export const answerTo = (request: TeamsRequest, args: unknown[]): TeamsAnswer => ({
  id: request.id,
  uuidAsString: request.uuidAsString,
  args,
})
