import type { Log } from '../../../functions/app/ports/log.ts'
import { jsonLog } from '../../../functions/log.ts'
import { productHere } from '../../../sandbox/server/product.ts'
import { sandboxHere } from './sandbox-here.ts'

/** What the product has said since somebody asked last. */
const lines: string[] = []
const everything = jsonLog((line) => lines.push(line))
const trouble = jsonLog((line) => process.stderr.write(line), 'warn')
const log: Log = {
  info: everything.info,
  warn: (...said) => {
    everything.warn(...said)
    trouble.warn(...said)
  },
  error: (...said) => {
    everything.error(...said)
    trouble.error(...said)
  },
}

/** A process of its own, started by the library of sandboxes: says where it is, and ends with whoever started it. */
const { stop, ...place } = await sandboxHere(productHere(log))
process.once('disconnect', () => {
  void stop().finally(() => process.exit())
})
process.on('message', () => process.send?.(lines.splice(0)))
process.send?.(place)
