import { z } from 'zod'
import { leaders, teams } from '../../../sandbox/tenant/roster.ts'
import { workplaces } from '../../../sandbox/tenant/workplaces.ts'
import { createClient, type Client } from '../../../shared/contract/client.ts'

export interface Leader {
  readonly client: Client<AbortSignal>
  /** Each of the leader's employees, at the workplace they belong to. */
  readonly employees: readonly { readonly employeeId: string; readonly workplaceId: string }[]
}

/** The leader's employees over and over: one may have been ill more than once. */
export function employeeOf({ employees }: Leader, nth: number): Leader['employees'][number] {
  const employee = employees[nth % employees.length]
  if (employee === undefined) throw new Error('A leader has nobody')
  return employee
}

/** Where the invented tenant answers, and where the product does. */
export interface Addresses {
  readonly tenantUrl: string
  readonly productUrl: string
}

const person = z.object({ id: z.string(), oid: z.string() })
const token = z.object({ access_token: z.string() })

async function signedIn({ tenantUrl, productUrl }: Addresses, personId: string): Promise<Client<AbortSignal>> {
  const answer = await sandboxCall(`${tenantUrl}/sandbox/token`, 'POST', { person: personId })
  const accessToken = token.parse(answer).access_token
  return createClient<AbortSignal>({
    baseUrl: productUrl,
    token: async () => accessToken,
    fetch: (url, init) => fetch(url, init),
  })
}

export async function leadersAt(addresses: Addresses): Promise<readonly Leader[]> {
  const people = z.array(person).parse(await sandboxCall(`${addresses.tenantUrl}/sandbox/people`, 'GET'))
  const oids = new Map(people.map(({ id, oid }) => [id, oid]))
  const workplaceIds = new Map(workplaces.map(({ id, name }) => [name, id]))
  return Promise.all(
    leaders.map(async ([leaderId]) => ({
      client: await signedIn(addresses, leaderId),
      employees: teams
        .filter(([ofLeader]) => ofLeader === leaderId)
        .flatMap(([, workplace, team]) =>
          team.map(([id]) => ({ employeeId: oids.get(id) ?? '', workplaceId: workplaceIds.get(workplace) ?? '' })),
        ),
    })),
  )
}

/** @throws Error when the sandbox refuses. */
export async function sandboxCall(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(url, { method, ...(body === undefined ? {} : json) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}
