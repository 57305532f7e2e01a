import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { refuse, type Answer } from '../answer.ts'
import { anyCase, readBody } from '../body.ts'
import { chatsOf } from '../../teams/chats.ts'
import type { UserCall } from '../call.ts'
import { catalogApp, installationId, templateParametersOf } from './teams-app.ts'

const previewLimit = 150

const input = z.strictObject({
  topic: z.strictObject({
    source: anyCase(['entityUrl', 'text']),
    value: z.string().min(1),
    webUrl: z.string().nullish(),
  }),
  activityType: z.string().min(1),
  chainId: z.int().nullish(),
  previewText: z.strictObject({ contentType: anyCase(['text', 'html']).nullish(), content: z.string() }).nullish(),
  teamsAppId: z.string().nullish(),
  templateParameters: z.array(z.strictObject({ name: z.string().min(1), value: z.string() })).nullish(),
  iconId: z.string().nullish(),
})

/** Puts an item in somebody's activity feed; 204. A signed-in caller cannot notify themselves. */
export function sendActivityNotification(call: UserCall): Answer {
  const body = readBody(input, 'microsoft.graph.sendActivityNotification', call.body)
  if (body.kind === 'refused') return body.answer
  if (call.caller.kind === 'person' && call.caller.person.oid === call.user.oid) {
    return refuse(403, 'Forbidden', 'Caller cannot send a notification to themselves.')
  }
  if (!chatsOf(call.context).hasApp(call.user)) {
    return refuse(403, 'Forbidden', 'Ensure that the expected Teams app is installed in the target scope.')
  }
  const { topic, activityType, templateParameters, teamsAppId } = body.value
  const fault = topicFault(topic, installationId(call.user)) ?? parameterFault(activityType, templateParameters ?? [])
  if (fault !== undefined) return refuse(400, 'BadRequest', fault)
  if (typeof teamsAppId === 'string' && teamsAppId !== catalogApp.id) {
    return refuse(404, 'NotFound', 'The app is not installed for this user.')
  }

  call.tenant.addActivity({
    id: randomUUID(),
    mailbox: call.user.oid,
    sender: call.caller.kind === 'person' ? call.caller.person.oid : call.caller.appId,
    activityType,
    previewText: (body.value.previewText?.content ?? '').slice(0, previewLimit),
    topic: { source: topic.source, value: topic.value, webUrl: topic.webUrl ?? null },
    templateParameters: templateParameters ?? [],
    chainId: body.value.chainId ?? null,
    sentAtMs: call.context.clock.now().epochMilliseconds,
  })
  return { status: 204 }
}

type Topic = z.output<typeof input>['topic']

function topicFault(topic: Topic, installation: string): string | undefined {
  if (topic.source === 'text') {
    const isTeams = topic.webUrl?.startsWith('https://teams.microsoft.com/') ?? false
    return isTeams ? undefined : 'A topic of source text needs a webUrl on https://teams.microsoft.com/.'
  }
  const known = [`/installedApps/${installation}`, `/appCatalogs/teamsApps/${catalogApp.id}`]
  const isKnown = known.some((ending) => topic.value.endsWith(ending))
  return isKnown ? undefined : 'The entityUrl of the topic names no installation of the app for this user.'
}

/** The type is declared in the app's manifest, and every place in its text is filled. */
function parameterFault(activityType: string, parameters: readonly { name: string }[]): string | undefined {
  const needed = templateParametersOf(activityType)
  if (!needed) return `Activity type '${activityType}' is not declared in the manifest of the app.`
  const missing = needed.find((name) => parameters.every((parameter) => parameter.name !== name))
  if (missing !== undefined) return `Template parameter '${missing}' is missing.`
  const unknown = parameters.find(({ name }) => !needed.includes(name))
  return unknown && `Template parameter '${unknown.name}' is not in the text of '${activityType}'.`
}
