import { Hono, type Context } from 'hono'
import type { SandboxContext } from '../context.ts'
import { admit } from './admission.ts'
import { refuse, type Answer } from './answer.ts'
import { runBatch } from './batch.ts'
import type { Area } from './call.ts'
import { rootCalls, userCalls } from './calls.ts'
import { isHungUp, withFaults } from './faults.ts'
import { trafficOf } from './limits/traffic.ts'
import { callId, withLimits, type BatchEnv } from './limits/with-limits.ts'
import { notifierOf } from './notifications/notifier.ts'
import { prepare } from './prepare.ts'
import { respond } from './respond.ts'

const root = '/graph/v1.0'

/**
 * The part of Microsoft Graph v1.0 that the product uses, under `/graph/v1.0`. State is the tenant's.
 *
 * @param door Apps come by the front: their calls are counted, throttled, and fail as planned. Outlook itself has a door
 *   of its own, as its mailboxes work on while Graph is down for apps.
 */
export function graphApp(context: SandboxContext, door: 'apps' | 'outlook' = 'apps'): Hono {
  notifierOf(context) // from now on changes are told
  const app = new Hono()
  const answered = async (c: Context, area: Area, work: () => Promise<Answer>): Promise<Response> => {
    const answer = async () => respond(await work(), context.clock.now(), c.req.header('client-request-id'))
    if (door === 'outlook') return answer()
    return withLimits(c, context, area, () => withFaults(c, context, answer))
  }

  app.post(`${root}/$batch`, async (c) => {
    const batch: BatchEnv = { call: callId(c), cameAt: trafficOf(context).now(), whenAnswered: [] }
    // Its calls count, not the batch.
    const response = await withFaults(c, context, async () => {
      const admitted = await admit(context, c.req.header('Authorization'))
      const answer =
        admitted.kind === 'refused' ? admitted.answer : await runBatch(c.req.raw, (inner) => app.fetch(inner, batch))
      return respond(answer, context.clock.now(), c.req.header('client-request-id'))
    })
    if (!isHungUp(c)) for (const tell of batch.whenAnswered) tell()
    return response
  })

  for (const { method, path, area, needs, handle } of rootCalls) {
    app.on(method, `${root}${path}`, (c) =>
      answered(c, area, async () => {
        const ready = await prepare(context, c, needs, area)
        return ready.kind === 'refused' ? ready.answer : handle(ready.value.call)
      }),
    )
  }

  for (const { method, path, area, needs, handle } of userCalls) {
    app.on(method, [`${root}/me${path}`, `${root}/users/:user${path}`], (c) =>
      answered(c, area, async () => {
        const ready = await prepare(context, c, needs, area, true)
        if (ready.kind === 'refused') return ready.answer
        const { call, user } = ready.value
        return user ? handle({ ...call, user }) : refuse(404, 'Request_ResourceNotFound', 'No user is named.')
      }),
    )
  }

  const onePerson = userCalls.flatMap(({ path }) => [`${root}/me${path}`, `${root}/users/:user${path}`])
  const others = ['/$batch', ...rootCalls.map(({ path }) => path)].map((path) => root + path)
  for (const address of new Set([...others, ...onePerson])) {
    app.all(address, (c) =>
      answered(c, 'directory', async () =>
        refuse(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'),
      ),
    )
  }
  app.all(`${root}/*`, (c) =>
    answered(c, 'directory', async () =>
      refuse(400, 'BadRequest', `Resource not found for the segment '${c.req.path.slice(root.length + 1)}'.`),
    ),
  )
  return app
}
