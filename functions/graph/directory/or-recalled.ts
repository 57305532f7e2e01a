import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import { within } from '../../within.ts'

/** Well over what the directory takes on an ordinary day, and short enough for somebody who waits. */
export const patienceMs = 1_500

/** Whether a call has been waited for in vain, and nothing has come since. */
export interface Silence {
  isSilent: boolean
}

export interface Recalling<T> {
  /** What the directory said before; undefined when that is not all that is asked. */
  readonly recall: () => Promise<T | undefined>
  /** Of all calls to the directory together: it keeps one person waiting, and not again for each of their questions. */
  readonly silence: Silence
  readonly patienceMs: number
  /** Told of what went wrong with an answer that nobody waited for any more. */
  readonly onFault: (reason: unknown) => void
}

/**
 * The directory's answer; where it says that it cannot, or nothing for so long, what it said before. The call itself goes
 * on, so that what comes late is known the next time.
 */
export async function orRecalled<T>(
  ask: () => Promise<CalendarAnswer<T>>,
  { recall, silence, patienceMs, onFault }: Recalling<T>,
): Promise<CalendarAnswer<T>> {
  const known = silence.isSilent ? await recall() : undefined
  if (known !== undefined) return { kind: 'done', value: known }
  const asked = ask().finally(() => {
    silence.isSilent = false
  })
  const early = await within(asked, patienceMs)
  if (early !== undefined && early.kind !== 'unavailable') return early
  if (early === undefined) silence.isSilent = true
  const recalled = await recall()
  if (recalled === undefined) return early ?? asked
  if (early === undefined) asked.catch(onFault)
  return { kind: 'done', value: recalled }
}
