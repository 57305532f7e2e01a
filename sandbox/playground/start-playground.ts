import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Person } from '../context.ts'
import { sandboxIds } from '../identity/ids.ts'
import { freePort } from '../server/free-port.ts'
import { botChannelId, channelIdOf } from '../teams/addresses.ts'
import { people } from '../tenant/people.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const startWithinMs = 30_000
const lookEveryMs = 100

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
 * @throws Error when it does not answer within 30 s; `playground.log` in the folder says why.
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
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, child)
  return {
    url,
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

/** One tenant, one bot, and a person with five others around, as it wants them: by the ids the product knows them by. */
function settingsFor(person: Person) {
  const others = people.all().filter(({ id }) => id !== person.id)
  return {
    version: '0.1.1',
    tenantId: sandboxIds.tenantId,
    bot: { id: botChannelId, name: 'Hurtigspor' },
    currentUser: accountOf(person),
    users: others.slice(0, 5).map(accountOf),
    personalChat: { id: `playground-${person.id}` },
    groupChat: { id: 'playground-group', name: 'Gruppe' },
    team: {
      id: 'playground-team',
      name: 'Hold',
      aadGroupId: sandboxIds.tenantId,
      channels: [{ id: 'playground-channel', name: 'Kanal' }],
    },
  }
}

function accountOf(person: Person) {
  const [givenName = '', ...rest] = person.displayName.split(' ')
  return {
    id: channelIdOf(person),
    name: person.displayName,
    userPrincipleName: person.mail,
    aadObjectId: person.oid,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
  }
}

/** It says that it listens before it has read its settings: it is there when it answers. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  const untilMs = performance.now() + startWithinMs
  while (child.exitCode === null && performance.now() < untilMs) {
    const answer = await fetch(`${url}/_debug/ping`).catch(() => undefined)
    if (answer?.ok === true) return
    await pause(lookEveryMs)
  }
  child.kill()
  throw new Error('The playground did not start: its log says why')
}
