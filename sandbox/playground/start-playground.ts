import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Person } from '../context.ts'
import { sandboxIds } from '../identity/ids.ts'
import { botChannelId, channelIdOf } from '../teams/addresses.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const startWithinMs = 30_000

export interface Playground {
  /** The page with the chat. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Microsoft's own client for trying a bot, before the bot of a running sandbox: the person given chats with it there instead
 * of in the sandbox's Teams, from the first word on. Everything stays on this machine.
 *
 * @param sandboxUrl Without a trailing slash.
 * @param dataDir Where its settings and its log go.
 * @throws Error with what it said, when it does not get ready within 30 s.
 */
export async function startPlayground(sandboxUrl: string, person: Person, dataDir: string): Promise<Playground> {
  await mkdir(dataDir, { recursive: true })
  const settings = join(dataDir, 'playground.yml')
  await writeFile(settings, JSON.stringify(settingsFor(person), undefined, 2)) // JSON is YAML
  const port = await freePort()
  const child = spawn(process.execPath, argumentsFor(sandboxUrl, port), {
    cwd: root,
    env: {
      ...process.env,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(dataDir, 'playground.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await listening(child)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

function argumentsFor(sandboxUrl: string, port: number): string[] {
  const given = {
    'app-endpoint': `${sandboxUrl}/sandbox/playground/messages`,
    'channel-id': 'msteams',
    'service-url': `http://127.0.0.1:${port}/_connector`,
    port: String(port),
  }
  return [
    '--require',
    join(root, 'sandbox/playground/loopback-only.cjs'),
    join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
    'start',
    '--disable-telemetry',
    ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
  ]
}

/** One tenant, one bot, one person: the ids that the product knows them by. It wants a group and a team besides. */
function settingsFor(person: Person) {
  const [givenName = '', ...rest] = person.displayName.split(' ')
  return {
    version: '0.1.1',
    tenantId: sandboxIds.tenantId,
    bot: { id: botChannelId, name: 'Hurtigspor' },
    currentUser: {
      id: channelIdOf(person),
      name: person.displayName,
      userPrincipleName: person.mail,
      aadObjectId: person.oid,
      givenName,
      surname: rest.join(' '),
      email: person.mail,
    },
    users: [],
    personalChat: { id: `playground-${person.id}` },
    groupChat: { id: 'playground-group', name: 'Gruppe' },
    team: { id: 'playground-team', name: 'Hold', aadGroupId: sandboxIds.tenantId, channels: [] },
  }
}

async function listening(child: ChildProcess): Promise<void> {
  const troubles: string[] = []
  child.stderr?.on('data', (chunk: unknown) => troubles.push(String(chunk)))
  const timer = setTimeout(() => child.kill('SIGKILL'), startWithinMs)
  if (child.stdout === null) throw new Error('The process has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('Listening on ')) continue
    clearTimeout(timer)
    child.stdout.resume()
    return
  }
  clearTimeout(timer)
  throw new Error(troubles.join('').trim() || 'The playground ended without a word')
}

/** It must know its own address before it listens, to name it to the bot. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address with one')
  return address.port
}
