import type { World } from './world.ts'

/** The tenant's Graph takes no new event until told otherwise, and says so in a way that is not tried again at once. */
export async function withoutCalendar<T>({ tenant }: World, work: () => Promise<T>): Promise<T> {
  const address = `${tenant.baseUrl}/sandbox/faults`
  const fault = { match: 'graph POST /v1.0/users/*/events', status: 503, retryAfter: 60, times: 10_000 }
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  })
  if (!response.ok) throw new Error(`The fault was refused: ${await response.text()}`)
  try {
    return await work()
  } finally {
    await fetch(address, { method: 'DELETE' })
  }
}
