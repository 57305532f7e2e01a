import { z } from 'zod'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { eventually } from '../support/eventually.ts'
import { aStart, offersTo, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'

const tokenAnswer = z.object({ access_token: z.string() })

/** One call to Graph as that person, as Outlook makes it for them. */
export async function graphAs(
  sandbox: TestSandbox,
  person: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const { access_token: token } = tokenAnswer.parse(await sandbox.post('/sandbox/token', { person, audience: 'graph' }))
  const response = await fetch(`${sandbox.baseUrl}/graph/v1.0/me${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      prefer: 'IdType="ImmutableId", outlook.timezone="UTC"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** A minute passes: the timers run. */
export const aMinute = (sandbox: TestSandbox) => sandbox.post('/sandbox/clock', { advance: 'PT1M' })

/** The sandbox with every consultant's calendar watched, at 09:01. */
export async function watchedSandbox(): Promise<TestSandbox> {
  const sandbox = await runningSandbox()
  await aMinute(sandbox)
  return sandbox
}

const delivery = z.object({
  subscriptions: z.array(z.looseObject({ id: z.string(), person: z.string(), expirationDateTime: z.string() })),
  waiting: z.array(z.unknown()),
  counts: z.object({ delivered: z.number(), resent: z.number(), dropped: z.number() }),
})

export async function deliveries(sandbox: TestSandbox): Promise<z.output<typeof delivery>> {
  return delivery.parse(await sandbox.get('/sandbox/notifications'))
}

/** A request booked with Karen, and its event as she has it in Outlook. */
export async function aMeetingInOutlook(sandbox: TestSandbox) {
  const karen = sandbox.oid('karen-konsulent')
  const offer = (await offersTo(sandbox, 'lone-leder')).find(({ consultant }) => consultant.id === karen)
  if (offer === undefined) throw new Error('Karen has no time left')
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { slot: slotOf(offer) }))
  const [booking] = request.bookings
  if (booking === undefined) throw new Error('The request has no booking')
  return { request, booking, event: await eventAt(sandbox, 'karen-konsulent', booking.startsAt) }
}

export async function eventAt(sandbox: TestSandbox, person: string, startsAt: string) {
  const events = await ownEvents(sandbox, person)
  const event = events.find(({ start }) => start.dateTime.slice(0, 16) === startsAt.slice(0, 16))
  if (event === undefined) throw new Error(`No event of ${person} begins at ${startsAt}`)
  return event
}

function utc(instant: string): { dateTime: string; timeZone: string } {
  return { dateTime: instant.replace('Z', ''), timeZone: 'UTC' }
}

/** The event's copy in an invited person's calendar. */
export async function invitationOf(sandbox: TestSandbox, person: string, startsAt: string): Promise<string> {
  const events = await sandbox.get(`/sandbox/calendars/${person}?from=2026-12-21&to=2027-01-20`)
  if (!Array.isArray(events)) throw new Error('no events')
  const found = events.find(
    ({ subject, start }) => subject === 'Møde' && String(start.dateTime).slice(0, 16) === startsAt.slice(0, 16),
  )
  return String(found?.id)
}

export function move(sandbox: TestSandbox, person: string, eventId: string, startsAt: string, endsAt: string) {
  return graphAs(sandbox, person, 'PATCH', `/events/${encodeURIComponent(eventId)}`, {
    start: utc(startsAt),
    end: utc(endsAt),
  })
}

export function act(sandbox: TestSandbox, person: string, eventId: string, action: 'cancel' | 'decline') {
  return graphAs(sandbox, person, 'POST', `/events/${encodeURIComponent(eventId)}/${action}`, {})
}

export function remove(sandbox: TestSandbox, person: string, eventId: string) {
  return graphAs(sandbox, person, 'DELETE', `/events/${encodeURIComponent(eventId)}`)
}

/** The request as its leader sees it, once it is so. */
export async function onceRequest(
  sandbox: TestSandbox,
  reference: string,
  isSo: (request: RequestView) => boolean,
): Promise<RequestView> {
  const read = () => sandbox.as('lone-leder').call('readRequest', undefined, { params: { ref: reference } })
  await eventually(async () => isSo(await read()))
  return read()
}
