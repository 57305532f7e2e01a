import { join, resolve } from 'node:path'
import { runningAt } from '../server/alone.ts'
import { people } from '../tenant/people.ts'
import { startPlayground } from './start-playground.ts'

/** `npm run playground [-- person]`: the bot of the sandbox that `npm start` runs, in Microsoft's own client. */
async function main(): Promise<void> {
  const [word = 'karen-konsulent'] = process.argv.slice(2)
  const person = people.byId(word)
  if (person === undefined) throw new Error(`Nobody is called ${word}; the ids stand at /sandbox/people`)
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data')
  const sandboxUrl = await runningAt(dataDir)
  if (sandboxUrl === undefined) throw new Error('No sandbox runs on this data folder. In another terminal: npm start')

  const playground = await startPlayground(sandboxUrl, person, join(dataDir, 'playground'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void playground.stop().then(() => process.exit(0)))
  }
  console.log(`${person.displayName} chats with the bot at ${playground.url}. Write "mine sager" to begin.`)
}

main().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exit(1)
})
