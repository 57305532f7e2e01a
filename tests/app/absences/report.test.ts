import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Body } from '../../../shared/contract/client.ts'
import { databaseText } from '../support/database-text.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

type Rows = Body<'reportAbsences'>['absences']
const report = (...absences: Rows) => sandbox.as('hanne-hr').call('reportAbsences', { absences })
const mads = () => sandbox.oid('mads-madsen')

describe('HR reports who is away', () => {
  test('by id or mail address, in any letters; the same again changes nothing, another end does', async () => {
    const rows: Rows = [
      { employeeId: mads(), from: '2026-12-04' },
      { mail: 'Tine.Tranholm@havnsby.example', from: '2026-12-07', until: '2026-12-08' },
    ]
    expect(await report(...rows)).toEqual({ changed: 2, unchanged: 0, refused: [] })
    expect(await report(...rows)).toEqual({ changed: 0, unchanged: 2, refused: [] })
    const ended = { employeeId: mads(), from: '2026-12-04', until: '2026-12-18' }
    expect(await report(ended)).toEqual({ changed: 1, unchanged: 0, refused: [] })
  })

  test('each row at fault is named with every fault, and the others are kept', async () => {
    const { changed, refused } = await report(
      { employeeId: sandbox.oid('viggo-vinterlund'), from: '2026-12-14' },
      { mail: 'nobody@havnsby.example', from: '2026-12-22' },
      { employeeId: sandbox.oid('yrsa-ydegaard'), from: '2026-12-15', until: '2026-12-14' },
      { employeeId: sandbox.oid('viggo-vinterlund'), from: '2026-12-14', until: '2026-12-15' },
      { employeeId: sandbox.oid('yrsa-ydegaard'), from: '2020-01-01' },
    )
    expect(changed).toBe(1)
    expect(refused.map(({ row, faults }) => [row, ...faults.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      [1, 'mail employee-unknown', 'from first-absence-in-future'],
      [2, 'until absence-ends-before-start'],
      [3, 'from absence-repeated'],
      [4, 'from first-absence-too-old'],
    ])
    expect(refused[0]?.faults[0]?.message.da).toMatch(/^Ingen i kommunen har det id eller den mailadresse\./)
  })

  test('P-1, KATALOG-19: why somebody is away has no field, and a row with one is refused as a whole', async () => {
    const withReason = { employeeId: mads(), from: '2026-12-21', diagnosis: 'stress' }
    const refusal = await sandbox.as('hanne-hr').refusal('reportAbsences', { absences: [withReason] })
    expect(refusal).toMatchObject({
      status: 400,
      code: 'input-invalid',
      fields: [{ path: 'absences.0.diagnosis', code: 'unknown-field' }],
    })
    expect(await databaseText(sandbox.databaseUrl, ['absence'])).not.toMatch(/stress|"starts_on":"2026-12-2/)
  })

  test.each([
    ['nobody', [{ from: '2026-12-01' }], 'absences.0.employeeId', 'missing'],
    [
      'the same person twice over',
      [{ employeeId: '0a1b2c3d-0000-4000-8000-000000000001', mail: 'a@b.example', from: '2026-12-01' }],
      'absences.0.mail',
      'unknown-field',
    ],
    ['no first day', [{ mail: 'a@b.example' }], 'absences.0.from', 'missing'],
    ['a day that does not exist', [{ mail: 'a@b.example', from: '2026-02-30' }], 'absences.0.from', 'not-a-date'],
    ['no row at all', [], 'absences', 'too-short'],
  ])('a report that names %s says where', async (_what, absences, path, code) => {
    const token = await sandbox.as('hanne-hr').token()
    const response = await fetch(`${sandbox.baseUrl}/api/absences`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ absences }),
    })
    expect(await response.json()).toMatchObject({ status: 400, fields: [{ path, code }] })
  })

  test.each(['lone-leder', 'karen-konsulent', 'kirsten-koordinator'])('%s may not report', async (person) => {
    const rows = { absences: [{ employeeId: mads(), from: '2026-12-04' }] }
    expect((await sandbox.as(person).refusal('reportAbsences', rows)).code).toBe('access-denied')
  })

  test('P-19: ids and dates alone are kept of it, and a class to delete it by', async () => {
    const text = await databaseText(sandbox.databaseUrl, ['absence'])
    expect(text).toContain(mads())
    expect(text).not.toMatch(/Mads|Tine|havnsby\.example/)
    expect(text).toContain('"retention":"absence"')
  })
})
