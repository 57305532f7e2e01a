import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const karen = () => sandbox.as('karen-konsulent')

describe('everybody says how they want to be told', () => {
  test('at first as the directory says, and a consultant chooses a substitute among the colleagues', async () => {
    const { colleagues, ...rest } = await karen().call('readPreferences', undefined)
    expect(rest).toEqual({ directoryLanguage: 'da' })
    expect(colleagues.map(({ id }) => id)).toContain(sandbox.oid('jonas-konsulent'))
    expect(colleagues.map(({ id }) => id)).not.toContain(sandbox.oid('karen-konsulent'))
  })

  test('what is saved is what is read, and what is left out goes', async () => {
    const chosen = {
      language: 'en',
      quietHours: { from: '18:00', until: '07:30' },
      morningDigestAt: '08:00',
      substituteId: sandbox.oid('jonas-konsulent'),
    } as const
    expect(await karen().call('savePreferences', chosen)).toMatchObject(chosen)
    expect(await karen().call('readPreferences', undefined)).toMatchObject(chosen)
    await karen().call('savePreferences', {})
    const { colleagues: _others, ...rest } = await karen().call('readPreferences', undefined)
    expect(rest).toEqual({ directoryLanguage: 'da' })
  })

  test('nobody’s choice is another’s', async () => {
    await karen().call('savePreferences', { language: 'en' })
    expect(await sandbox.as('jonas-konsulent').call('readPreferences', undefined)).not.toHaveProperty('language')
    await karen().call('savePreferences', {})
  })

  test('a leader has no requests that somebody could stand in for', async () => {
    expect((await sandbox.as('lone-leder').call('readPreferences', undefined)).colleagues).toEqual([])
    const substituteId = sandbox.oid('karen-konsulent')
    const problem = await sandbox.as('lone-leder').refusal('savePreferences', { substituteId })
    expect(problem).toMatchObject({ code: 'setting-unknown', fields: [{ path: 'substituteId' }] })
  })

  test.each([
    [
      'oneself as substitute',
      () => ({ substituteId: sandbox.oid('karen-konsulent') }),
      'setting-unknown',
      'substituteId',
    ],
    [
      'somebody who is no consultant',
      () => ({ substituteId: sandbox.oid('mads-madsen') }),
      'setting-unknown',
      'substituteId',
    ],
    [
      'quiet hours that end as they begin',
      () => ({ quietHours: { from: '08:00', until: '08:00' } }),
      'input-invalid',
      'quietHours.until',
    ],
    [
      'a time that is none',
      () => ({ quietHours: { from: '25:00', until: '08:00' } }),
      'input-invalid',
      'quietHours.from',
    ],
    ['a digest in the afternoon', () => ({ morningDigestAt: '14:00' }), 'input-invalid', 'morningDigestAt'],
    [
      'a digest in quiet hours',
      () => ({ quietHours: { from: '18:00', until: '09:00' }, morningDigestAt: '08:00' }),
      'input-invalid',
      'morningDigestAt',
    ],
  ])('%s is refused by the field’s name, and nothing changes', async (_what, chosen, code, path) => {
    const problem = await karen().refusal('savePreferences', chosen())
    expect(problem).toMatchObject({ code, fields: [{ path }] })
    expect(await karen().call('readPreferences', undefined)).not.toHaveProperty('substituteId')
  })
})
