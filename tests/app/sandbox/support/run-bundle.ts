import { pathToFileURL } from 'node:url'
import { createFunctionsHost } from '../../../../sandbox/functions-host/host.ts'

/** Loads a bundle as the Functions runtime does, asks it for the given paths, and prints the answers as one JSON line. */
const [file = '', ...paths] = process.argv.slice(2)
const host = createFunctionsHost()
await host.collect(async () => {
  await import(pathToFileURL(file).href)
})
const answers: { status: number; body: string }[] = []
for (const path of paths) {
  const response = await host.fetch(new Request(`http://127.0.0.1${path}`))
  answers.push({ status: response.status, body: await response.text() })
}
console.log(JSON.stringify({ answers, timers: host.timers() }))
process.exit(0)
