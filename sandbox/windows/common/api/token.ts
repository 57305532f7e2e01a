import { z } from 'zod'
import { callSandbox, SandboxError } from './http.ts'

export interface IssuedToken {
  kind: 'token'
  accessToken: string
  idToken: string
  expiresInSeconds: number
}

export type SandboxToken = IssuedToken | { kind: 'refused'; reason: string }

// The sandbox's access token carries the profile claims too, so it serves as the ID token where none is sent.
const answer = z
  .object({ access_token: z.string(), id_token: z.string().optional(), expires_in: z.number() })
  .transform((token) => ({
    kind: 'token' as const,
    accessToken: token.access_token,
    idToken: token.id_token ?? token.access_token,
    expiresInSeconds: token.expires_in,
  }))

/** A token as this person. The sandbox asks for no password. */
export async function fetchToken(person: string, audience: 'api' | 'graph'): Promise<SandboxToken> {
  try {
    return await callSandbox('/sandbox/token', answer, { method: 'POST', body: { person, audience } })
  } catch (error) {
    if (error instanceof SandboxError) return { kind: 'refused', reason: error.message }
    throw error
  }
}
