import type { Log } from '../../../functions/app/ports/log.ts'

/** A log that also tells when the answer of a call to Graph had been read, or the call was given up. */
export function tellingLog(log: Log, tellRead: (clientRequestId: string) => void): Log {
  return {
    ...log,
    info: (what, facts = {}) => {
      const { clientRequestId } = facts
      if (what === 'graph-call' && typeof clientRequestId === 'string') tellRead(clientRequestId)
      log.info(what, facts)
    },
  }
}
