import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { catalogApp } from '../../../sandbox/graph/teams/teams-app.ts'
import { chatsOf } from '../../../sandbox/teams/chats.ts'
import { aGraph, person, rows, type TestGraph } from './support.ts'

const karen = person('karen-konsulent')
const path = `/users/${karen.oid}/teamwork/installedApps`
const ours = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogApp.id}` }
const mayInstall = 'app: TeamsAppInstallation.ReadWriteSelfForUser.All'

let graph: TestGraph
beforeAll(() => {
  graph = aGraph()
})
afterAll(() => graph.stop())

const consentedTo = (permission: object) => ({
  consentedPermissionSet: { resourceSpecificPermissions: [permission] },
})
const install = (body: unknown, as = mayInstall) => graph.call('POST', path, { body, as })

describe('giving somebody the app', () => {
  test.each([
    ['without the address of an app', {}, mayInstall, 400],
    ['with something else than an app of the catalog', { 'teamsApp@odata.bind': 'teamsApps/1' }, mayInstall, 400],
    [
      'consenting to what the app does not ask for',
      { ...ours, ...consentedTo({ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }) },
      mayInstall,
      400,
    ],
    ['another app', { 'teamsApp@odata.bind': ours['teamsApp@odata.bind'].replace('0d3a', 'ffff') }, mayInstall, 404],
    ['with a property that is none', { ...ours, note: 'x' }, mayInstall, 400],
    ['with permission to read only', ours, 'app: TeamsAppInstallation.ReadForUser.All', 403],
  ])('%s is refused, and nothing is installed', async (_what, body, as, status) => {
    expect((await install(body, as)).status).toBe(status)
    expect(chatsOf(graph.context).hasApp(karen)).toBe(false)
  })

  test('again is a conflict, and it is listed among what the person has', async () => {
    expect(rows(await graph.call('GET', path))).toHaveLength(0)
    chatsOf(graph.context).setApp(karen, true)
    expect((await install(ours)).status).toBe(409)
    const whatItAsksFor = { permissionValue: 'MailboxItem.ReadWrite.User', permissionType: 'delegated' }
    expect((await install({ ...ours, ...consentedTo(whatItAsksFor) })).status).toBe(409)
    expect(rows(await graph.call('GET', path))).toHaveLength(1)
  })
})
