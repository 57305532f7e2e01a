import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { allThat, aRequestOf } from '../support/acts.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { databaseText } from '../support/database-text.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const employers = ['lone-leder', 'hanne-hr']
const screen = (problemGroup: string): CommandInput => ({ type: 'screen', problemGroup })
const need = (profession: string): CommandInput => ({ type: 'needProfession', profession })
const answer = (answers: Record<string, string[]>): CommandInput => ({ type: 'answerDialogue', answers })

describe('LYNGBY-1: the screening', () => {
  test('the answer is used and thrown away; the employer’s side sees no trace of it', async () => {
    const request = await aRequestOf(sandbox, 'lyngby-taarbaek')
    const { choices } = await request.read(request.consultant)
    expect(choices.problemGroups.map(({ problemGroup }) => problemGroup)).toContain('anxiety')

    const screened = await request.act(request.consultant, screen('anxiety'))
    expect(screened.isInTargetGroup).toBe(true)
    expect(screened.obligations.map(({ ruleId }) => ruleId)).toContain('LYNGBY-3')
    expect(await databaseText(sandbox.databaseUrl, ['journal', 'note', 'request', 'command_key'])).not.toMatch(
      /anxiety/,
    )
    for (const person of employers) {
      const seen = await allThat(request, person)
      for (const word of ['LYNGBY-2', 'LYNGBY-3', 'opstartssamtale', 'informationsmøde', 'anxiety', 'isInTargetGroup'])
        expect([person, word, seen.toLowerCase().includes(word.toLowerCase())]).toEqual([person, word, false])
    }
    const onListOf = async (person: string) => {
      const { items } = await sandbox.as(person).call('listRequests', undefined)
      return JSON.stringify(items.find(({ reference }) => reference === request.ref))
    }
    expect(await onListOf('hanne-hr')).not.toContain('LYNGBY')
    expect(await onListOf(request.consultant)).toContain('LYNGBY')
  })

  test('an unknown answer, a model without screening and the employer’s side are refused', async () => {
    const request = await aRequestOf(sandbox, 'lyngby-taarbaek')
    expect(await request.refusal(request.consultant, screen('brokenLeg'))).toMatchObject({
      code: 'screening-answer-unknown',
      fields: [{ path: 'problemGroup' }],
    })
    for (const person of employers) expect(await request.refusal(person, screen('none'))).toMatchObject({ status: 403 })
    const other = await aRequestOf(sandbox, 'varde')
    expect(await other.refusal(other.consultant, screen('none'))).toMatchObject({ code: 'no-screening' })
  })

  test('a leader can neither ask for times of the municipality’s own talks nor book them', async () => {
    const request = await aRequestOf(sandbox, 'lyngby-taarbaek')
    const params = { ref: request.ref }
    const offers = (person: string, meeting: string) =>
      sandbox.as(person).refusal('requestOffers', undefined, { params, query: { meeting } })
    expect(await offers('lone-leder', 'infoMeeting')).toMatchObject({
      status: 400,
      code: 'meeting-unknown',
      fields: [{ path: 'meeting' }],
    })
    expect(await offers(request.consultant, 'seance')).toMatchObject({ status: 400, code: 'meeting-unknown' })
    const times = await sandbox
      .as(request.consultant)
      .call('requestOffers', undefined, { params, query: { meeting: 'infoMeeting' } })
    expect(times.offers.length).toBeGreaterThan(0)

    const [time] = times.offers
    const slot = { consultantId: time?.consultant.id ?? '', startsAt: time?.startsAt ?? '', endsAt: time?.endsAt ?? '' }
    const booked = await sandbox.as(request.consultant).call('book', { meeting: 'infoMeeting', slot }, { params })
    const [booking] = booked.request.bookings
    expect(booking?.meeting).toBe('infoMeeting')
    for (const person of employers) {
      const { bookings, timeline } = await request.read(person)
      expect([bookings, timeline.filter(({ what }) => what.da.includes('reserveret'))]).toEqual([[], []])
    }
    const id = booking?.id ?? ''
    expect(
      await sandbox.as('lone-leder').refusal('cancelBooking', undefined, { params: { ...params, id } }),
    ).toMatchObject({ status: 404, code: 'booking-unknown' })
  })
})

describe('ROSKILDE-4: which professional should attend, never why', () => {
  test('the municipality’s side sees it, the employer’s does not', async () => {
    const request = await aRequestOf(sandbox, 'roskilde')
    expect(await request.refusal(request.consultant, need('astrologer'))).toMatchObject({ code: 'profession-unknown' })
    const { neededProfession } = await request.act(request.consultant, need('physiotherapist'))
    expect(neededProfession).toBe('physiotherapist')
    for (const person of employers) {
      expect(await request.refusal(person, need('psychologist'))).toMatchObject({ status: 403 })
      expect(await allThat(request, person)).not.toMatch(/physiotherapist|fysioterapeut|neededProfession/i)
    }
  })
})

describe('the dialogue with the municipality', () => {
  test('KOLDING-6: what the call led to does the task, and says what comes next', async () => {
    const request = await aRequestOf(sandbox, 'kolding')
    expect(
      (await request.read(request.consultant)).obligations.find(({ ruleId }) => ruleId === 'KOLDING-6'),
    ).toMatchObject({ kind: 'recordOutcome', state: 'open' })
    const solved = await request.act(request.consultant, answer({ outcome: ['solvedByPhone'] }))
    expect(solved.obligations.find(({ ruleId }) => ruleId === 'KOLDING-6')?.state).toBe('met')
    expect(solved.comesNext?.act).toBe('close')
    const { dialogue } = await request.read('lone-leder')
    expect(dialogue).toMatchObject([{ field: 'outcome', mayAnswer: false, chosen: ['solvedByPhone'] }])

    const changed = await request.act(request.consultant, answer({ outcome: ['roundTable'] }))
    expect(changed.comesNext?.act).toBe('book')
    expect(changed.timeline.at(-1)?.what.da).toBe('Hvad blev resultatet af samtalen? Rundbordssamtale')
  })

  test.each<[string, Record<string, string[]>, string]>([
    ['dialogue-field-unknown', { diagnosis: ['x'] }, 'answers.diagnosis'],
    ['dialogue-field-unknown', { outcome: ['roundTable'], healthOffers: ['nurse'] }, 'answers.healthOffers'],
    ['dialogue-choice-unknown', { outcome: ['other'] }, 'answers.outcome'],
    ['dialogue-one-answer', { outcome: ['roundTable', 'notTarget'] }, 'answers.outcome'],
    ['dialogue-answer-missing', { outcome: [] }, 'answers.outcome'],
  ])('%s is told at its field, and nothing is kept', async (code, answers, path) => {
    const request = await aRequestOf(sandbox, 'kolding')
    expect(await request.refusal(request.consultant, answer(answers))).toMatchObject({
      status: 422,
      code,
      fields: [{ path }],
    })
    expect((await request.read(request.consultant)).dialogue?.[0]?.chosen).toBeUndefined()
  })

  test('KOLDING-6: the outcome is the consultant’s to tell', async () => {
    const request = await aRequestOf(sandbox, 'kolding')
    for (const person of employers) {
      expect(await request.refusal(person, answer({ outcome: ['notTarget'] }))).toMatchObject({
        status: 403,
        code: 'access-denied',
        fields: [{ path: 'answers.outcome' }],
      })
    }
  })

  test('HJOERRING-6, P-8: offers of the health centre lie beside the journal, are gone when changed, and stay with the consultant', async () => {
    const request = await aRequestOf(sandbox, 'hjoerring')
    await request.act(request.consultant, answer({ healthOffers: ['psychologist'] }))
    const { dialogue } = await request.act(request.consultant, answer({ healthOffers: ['nurse', 'physiotherapist'] }))
    expect(dialogue?.find(({ field }) => field === 'healthOffers')?.chosen).toEqual(['nurse', 'physiotherapist'])

    expect(await databaseText(sandbox.databaseUrl, ['journal', 'request', 'command_key'])).not.toMatch(/nurse/)
    expect(await databaseText(sandbox.databaseUrl, ['note'])).toMatch(/nurse physiotherapist/)
    expect(await databaseText(sandbox.databaseUrl, ['note'])).not.toMatch(/psychologist/)
    for (const person of employers) {
      expect(await allThat(request, person)).not.toMatch(/healthOffers|Tilbud fra sundhedscentret|nurse/)
    }
    expect(await allThat(request, 'kirsten-koordinator')).not.toMatch(/nurse/)
    expect(await request.refusal('lone-leder', answer({ healthOffers: [] }))).toMatchObject({ status: 403 })
  })
})

describe('HJOERRING-8: the union representative comes when the employee asks', () => {
  const wish: CommandInput = { type: 'recordWish', wants: 'unionRep' }

  test('the leader writes the wish down; the consultant sees it, HR does not', async () => {
    const request = await aRequestOf(sandbox, 'hjoerring')
    const { choices } = await request.read('lone-leder')
    expect(choices.wishes).toMatchObject([{ wants: 'unionRep', label: { da: 'Tillidsrepræsentanten deltager' } }])
    const asked = await request.act('lone-leder', wish)
    expect(asked.wishes).toEqual(['unionRep'])
    expect(asked.may).not.toContain('recordWish')
    expect((await request.read(request.consultant)).wishes).toEqual(['unionRep'])
    expect(await allThat(request, 'hanne-hr')).not.toMatch(/unionRep|tillidsrep/i)
    expect(await request.refusal('hanne-hr', wish)).toMatchObject({ status: 403 })
  })

  test('VORDINGBORG-5: a wish for the GP is the municipality’s; to the leader it is unknown', async () => {
    const request = await aRequestOf(sandbox, 'vordingborg')
    const gp: CommandInput = { type: 'recordWish', wants: 'gpMeeting' }
    expect(await request.refusal('lone-leder', gp)).toMatchObject({ status: 422, code: 'wish-unknown' })
    expect((await request.act(request.consultant, gp)).wishes).toEqual(['gpMeeting'])
    expect(await allThat(request, 'lone-leder')).not.toMatch(/gpMeeting|lægen/)
    const balloon: CommandInput = { type: 'recordWish', wants: 'balloon' }
    expect(await request.refusal(request.consultant, balloon)).toMatchObject({ code: 'wish-unknown' })
  })
})
