import type { Answer } from '../answer.ts'
import type { UserCall } from '../call.ts'
import { chatsOf } from '../../teams/chats.ts'
import { answerList } from '../query.ts'
import { catalogApp, installationId } from './teams-app.ts'

/** The apps in somebody's personal scope; what the app is comes only with `$expand=teamsApp,teamsAppDefinition`. */
export function listInstalledApps(call: UserCall): Answer {
  const expanded = new Set((call.query.get('$expand') ?? '').split(',').map((name) => name.trim()))
  const row = {
    id: installationId(call.user),
    teamsApp: {
      id: catalogApp.id,
      externalId: catalogApp.externalId,
      displayName: catalogApp.displayName,
      distributionMethod: 'organization',
    },
    teamsAppDefinition: {
      id: `${catalogApp.id}##${catalogApp.version}`,
      teamsAppId: catalogApp.id,
      displayName: catalogApp.displayName,
      version: catalogApp.version,
      publishingState: 'published',
    },
  }
  return answerList(call, chatsOf(call.context).hasApp(call.user) ? [row] : [], {
    type: 'microsoft.graph.userScopeTeamsAppInstallation',
    properties: new Set(Object.keys(row)),
    pageSize: 100,
    largestPage: 999,
    skip: '$skiptoken',
    context: `users('${call.user.oid}')/teamwork/installedApps`,
    finish: ({ teamsApp, teamsAppDefinition, ...rest }) => ({
      ...rest,
      ...(expanded.has('teamsApp') ? { teamsApp } : {}),
      ...(expanded.has('teamsAppDefinition') ? { teamsAppDefinition } : {}),
    }),
  })
}
