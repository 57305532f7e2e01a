import type { ObligationOn } from './obligation.ts'

const sentInNemRefusion: ReadonlySet<string> = new Set(['statutoryRequest', 'absenceNotification'])

/** Sent in NemRefusion, which tells us nothing: people are reminded of it, and it is never called late (L-5, L-22). */
export function isDoneElsewhere(on: ObligationOn): boolean {
  return on.kind === 'task' && sentInNemRefusion.has(on.task)
}
