import type { AlertAnswer } from '../../app/ports/alerts.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'

/**
 * Gives somebody the app in the personal scope. Harmless to repeat: 409 says that it is there.
 *
 * The app registration may install this app alone (`TeamsAppInstallation.ReadWriteSelfForUser.All`).
 */
export async function installApp(
  graph: GraphClient,
  personId: PersonId,
  catalogAppId: string,
): Promise<AlertAnswer<'installed' | 'present'>> {
  const reply = await graph.call({
    method: 'POST',
    path: graphPath(['users', personId, 'teamwork', 'installedApps']),
    body: { 'teamsApp@odata.bind': `${graph.root}/appCatalogs/teamsApps/${catalogAppId}` },
  })
  if (reply.kind === 'answered' && reply.status === 409) return { kind: 'sent', value: 'present' }
  const failure = failureOf(reply)
  if (failure === undefined) return { kind: 'sent', value: 'installed' }
  return failure.kind === 'refused' ? { kind: 'unreachable', code: 'install-refused' } : failure
}
