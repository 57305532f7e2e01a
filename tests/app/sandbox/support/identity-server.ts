import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createClock, type MovableClock } from '../../../../sandbox/clock/clock.ts'
import type { SandboxContext } from '../../../../sandbox/context.ts'
import { createFaults } from '../../../../sandbox/faults/faults.ts'
import { identityApp } from '../../../../sandbox/identity/app.ts'
import { sandboxIds } from '../../../../sandbox/identity/ids.ts'
import { loadSigningKey, type SigningKey } from '../../../../sandbox/identity/keys.ts'
import { createTokens } from '../../../../sandbox/identity/tokens.ts'
import { freePort } from '../../../../sandbox/server/free-port.ts'
import { createSaved } from '../../../../sandbox/server/saved.ts'
import { people } from '../../../../sandbox/tenant/people.ts'

export interface IdentityServer {
  context: SandboxContext & { clock: MovableClock }
  entraKey: SigningKey
  authority: string
  issuer: string
  jwksUrl: string
  stop(): Promise<void>
}

/** The sandbox's identity provider on a loopback port of its own, as a client meets it. */
export async function startIdentityServer(): Promise<IdentityServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hurtigspor-identity-'))
  const saved = createSaved(dataDir)
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const clock = createClock(saved)
  const [entraKey, botFrameworkKey] = [await loadSigningKey(saved, 'entra'), await loadSigningKey(saved, 'bot')]
  const tokens = createTokens({ baseUrl, clock, people, entraKey, botFrameworkKey })
  const context = {
    baseUrl,
    dataDir,
    clock,
    people,
    saved,
    faults: createFaults(),
    tokens,
    onReset: () => {},
    onStop: () => {},
  }
  const app = identityApp(context, { entra: entraKey.publicJwk, botFramework: botFrameworkKey.publicJwk })

  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const authority = `${baseUrl}/${sandboxIds.tenantId}`
  return {
    context,
    entraKey,
    authority,
    issuer: `${authority}/v2.0`,
    jwksUrl: `${authority}/discovery/v2.0/keys`,
    stop: async () => {
      server.close()
      await once(server, 'close')
      saved.flush()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
