import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { app, aRequestForKaren, deliveries, feedOf, inDatabase, mailsOf, toldOf } from './support.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const karen = 'karen-konsulent'
const people = async () => (await deliveries(sandbox)).people
const names = /Karen|Mads|Lone|Krogh|Madsen/

describe('a consultant whom the bot cannot write to is told all the same', () => {
  test('who blocked the bot finds it in the activity feed, and an administrator sees who and why', async () => {
    await app(sandbox, karen, 'blocked')
    const reference = await aRequestForKaren(sandbox)
    const told = await toldOf(sandbox, karen, reference)
    expect(told).toMatchObject({ cards: 0, mails: 0 })
    expect(told.items).toBeGreaterThan(0)
    expect(await people()).toEqual([
      expect.objectContaining({ name: 'Karen Krogh', why: 'blocked', code: 'ConversationBlockedByUser' }),
    ])
  })

  test('unblocked she has her cards again, and stands on the list no more', async () => {
    await app(sandbox, karen, 'unblocked')
    const reference = await aRequestForKaren(sandbox)
    const told = await toldOf(sandbox, karen, reference)
    expect(told).toMatchObject({ items: 0, mails: 0 })
    expect(told.cards).toBeGreaterThan(0)
    expect(await people()).toEqual([])
  })

  test('who never had the app is given it, and then has the card within a minute', async () => {
    await app(sandbox, karen, 'lost')
    await forgetConversation()
    const reference = await aRequestForKaren(sandbox)
    await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
    const told = await toldOf(sandbox, karen, reference)
    expect(told).toMatchObject({ items: 0, mails: 0 })
    expect(told.cards).toBeGreaterThan(0)
  })

  test('who removed the app is not given it again: she gets mail, and an administrator sees it', async () => {
    await app(sandbox, karen, 'removed')
    const reference = await aRequestForKaren(sandbox)
    const told = await toldOf(sandbox, karen, reference)
    expect(told).toMatchObject({ cards: 0, items: 0 })
    expect(told.mails).toBeGreaterThan(0)
    expect(await sandbox.get(`/sandbox/teams/${karen}/app`)).toMatchObject({ isInstalled: false })
    expect(await people()).toEqual([expect.objectContaining({ name: 'Karen Krogh', why: 'removed' })])
  })

  test('P-4: neither feed nor mail names anybody, and both lead to where one signs in', async () => {
    const items = await feedOf(sandbox, karen)
    const mails = await mailsOf(sandbox, karen)
    expect(items.length).toBeGreaterThan(0)
    expect(mails.length).toBeGreaterThan(0)
    for (const { text, webUrl } of items) {
      expect(text).not.toMatch(names)
      expect(webUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    }
    for (const { subject, body } of mails) {
      expect(`${subject} ${body.content}`).not.toMatch(names)
      expect(body.content).toContain('Søndervangskolen')
      expect(body.content).toContain('https://teams.microsoft.com/')
    }
  })

  test('with the app back she has her cards again', async () => {
    await app(sandbox, karen, 'installed')
    const reference = await aRequestForKaren(sandbox)
    expect((await toldOf(sandbox, karen, reference)).cards).toBeGreaterThan(0)
    expect(await people()).toEqual([])
  })
})

/** Where the app is gone without a word, nothing is known of the chat either. */
async function forgetConversation(): Promise<void> {
  await inDatabase(sandbox, `delete from conversation where person_id = '${sandbox.oid(karen)}'`)
}
