import type { FaultPointName, FaultPoints } from '../../../functions/app/ports/fault-points.ts'

export interface DeadlyPoints extends FaultPoints {
  dieAt(point: FaultPointName, nth: number): void
}

/** Fault points of which one kills the process at once, as a power cut would: no handler runs and nothing is flushed. */
export function deadlyPoints(): DeadlyPoints {
  let deadly: { point: FaultPointName; left: number } | undefined
  return {
    dieAt: (point, nth) => {
      deadly = { point, left: nth }
    },
    reach: async (name) => {
      if (deadly?.point !== name) return
      deadly.left -= 1
      if (deadly.left > 0) return
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => undefined) // the signal is on its way: not one more line may run
    },
  }
}
