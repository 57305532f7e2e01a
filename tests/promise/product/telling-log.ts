import type { Log } from '../../../functions/app/ports/log.ts'
import type { FromProduct } from './messages.ts'

/** A log that also tells when each call to Graph was sent, and when its answer had been read or given up. */
export function tellingLog(log: Log, tell: (message: FromProduct) => void): Log {
  return {
    ...log,
    info: (what, facts = {}) => {
      const { clientRequestId, elapsedMs } = facts
      if (what === 'graph-call' && typeof clientRequestId === 'string' && typeof elapsedMs === 'number') {
        const readMs = performance.now()
        tell({ kind: 'graphCall', id: clientRequestId, sentMs: readMs - elapsedMs, readMs })
      }
      log.info(what, facts)
    },
  }
}
