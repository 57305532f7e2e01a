import type { TestSandbox } from './running-sandbox.ts'

/** Graph answers nothing of the product's any more. People's own Outlook goes on: theirs are the calls to `/me`. */
export async function graphGoesDown(sandbox: TestSandbox): Promise<void> {
  for (const path of ['/users', '/subscriptions', '/$batch']) {
    await sandbox.post('/sandbox/faults', { match: { kind: 'graph', path }, status: 503, times: 1_000_000 })
  }
}

export async function graphIsBack(sandbox: TestSandbox): Promise<void> {
  await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
}
