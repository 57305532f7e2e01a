import { Temporal } from 'temporal-polyfill'
import { compose } from '../../../functions/compose.ts'
import { readConfig } from '../../../functions/config.ts'
import { jsonLog } from '../../../functions/log.ts'
import { registerFunctions } from '../../../functions/register.ts'
import { createFunctionsHost } from '../../../sandbox/functions-host/host.ts'
import { listen } from '../../../sandbox/server/listen.ts'
import { plantInProcess } from '../doubles/in-process.ts'
import { deadlyPoints } from './deadly-points.ts'
import { tellingFetch } from './telling-fetch.ts'
import { tellingLog } from './telling-log.ts'
import { toProduct, type FromProduct, type MemoryReading } from './messages.ts'

/**
 * The product alone, in a process that may be killed: the functions and their host, with the tenant elsewhere. Its
 * settings come from the environment as in Azure; its clock and its timers from the tenant, over the channel to its parent.
 */
const { env } = process
plantInProcess(env['PLANTED_BUG'])
let offsetMs = Number(env['CLOCK_OFFSET_MS'] ?? '0')
globalThis.fetch = tellingFetch(globalThis.fetch, (id) => tellCall(id, 'sent'))
const faultPoints = deadlyPoints()
const composition = compose(readConfig(env), {
  clock: { now },
  faultPoints,
  log: tellingLog(
    jsonLog((line) => process.stderr.write(line), 'warn'),
    (id) => tellCall(id, 'read'),
  ),
})
const host = createFunctionsHost()

process.on('message', (message) => {
  const told = toProduct.parse(message)
  if (told.kind === 'dieAt') {
    faultPoints.dieAt(told.point, told.nth)
    return tell({ kind: 'armed' })
  }
  if (told.kind === 'weighYourself') return tell({ kind: 'weighed', memory: weighed() })
  offsetMs = told.offsetMs
  if (told.kind === 'clock') return
  const due = { scheduledAt: Temporal.Instant.from(told.scheduledAt), isPastDue: told.isPastDue }
  void host.invokeTimer(told.name, due).then((isOk) => tell({ kind: 'timerRan', call: told.call, isOk }))
})
// The parent is gone: nobody is left to end this process.
process.on('disconnect', () => process.exit())

const server = await listen(Number(env['PORT']))
await host.collect(() => registerFunctions(composition))
server.answerWith((request) => host.fetch(request))
tell({ kind: 'ready', timers: [...host.timers()] })

/** @throws Error in a process that was not started with --expose-gc: what is garbage would weigh too. */
function weighed(): MemoryReading {
  if (globalThis.gc === undefined) throw new Error('Memory is measured under --expose-gc')
  void globalThis.gc()
  const { rss, heapUsed } = process.memoryUsage()
  return { rssBytes: rss, heapBytes: heapUsed }
}

function now(): Temporal.Instant {
  return Temporal.Now.instant().add({ milliseconds: offsetMs })
}

function tellCall(id: string, step: 'sent' | 'read'): void {
  tell({ kind: 'graphCall', id, step, at: { machineMs: performance.now(), clockMs: now().epochMilliseconds } })
}

function tell(message: FromProduct): void {
  process.send?.(message)
}
