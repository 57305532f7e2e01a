import { describe, expect, test } from '@jest/globals'
import type { Explanation } from '../../../shared/domain/explain/explanation.ts'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'
import { explanationDocument } from '../../../shared/contract/explain/explanation.ts'
import { employersConsultant } from '../../../shared/domain/phases/employers-consultant.ts'
import { aRequest } from '../support/requests.ts'
import { at } from '../support/rules.ts'

/* What the law says around a fast-track request besides its own limits; absent from Thursday 26 March 2026. */

const absent = {
  policy: 'varde',
  statute: 'statute-2025',
  firstAbsenceDay: '2026-03-26',
  expectedOverEightWeeks: 'yes',
}

function explained(facts: Readonly<Record<string, unknown>>): Explanation {
  const answer = explainDocument(JSON.stringify({ ...absent, ...facts }), { format: 'json', language: 'da' })
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.faults))
  return explanationDocument.parse(JSON.parse(answer.output))
}

function limitOf(ruleId: string, facts: Readonly<Record<string, unknown>>): string | undefined {
  return explained(facts).obligations.find((one) => one.ruleId === ruleId)?.limit
}

function refusals(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return explained(facts).rejections.map(({ code, ruleId }) => `${code} ${ruleId}`)
}

/** Asked on a day by a side, and seen from that day. */
const asked = (requestedBy: string, requestedAt: string) => ({
  now: requestedAt,
  fastTrack: { requestedAt, requestedBy },
})

const by = (requestedBy: 'employee' | 'municipality') =>
  ({ type: 'requestFastTrack', requestedOn: '2026-12-21', requestedBy }) as const

describe('who may ask for fast track, and until when', () => {
  test.each([
    ['L-3: the employer within the first five weeks', 'employer', '2026-04-29', []],
    ['L-3: and not the day after', 'employer', '2026-04-30', ['fast-track-too-late L-3']],
    ['L-2: the employee too', 'employee', '2026-04-29', []],
    ['L-4: and no later than the employer', 'employee', '2026-04-30', ['fast-track-too-late L-4']],
    ['L-7: the municipality begins by itself whenever it sees reason to', 'municipality', '2026-05-20', []],
    ['L-7: though not before the absence', 'municipality', '2026-03-25', ['fast-track-before-absence L-7']],
  ])('%s', (_rule, by, on, expected) => {
    expect(refusals(asked(by, on))).toEqual(expected)
  })

  test('L-1, L-7: a short absence is no reason for employer or employee, and may be one for the municipality', () => {
    const short = { expectedOverEightWeeks: 'no' }
    expect(refusals({ ...short, ...asked('employee', '2026-04-01') })).toEqual(['fast-track-not-expected-long L-1'])
    expect(refusals({ ...short, ...asked('municipality', '2026-04-01') })).toEqual([])
  })

  test('L-2, L-7: a request keeps by whom it was begun, and refuses as the explanation does', () => {
    const story = aRequest({ firstAbsenceDay: '2026-11-16' })
    expect(story.try('2026-12-21T10:00', by('employee'))).toMatchObject({
      rejection: { code: 'fast-track-too-late', field: 'requestedOn', ruleId: 'L-4' },
    })
    story.tell('2026-12-21T10:00', by('municipality'))
    expect(story.state.fastTrack).toEqual({ requestedOn: '2026-12-21', requestedBy: 'municipality' })
  })
})

describe('VARDE-6: the round table is held in all relevant cases', () => {
  const asked = { now: '2026-04-07', enquiry: '2026-04-07T09:00' }

  test('it has its limit until the consultant judges otherwise', () => {
    expect(limitOf('VARDE-4', asked)).toBe('2026-04-14')
    expect(limitOf('VARDE-4', { ...asked, dialogue: { relevance: ['relevant'] } })).toBe('2026-04-14')
    expect(limitOf('VARDE-4', { ...asked, dialogue: { relevance: ['notRelevant'] } })).toBeUndefined()
  })

  test('the judgement is recorded on the request, and can be taken back', () => {
    const story = aRequest()
    const keys = (): readonly string[] => story.obligations('2026-12-21T12:00').map(({ key }) => key)
    story.tell('2026-12-21T10:00', { type: 'answerDialogue', answers: { relevance: ['notRelevant'] } })
    expect(keys()).not.toContain('VARDE-4')
    story.tell('2026-12-21T11:00', { type: 'answerDialogue', answers: { relevance: [] } })
    expect(keys()).toContain('VARDE-4')
  })
})

describe('L-14: the GP consultation', () => {
  const requestedAt = '2026-04-01'

  test('is within eight days of the employee’s own request, kept before a holiday and seen by no employer', () => {
    const facts = { now: requestedAt, fastTrack: { requestedAt, requestedBy: 'employee' } }
    const consultation = explained(facts).obligations.find(({ ruleId }) => ruleId === 'L-14')
    expect(consultation).toMatchObject({ limit: '2026-04-09', actBy: '2026-04-09', assignee: 'employee', basis: 'law' })
    const story = aRequest({ firstAbsenceDay: '2026-12-04' })
    story.tell('2026-12-23T10:00', { type: 'requestFastTrack', requestedOn: '2026-12-23', requestedBy: 'employee' })
    expect(story.obligation('L-14', '2026-12-23T11:00')).toMatchObject({
      limit: '2026-12-31',
      actBy: '2026-12-30',
      room: 'authority',
    })
  })

  test('is not asked for after the employer’s request, or where nobody knows who asked', () => {
    expect(limitOf('L-14', { now: requestedAt, fastTrack: { requestedAt } })).toBeUndefined()
    expect(limitOf('L-14', { now: requestedAt })).toBeUndefined()
  })
})

describe('L-15: the GP’s own date for the certificate', () => {
  test.each([
    ['two weeks when the talk leaves them', '2026-04-02', '2026-04-16'],
    ['by the talk when it comes sooner', '2026-05-11', '2026-05-20'],
    ['eight days also when the talk comes first', '2026-05-19', '2026-05-27'],
  ])('%s: asked %s, due %s', (_rule, certificateAskedOn, limit) => {
    expect(limitOf('L-15', { now: certificateAskedOn, certificateAskedOn })).toBe(limit)
  })

  test('nothing is due when no certificate was asked for', () => {
    expect(limitOf('L-15', { now: '2026-04-02' })).toBeUndefined()
  })
})

describe('L-16: a request is not a notification', () => {
  test('both stand side by side, each with its own limit, and sending one leaves the other open', () => {
    const story = aRequest({ firstAbsenceDay: '2026-12-04' })
    story.tell('2026-12-22T10:00', { type: 'requestFastTrack', requestedOn: '2026-12-22' })
    expect(story.obligation('L-3', '2026-12-22T11:00')).toMatchObject({ state: 'met', limit: '2027-01-07' })
    expect(story.obligation('L-22', '2026-12-22T11:00')).toMatchObject({
      state: 'open',
      limit: '2027-01-08',
      assignee: { role: 'leader' },
      why: { ruleId: 'L-16' },
    })
    story.tell('2026-12-22T12:00', { type: 'recordTask', obligation: 'L-22' })
    expect(story.obligation('L-22', '2026-12-22T13:00').state).toBe('met')
  })

  test('nobody is called late for what NemRefusion never tells us', () => {
    const story = aRequest({ firstAbsenceDay: '2026-12-04' })
    expect(story.obligation('L-22', '2027-01-08T23:59').state).toBe('open')
    expect(story.obligation('L-22', '2027-01-09T00:00').state).toBe('void')
  })
})

describe('L-31: no further talks when recovery is near', () => {
  const held = { now: '2026-04-24', events: [{ type: 'taskDone', task: 'statutoryTalk', at: '2026-04-24' }] }

  test('within thirteen weeks of the first talk the law wants no more, and the follow-ups go', () => {
    const near = explained({ ...held, recoveryExpectedOn: '2026-07-24' })
    expect(near.statutoryTalk).toMatchObject({ kind: 'notDue', ruleId: 'L-31' })
    expect(near.obligations.map(({ ruleId }) => ruleId)).not.toContain('L-21')
  })

  test.each([
    ['a day later the ordinary follow-ups stand', { ...held, recoveryExpectedOn: '2026-07-25' }],
    ['a course nobody can foresee has them', held],
    ['before the first talk nothing is known', { now: '2026-04-24', recoveryExpectedOn: '2026-05-01' }],
    ['the law of 2023 knew no such exemption', { ...held, recoveryExpectedOn: '2026-05-01', statute: 'statute-2023' }],
  ])('%s', (_rule, facts) => {
    expect(explained(facts).obligations.map(({ ruleId }) => ruleId)).toContain('L-21')
    expect(explained(facts).statutoryTalk.ruleId).not.toBe('L-31')
  })
})

const paid = (...benefitSpells: readonly object[]) => ({ now: '2026-04-25', benefitSpells })

describe('L-32: more than 22 weeks of benefit within nine months', () => {
  test.each([
    ['154 days on end are exactly 22 weeks', paid({ start: '2026-04-25', days: 154 }), undefined],
    ['the 155th makes it the end of that month', paid({ start: '2026-04-25', days: 155 }), '2026-09-30'],
    ['one that goes on is taken to go on', paid({ start: '2026-04-25' }), '2026-09-30'],
    [
      'earlier benefit counts within the nine months',
      paid({ start: '2026-01-01', days: 60 }, { start: '2026-04-25' }),
      '2026-07-31',
    ],
    ['and not beyond them', paid({ start: '2025-06-01', days: 60 }, { start: '2026-04-25' }), '2026-09-30'],
    ['an extension ends the matter', { ...paid({ start: '2026-04-25' }), isBenefitExtended: true }, undefined],
    ['nothing known means nothing due', { now: '2026-04-25' }, undefined],
  ])('%s', (_rule, facts, limit) => {
    expect(limitOf('L-32', facts)).toBe(limit)
  })
})

describe('L-42: a consultant who acts for the employer', () => {
  const { rules, state } = aRequest({ firstAbsenceDay: '2026-12-04' })

  test('is told what they may ask until the employer period ends, and not from the day after', () => {
    expect(employersConsultant(rules, state, at('2027-01-02T23:59'))).toMatchObject({ ruleId: 'L-42' })
    expect(employersConsultant(rules, state, at('2027-01-03T00:00'))).toBeUndefined()
  })

  test('advises the employer all along where there is no absence yet', () => {
    const { firstAbsenceDay: _none, ...preventive } = state
    expect(employersConsultant(rules, preventive, at('2027-06-01T09:00'))?.ruleId).toBe('L-42')
  })
})
