import { z } from 'zod'
import { chatsOf } from '../../teams/chats.ts'
import { installFor } from '../../teams/installation.ts'
import { refuse, type Answer } from '../answer.ts'
import { readBody } from '../body.ts'
import type { UserCall } from '../call.ts'
import { catalogApp, resourceSpecificPermissions, type AppPermission } from './teams-app.ts'

const permission = z.strictObject({ permissionValue: z.string(), permissionType: z.enum(['application', 'delegated']) })

const input = z.strictObject({
  'teamsApp@odata.bind': z.string(),
  consentedPermissionSet: z.strictObject({ resourceSpecificPermissions: z.array(permission) }).nullish(),
})

/** Gives somebody the app; 201 without a body. Teams tells the bot after the answer, as it does. */
export function installApp(call: UserCall): Answer {
  const body = readBody(input, 'microsoft.graph.userScopeTeamsAppInstallation', call.body)
  if (body.kind === 'refused') return body.answer
  const bound = /^https?:\/\/.+\/appCatalogs\/teamsApps(?:\/([^/]+)|\('([^']+)'\))$/.exec(
    body.value['teamsApp@odata.bind'],
  )
  const appId = bound?.[1] ?? bound?.[2]
  if (appId === undefined) return refuse(400, 'BadRequest', 'teamsApp@odata.bind is not the address of an app.')
  if (appId !== catalogApp.id) return refuse(404, 'NotFound', `No app with the id '${appId}' is in the app catalog.`)
  if (!isConsented(body.value.consentedPermissionSet?.resourceSpecificPermissions, resourceSpecificPermissions())) {
    return refuse(400, 'BadRequest', 'The permissions consented to are not those of the app.')
  }
  if (chatsOf(call.context).hasApp(call.user)) {
    return refuse(409, 'Conflict', 'The specified app is already installed in the personal scope of the user.')
  }
  void installFor(call.context, call.user)
  return { status: 201 }
}

/** All that the manifest asks for and nothing else; it may be left out where no application permission is among it. */
function isConsented(given: readonly AppPermission[] | undefined, asked: readonly AppPermission[]): boolean {
  if (given === undefined) return asked.every(({ permissionType }) => permissionType === 'delegated')
  const named = new Set(given.map(nameOf))
  return given.length === asked.length && asked.every((permission) => named.has(nameOf(permission)))
}

function nameOf({ permissionType, permissionValue }: AppPermission): string {
  return `${permissionType} ${permissionValue}`
}
