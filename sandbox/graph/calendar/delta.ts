import { Temporal } from 'temporal-polyfill'
import type { StoredChange, StoredEvent } from '../../tenant/stored.ts'
import { parsed, refuse, refused, type Answer, type Parsed } from '../answer.ts'
import { appliedPreferences, type UserCall } from '../call.ts'
import { readViewTime } from '../graph-time.ts'
import { settingsOf } from '../settings.ts'
import { readToken, writeToken, type DeltaPosition } from './delta-token.ts'
import { eventView } from './event-view.ts'

const usualPage = 10
const largestPage = 1000
const notTaken = ['$select', '$filter', '$orderby', '$expand', '$search']

/** What changed in the primary calendar within a period: all of it at first, then what came since. */
export function calendarViewDelta(call: UserCall): Answer {
  const foreign = notTaken.find((name) => call.query.has(name))
  if (foreign !== undefined) {
    return refuse(
      400,
      'ErrorInvalidUrlQuery',
      `The query parameter '${foreign}' cannot be used with calendarView/delta.`,
    )
  }
  const position = readPosition(call)
  if (position.kind === 'refused') return position.answer
  const items = itemsOf(call, position.value)
  return items === undefined ? goneAnswer(call, position.value) : answerPage(call, position.value, items)
}

function readPosition(call: UserCall): Parsed<DeltaPosition> {
  const token = call.query.get('$skiptoken') ?? call.query.get('$deltatoken')
  // An empty token is a reset's: it begins anew.
  if (token === null || token === '') return firstPosition(call)
  const position = readToken(token)
  if (position?.mailbox !== call.user.oid) return refused(400, 'ErrorInvalidUrlQuery', 'The token is not valid.')
  if (position.era !== settingsOf(call.context).deltaEra().number) {
    return { kind: 'refused', answer: goneAnswer(call, position) }
  }
  return parsed(position.hasBegun ? position : { ...position, began: call.tenant.sequence() })
}

function firstPosition(call: UserCall): Parsed<DeltaPosition> {
  const from = readViewTime(call.query.get('startDateTime'), 'startDateTime')
  if (from.kind === 'refused') return from
  const to = readViewTime(call.query.get('endDateTime'), 'endDateTime')
  if (to.kind === 'refused') return to
  if (to.value < from.value) return refused(400, 'ErrorInvalidParameter', 'endDateTime is before startDateTime.')
  return parsed({
    mailbox: call.user.oid,
    fromMs: from.value,
    toMs: to.value,
    began: call.tenant.sequence(),
    hasBegun: false,
    era: settingsOf(call.context).deltaEra().number,
  })
}

/** Sorted and paged by the ordinary id, whichever the client asked for. */
type Item = Pick<StoredChange, 'id' | 'immutableId'> & ({ event: StoredEvent } | { reason: 'deleted' | 'changed' })

/** What this round brings, by id; undefined when too much was forgotten to say. */
function itemsOf(call: UserCall, position: DeltaPosition): Item[] | undefined {
  const { tenant } = call
  const { mailbox, fromMs, toMs } = position
  const touches = (period: StoredChange['after']) => period !== null && period.startMs < toMs && fromMs < period.endMs
  const changes = changesOf(call, position)
  const relevant = changes?.filter(({ before, after }) => touches(before) || touches(after))
  const whole = position.since === undefined ? tenant.events(mailbox).filter(touches) : []
  if (relevant === undefined) return undefined

  const byId = new Map([...relevant, ...whole].map(({ id, immutableId }) => [id, immutableId]))
  return [...byId]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, immutableId]) => {
      const event = tenant.event(mailbox, id)
      if (event === undefined) return { id, immutableId, reason: 'deleted' }
      // It may be there still, but have left the period.
      return touches(event) ? { id, immutableId, event } : { id, immutableId, reason: 'changed' }
    })
}

/** The changes a round is about. With replays it repeats the round before; a first round then brings removed items too. */
function changesOf({ tenant, context }: UserCall, position: DeltaPosition): readonly StoredChange[] | undefined {
  const { mailbox, since, sinceBefore = since } = position
  const isReplayed = settingsOf(context).read().deltaReplays
  if (since === undefined || sinceBefore === undefined) {
    return isReplayed ? (tenant.changesSince(mailbox, 0) ?? []) : []
  }
  // A token from before a reset of the sandbox counts further than there are changes.
  if (since > tenant.sequence()) return undefined
  return tenant.changesSince(mailbox, isReplayed ? sinceBefore : since)
}

function answerPage(call: UserCall, position: DeltaPosition, items: readonly Item[]): Answer {
  const isPause = settingsOf(call.context).read().deltaEmptyPages && !position.hasBegun
  const rest = items.filter(({ id }) => position.lastId === undefined || id > position.lastId)
  const page = isPause ? [] : rest.slice(0, Math.min(largestPage, call.prefer.pageSize ?? usualPage))
  const lastId = page.at(-1)?.id ?? position.lastId
  const next = { ...position, hasBegun: true, ...(lastId === undefined ? {} : { lastId }) }
  const body = {
    '@odata.context': `${call.context.baseUrl}/graph/v1.0/$metadata#Collection(event)`,
    value: page.map((item) => itemView(call, item)),
    ...(page.length < rest.length || isPause
      ? { '@odata.nextLink': link(call, '$skiptoken', next) }
      : { '@odata.deltaLink': link(call, '$deltatoken', nextRound(position)) }),
  }
  const headers = appliedPreferences(call.prefer)
  return { status: 200, body, headers }
}

/** The next round begins where this one began, so that changes made during it are brought then. */
function nextRound({ mailbox, fromMs, toMs, since, began, era }: DeltaPosition): DeltaPosition {
  const sinceBefore = since ?? began
  return { mailbox, fromMs, toMs, since: began, sinceBefore, began, hasBegun: false, era }
}

function itemView(call: UserCall, item: Item): Record<string, unknown> {
  const type = { '@odata.type': '#microsoft.graph.event' }
  if ('event' in item) {
    const { singleValueExtendedProperties: _hidden, ...view } = eventView(item.event, call.prefer, call.user)
    return { ...type, ...view }
  }
  const id = call.prefer.hasImmutableIds ? item.immutableId : item.id
  return { ...type, id, '@removed': { reason: item.reason } }
}

function link(call: UserCall, name: '$skiptoken' | '$deltatoken', position: DeltaPosition): string {
  return `${call.address}?${new URLSearchParams({ [name]: writeToken(position) }).toString()}`
}

/** Two answers are documented for a token that can no longer be followed; the settings choose. */
function goneAnswer(call: UserCall, { fromMs, toMs }: DeltaPosition): Answer {
  const message = 'The sync state generation is not found; start over without a token.'
  if (settingsOf(call.context).deltaEra().answer === 'not-found') return refuse(404, 'syncStateNotFound', message)
  const period = { startDateTime: instant(fromMs), endDateTime: instant(toMs) }
  const Location = `${call.address}?${new URLSearchParams({ ...period, $deltatoken: '' }).toString()}`
  return { ...refuse(410, 'syncStateInvalid', message), headers: { Location } }
}

function instant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString()
}
