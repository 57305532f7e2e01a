import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Body } from '../../../shared/contract/client.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  await sandbox.post('/sandbox/reset', {})
  await sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'katalog', statute: 'byDate', why: 'Vi prøver en anden model.' })
})

const hanne = () => sandbox.as('hanne-hr')
const greve = {
  municipality: 'Greve',
  contact: { name: 'Fastholdelse, Jobcenter Greve', phone: '43 97 97 97', mail: 'fastholdelse@greve.example' },
}
const started = async (employee: string, homeMunicipality: string) => {
  const employeeId = sandbox.oid(employee)
  const { request } = await sandbox
    .as('lone-leder')
    .call('startRequest', aStart(sandbox, { employeeId, homeMunicipality }))
  return request
}
const read = (person: string, reference: string) =>
  sandbox.as(person).call('readRequest', undefined, { params: { ref: reference } })

describe('KATALOG-13: HR starts with the largest home municipalities of the staff', () => {
  test('they stand by size with whom to turn to there; fewer than three are not counted, and nobody is named', async () => {
    await started('mads-madsen', 'Solrød')
    await started('tine-tranholm', 'Greve')
    await started('asger-abildtrup', 'Greve Kommune')
    await started('rikke-ravnsted', 'Greve')
    await hanne().call('saveHomeContact', {
      municipality: 'Køge',
      contact: { name: 'Jobcenter Køge', phone: '56 67 67 67' },
    })
    const { homes } = await hanne().call('saveHomeContact', greve)
    expect(homes).toEqual([
      { municipality: 'Greve', employees: 3, contact: greve.contact },
      { municipality: 'Solrød', employees: 'few' },
      { municipality: 'Køge', contact: { name: 'Jobcenter Køge', phone: '56 67 67 67' } },
    ])
    expect(await hanne().call('readHomeContacts', undefined)).toEqual({ homes })
  })

  test('whoever is named there is what leader and consultant see when the request goes there', async () => {
    await hanne().call('saveHomeContact', greve)
    const request = await started('mads-madsen', 'Greve Kommune')
    expect(request).toMatchObject({ actingMunicipality: 'Greve Kommune', homeContact: greve.contact })
    expect((await read('karen-konsulent', request.reference)).homeContact).toEqual(greve.contact)
    expect((await read('hanne-hr', request.reference)).homeContact).toEqual(greve.contact)
  })

  test('a contact named later is seen on requests that are there already, and one taken away is gone', async () => {
    const { reference, homeContact } = await started('mads-madsen', 'Greve')
    expect(homeContact).toBeUndefined()
    await hanne().call('saveHomeContact', greve)
    expect((await read('lone-leder', reference)).homeContact).toEqual(greve.contact)
    const { homes } = await hanne().call('saveHomeContact', { municipality: 'greve kommune' })
    expect(homes).toEqual([{ municipality: 'Greve', employees: 'few' }])
    expect((await read('lone-leder', reference)).homeContact).toBeUndefined()
  })

  test.each<[string, Body<'saveHomeContact'>, number, string, string]>([
    [
      'neither phone nor mail',
      { municipality: 'Greve', contact: { name: 'Fastholdelse' } },
      400,
      'contact.phone',
      'invalid',
    ],
    [
      'no mail address',
      { municipality: 'Greve', contact: { name: 'F', mail: 'greve' } },
      400,
      'contact.mail',
      'wrong-format',
    ],
    [
      'no phone number',
      { municipality: 'Greve', contact: { name: 'F', phone: '12' } },
      400,
      'contact.phone',
      'wrong-format',
    ],
    ['no name', { municipality: 'Greve', contact: { name: ' ', phone: '43979797' } }, 400, 'contact.name', 'too-short'],
    ['a CPR number', { municipality: '010190-1234' }, 400, 'municipality', 'cpr-number'],
    ['the own municipality', { ...greve, municipality: 'Havnsby Kommune' }, 422, 'municipality', 'home-is-here'],
  ])('%s is refused by its field', async (_what, input, status, path, code) => {
    const problem = await hanne().refusal('saveHomeContact', input)
    expect(problem).toMatchObject({ status, fields: [{ path, code }] })
  })

  test('leaders and consultants neither read the list nor change it; coordinators do', async () => {
    for (const person of ['lone-leder', 'karen-konsulent']) {
      expect(await sandbox.as(person).refusal('readHomeContacts', undefined)).toMatchObject({ status: 403 })
      expect(await sandbox.as(person).refusal('saveHomeContact', greve)).toMatchObject({ status: 403 })
    }
    expect(await sandbox.as('kirsten-koordinator').call('readHomeContacts', undefined)).toEqual({ homes: [] })
  })
})
