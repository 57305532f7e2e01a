import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { z } from 'zod'
import { sliceAbsent, sliceValidator } from '../support/openapi-slice.ts'
import { anAlert } from '../../app/bot/support/an-alert.ts'
import { aCalendarEvent, graphStage, withPerson, type Stage } from './support/graph-stage.ts'

const slice = sliceValidator()
if (!slice) console.log(sliceAbsent)
const batch = z.object({ requests: z.array(z.object({ method: z.string(), url: z.string() })) })

/** Every kind of call the product makes, each way it can go. */
let stage: Stage
beforeAll(async () => {
  stage = await graphStage()
  withPerson(stage.graph, 'post')
  const ids = ['karen', 'lone', 'mads'].map((id) => withPerson(stage.graph, id))
  stage.graph.reports.set('lone', ['mads', 'karen', 'lone'])
  await stage.directory.people(ids)
  await stage.directory.directReports('lone')
  await stage.directory.search('Lone', 11)
  await stage.directory.managerOf('mads')
  await stage.directory.byMail(['karen@havnsby.example'])
  await stage.restarted().directory.person('karen')
  await stage.calendars.busyTimes(ids, '2026-12-21T00:00:00Z', '2026-12-29T00:00:00Z')
  stage.graph.faults.push({ matches: /POST .*\/events$/, times: 1, lose: 'before' })
  for (const place of ['workplace', 'municipality', 'online'] as const) {
    await stage.calendars.createEvent(
      aCalendarEvent({ place, bookingId: place, attendeeIds: ['lone', 'mads'] }),
      'first',
    )
  }
  const alert = anAlert({ recipientId: 'karen' })
  await stage.notices.install('karen')
  await stage.notices.notify(alert)
  await stage.notices.mail(alert)
  const period = { from: '2026-12-21T08:00:00Z', until: '2027-06-18T08:00:00Z' }
  await stage.calendarWatch.subscribe('karen', 'a-secret', '2026-12-24T06:00:00Z')
  await stage.calendarWatch.renew('3a7c6f0e-1111-4222-8333-444455556666', '2026-12-27T06:00:00Z')
  await stage.calendarWatch.unsubscribe('3a7c6f0e-1111-4222-8333-444455556666')
  await stage.calendarWatch.readEvent('karen', 'AAMk/event+1==')
  await stage.calendarWatch.eventsOf('karen', 'workplace')
  await stage.calendarWatch.ownEvents('karen', period)
  await stage.calendarWatch.changes('karen', period)
  const eventIds = stage.graph.events.map(({ id }) => id)
  for (const id of eventIds) {
    await stage.calendars.moveEvent('karen', id, '2026-12-23T12:00:00Z', '2026-12-23T13:00:00Z')
    await stage.calendars.changeGuests('karen', id, { add: ['karen'], remove: ['lone'], hidesAttendees: true })
    await stage.calendars.cancelEvent('karen', id)
  }
})
afterAll(() => stage.graph.close())

// The description is Microsoft's and does not come with the repository: without it there is nothing to judge by, and it is said.
const judged = slice ? test : test.skip

judged('every request the product sends is as Microsoft documents it', () => {
  const sent = stage.graph.calls.flatMap(({ method, path, body }) => {
    const inner = batch.safeParse(body)
    const requests = inner.success ? inner.data.requests : []
    return [
      { method, path, body },
      ...requests.map(({ method, url }) => ({ method, path: `/v1.0${url}`, body: undefined })),
    ]
  })
  const asked = sent.map(({ method, path }) => `${method} ${path.split('?')[0]}`).join('\n')
  const kinds = [
    /GET .*directReports/,
    /GET .*manager/,
    /GET .*users$/m,
    /POST .*getSchedule/,
    /GET .*events/,
    /POST .*cancel/,
    /PATCH .*events/,
  ]
  const told = [/POST .*installedApps/, /POST .*sendActivityNotification/, /POST .*sendMail/]
  const watched = [
    /POST .*subscriptions$/m,
    /(PATCH|DELETE) .*subscriptions\/.*/,
    /calendarView$/m,
    /calendarView\/delta/,
  ]
  for (const kind of [...kinds, ...told, ...watched]) {
    expect(asked).toMatch(kind)
  }
  // What stands in a page link is Graph's own affair.
  const ours = sent.filter(({ path }) => !path.includes('$skiptoken'))
  expect(ours.flatMap(({ method, path, body }) => slice?.validateRequest(method, path, body) ?? [])).toEqual([])
})

judged('event ids with reserved characters stay one segment of the path', () => {
  const move = stage.graph.calls.find(({ method, path }) => method === 'PATCH' && path.includes('/events/'))
  expect(move?.path).toMatch(/\/events\/AAMk%2Fevent%2B\d+%3D%3D$/)
})
