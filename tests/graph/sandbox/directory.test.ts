import { afterAll, describe, expect, test } from '@jest/globals'
import { aGraph, at, person, rows } from './support.ts'

const graph = aGraph()
afterAll(() => graph.stop())

const lone = person('lone-leder')

describe('the directory', () => {
  test('a person is found by object id and by principal name, and has no department unless asked', async () => {
    const byId = await graph.call('GET', `/users/${lone.oid}`)
    const byName = await graph.call('GET', `/users/${lone.mail}?$select=department`)
    expect(byId.body).toMatchObject({ displayName: 'Lone Lindgaard', userPrincipalName: lone.mail })
    expect(byId.body).not.toHaveProperty('department')
    expect(byName.body).toMatchObject({ id: lone.oid, department: 'Søndervangskolen' })
  })

  test('a leader s staff and an employee s leader are each other s', async () => {
    const reports = await graph.call('GET', `/users/${lone.oid}/directReports`)
    const manager = await graph.call('GET', `/users/${person('mads-madsen').oid}/manager`)
    expect(rows(reports).map((each) => each['displayName'])).toContain('Mads Madsen')
    expect(manager.body['id']).toBe(lone.oid)
  })

  test('nobody by that name: 404 Request_ResourceNotFound; no manager: the same', async () => {
    const nobody = await graph.call('GET', '/users/6b1f6b0e-0000-4000-8000-000000000000')
    const top = await graph.call('GET', `/users/${person('hanne-hr').oid}/manager`)
    expect([nobody.status, top.status]).toEqual([404, 404])
    expect(at(nobody.body, 'error/code')).toBe('Request_ResourceNotFound')
  })

  test('searching needs ConsistencyLevel: eventual and finds by the start of a word', async () => {
    const search = `/users?$search=${encodeURIComponent('"displayName:madsen"')}`
    expect((await graph.call('GET', search)).status).toBe(400)
    const found = await graph.call('GET', search, { headers: { ConsistencyLevel: 'eventual' } })
    expect(rows(found).map((each) => each['displayName'])).toEqual(['Mads Madsen'])
  })

  test('filters by department, and refuses a filter it does not understand', async () => {
    const filter = encodeURIComponent("department eq 'Havnsby Skole'")
    const school = await graph.call('GET', `/users?$filter=${filter}&$select=displayName,department&$count=true`)
    expect(school.body['@odata.count']).toBe(6 + 1) // and the meeting room
    expect((await graph.call('GET', '/users?$filter=hello')).status).toBe(400)
  })

  test('twelve workplaces have people, and the story s people are all there', async () => {
    const all = await graph.call('GET', '/users?$top=999&$select=displayName,department')
    const names = rows(all).map((each) => each['displayName'])
    expect(names).toEqual(
      expect.arrayContaining(['Lone Lindgaard', 'Mads Madsen', 'Karen Krogh', 'Jonas Juhl', 'Pia Paludan']),
    )
    expect(new Set(rows(all).map((each) => each['department'])).size).toBe(12 + 3)
  })

  test('mailbox settings say Danish time and Danish language', async () => {
    const settings = await graph.call('GET', `/users/${lone.oid}/mailboxSettings`)
    expect(settings.body).toMatchObject({ timeZone: 'Romance Standard Time', language: { locale: 'da-DK' } })
  })
})
