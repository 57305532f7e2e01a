import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ConversationRecord } from '../../functions/app/ports/alerts.ts'
import type { Consultant, Municipality } from '../../functions/app/ports/settings.ts'
import { aNote, aStore, aWorkplace, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

test('the municipality is the newest version saved; older ones stay readable', async () => {
  expect(await bench.store.municipality()).toBeUndefined()
  expect(await bench.store.settings()).toBeUndefined()
  const havnsby: Municipality = {
    name: 'Havnsby Kommune',
    policyId: 'varde',
    statute: 'byDate',
    closingDays: ['2026-12-24'],
    coordinatorIds: ['coordinator-1'],
  }
  await bench.store.saveMunicipality(havnsby)
  await bench.store.saveMunicipality({ ...havnsby, closingDays: ['2026-12-24', '2026-12-31'] })
  expect((await bench.store.municipality())?.closingDays).toEqual(['2026-12-24', '2026-12-31'])
  const { rows } = await bench.asOwner.query(`select settings ->> 'name' as name from municipality_version`)
  expect(rows).toEqual([{ name: 'Havnsby Kommune' }, { name: 'Havnsby Kommune' }])
})

test('a workplace taken off the list goes, unless a request needs to know it', async () => {
  const kept = aWorkplace({ workplaceId: 'kept', name: 'Den gamle skole' })
  await bench.store.saveWorkplaces([kept, aWorkplace({ workplaceId: 'gone', fixedConsultantId: 'consultant-1' })])
  await received(bench.store, { workplaceId: 'kept' })
  await bench.store.saveWorkplaces([aWorkplace({ address: 'Ny vej 2' })])
  expect(await bench.store.workplaces()).toEqual([kept, aWorkplace({ address: 'Ny vej 2' })])
})

test('consultants are the list saved last', async () => {
  await bench.store.saveConsultants([consultant('a', 37), consultant('b', 30)])
  await bench.store.saveConsultants([consultant('b', 18.5), consultant('c', 37)])
  expect(await bench.store.consultants()).toEqual([consultant('b', 18.5), consultant('c', 37)])
  await bench.store.saveConsultants([])
  expect(await bench.store.consultants()).toEqual([])
})

test('what routing and invitations need comes back as it was saved', async () => {
  const whole: Consultant = {
    ...consultant('d', 37),
    professions: ['physiotherapist', 'nurse'],
    ownWorkplaceId: 'kept',
    preparationMinutes: 15,
    travelMinutes: 20,
  }
  await bench.store.saveConsultants([whole])
  expect(await bench.store.consultants()).toEqual([whole])
  const met = aWorkplace({ unionRepId: 'union-1', hrContactId: 'hr-1', roomId: 'moedelokale-1@havnsby.example' })
  await bench.store.saveWorkplaces([met])
  expect(await bench.store.workplaces()).toContainEqual(met)
})

test('all settings come in one statement, as each of them comes alone', async () => {
  const { store } = bench
  const [municipality, workplaces, consultants] = await Promise.all([
    store.municipality(),
    store.workplaces(),
    store.consultants(),
  ])
  expect(consultants.length * workplaces.length).toBeGreaterThan(0)
  expect(await store.settings()).toEqual({ municipality, workplaces, consultants })
})

test('the bot speaks where it was last installed, and nowhere after it was removed', async () => {
  const record: ConversationRecord = {
    personId: randomUUID(),
    conversationId: 'conversation-1',
    serviceUrl: 'https://teams.example',
    tenantId: 'tenant-1',
    botId: 'bot-1',
    channelPersonId: '29:person',
  }
  const { conversations } = bench.store
  await conversations.remember(record)
  await conversations.remember({ ...record, conversationId: 'conversation-2' })
  expect(await conversations.of(record.personId)).toEqual({ ...record, conversationId: 'conversation-2' })
  await conversations.forget(record.personId)
  expect(await conversations.of(record.personId)).toBeUndefined()
})

test('notes of one room never come with those of the other (P-8)', async () => {
  const { requestId } = await received(bench.store)
  const [ours, theirs] = [aNote(requestId), aNote(requestId, { room: 'authority', text: 'Hos os' })]
  await bench.store.transaction((tx) => tx.addNotes([ours, theirs]))
  await bench.store.transaction((tx) => tx.addNotes([]))
  expect(await bench.store.notes(requestId, 'employer')).toEqual([ours])
  expect(await bench.store.notes(requestId, 'authority')).toEqual([theirs])
})

function consultant(consultantId: string, weeklyHours: number): Consultant {
  return { consultantId, weeklyHours, isActive: true, professions: [], preparationMinutes: 0, travelMinutes: 0 }
}
