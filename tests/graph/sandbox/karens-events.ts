import { anEvent, person, rows, text, type CallOptions, type GraphAnswer, type TestGraph } from './support.ts'

export const karen = person('karen-konsulent')
export const lone = person('lone-leder')
export const eventsOfKaren = `/users/${karen.oid}/events`

/** The address of one event in somebody's calendar. */
export const one = (owner: { oid: string }, id: unknown) =>
  `/users/${owner.oid}/events/${encodeURIComponent(String(id))}`

/** What is done with the events of Karen's calendar. */
export function karensEvents(graph: TestGraph) {
  return {
    create: (more: Record<string, unknown> = {}, options: CallOptions = {}) =>
      graph.call('POST', eventsOfKaren, { body: anEvent(more), ...options }),
    /** The event as it stands with somebody who takes part. */
    copyOf: async (owner: { oid: string }, created: GraphAnswer) => {
      const filter = `$filter=iCalUId eq '${text(created.body, 'iCalUId')}'`
      return rows(await graph.call('GET', `/users/${owner.oid}/events?${filter}`))[0]
    },
  }
}
