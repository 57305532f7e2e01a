import { z } from 'zod'
import type { Person } from '../../../../sandbox/context.ts'
import { people } from '../../../../sandbox/tenant/people.ts'
import type { RunningTeams } from './running-teams.ts'

const messages = z.array(
  z.looseObject({
    id: z.string(),
    from: z.enum(['bot', 'person']),
    text: z.string().optional(),
    summary: z.string().optional(),
    updatedAt: z.string().optional(),
    card: z
      .looseObject({ body: z.array(z.looseObject({ text: z.string() })), refresh: z.unknown().optional() })
      .optional(),
  }),
)
export type Messages = z.output<typeof messages>

/** @throws Error when nobody has this word id: a mistake in the test. */
export function somebody(id: string): Person {
  const person = people.byId(id)
  if (person === undefined) throw new Error(`${id} is not among the invented people`)
  return person
}

export async function chatOf(teams: RunningTeams, { id }: Person): Promise<Messages> {
  return messages.parse(await (await fetch(`${teams.baseUrl}/sandbox/teams/${id}/messages`)).json())
}

/** To an address of the person's Teams: `messages`, `messages/{id}/actions`. */
export async function postAs(teams: RunningTeams, { id }: Person, path: string, body: unknown): Promise<Response> {
  return fetch(`${teams.baseUrl}/sandbox/teams/${id}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
