/** An event as minutes of one day. */
export interface Span {
  startMinute: number
  endMinute: number
}

export interface Placed<T> {
  event: T
  /** Which column of how many the event stands in, so that events at the same time stand side by side. */
  column: number
  columns: number
}

/** Places a day's events in as few columns as keep them from covering each other. */
export function layOutDay<T extends Span>(events: readonly T[]): Placed<T>[] {
  const sorted = events.toSorted((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute)
  const placed: Placed<T>[] = []
  let cluster: { event: T; column: number }[] = []
  let clusterEnd = -Infinity

  const close = (): void => {
    const columns = Math.max(0, ...cluster.map((one) => one.column + 1))
    for (const one of cluster) placed.push({ ...one, columns })
    cluster = []
  }
  for (const event of sorted) {
    if (event.startMinute >= clusterEnd) close()
    const taken = new Set(cluster.filter((one) => one.event.endMinute > event.startMinute).map((one) => one.column))
    let column = 0
    while (taken.has(column)) column++
    cluster.push({ event, column })
    clusterEnd = Math.max(cluster.length === 1 ? -Infinity : clusterEnd, event.endMinute)
  }
  close()
  return placed
}
