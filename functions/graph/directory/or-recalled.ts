import type { CalendarAnswer } from '../../app/ports/calendars.ts'

/** Well over what the directory takes on an ordinary day, and short enough for somebody who waits. */
export const patienceMs = 1_500

export interface Recalling<T> {
  /** What the directory said before; undefined when that is not all that was asked. */
  readonly recall: () => Promise<T | undefined>
  readonly patienceMs: number
  /** Told of what went wrong with an answer that nobody waited for any more. */
  readonly onFault: (reason: unknown) => void
}

/**
 * The directory's answer; where it says that it cannot, or nothing for so long, what it said before. The call itself goes
 * on, so that what comes late is known the next time.
 */
export async function orRecalled<T>(
  asked: Promise<CalendarAnswer<T>>,
  { recall, patienceMs, onFault }: Recalling<T>,
): Promise<CalendarAnswer<T>> {
  const early = await within(asked, patienceMs)
  if (early !== undefined && early.kind !== 'unavailable') return early
  const recalled = await recall()
  if (recalled === undefined) return early ?? asked
  if (early === undefined) asked.catch(onFault)
  return { kind: 'done', value: recalled }
}

/** Undefined when nothing came in time. */
async function within<T>(asked: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limitMs, undefined)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
