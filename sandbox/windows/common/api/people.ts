import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callSandbox, listOf } from './http.ts'

const person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  workplace: z.string(),
  oid: z.string(),
  mail: z.string(),
  kind: z.enum(['leader', 'consultant', 'hr', 'coordinator', 'admin', 'employee', 'room', 'mailbox']),
  title: z.string().optional(),
  language: z.enum(['da', 'en']).optional(),
})
export type Person = z.infer<typeof person>

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => callSandbox('/sandbox/people', listOf(person)),
  staleTime: Infinity,
})
