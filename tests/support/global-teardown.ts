import './global-setup.ts'
import { dropTemplate } from './template-database.ts'

/** Ours goes with its folder; on a server that was lent to us only the template is left to remove. */
export default async function tearDown(): Promise<void> {
  await globalThis.closeTestSandboxes?.()
  if (globalThis.stopTestServer === undefined) await dropTemplate()
  else await globalThis.stopTestServer()
}
