import { describe, expect, test } from '@jest/globals'
import type { DialogueField } from '../../../shared/domain/policies/dialogue.ts'
import { definePolicy, type MeetingRule } from '../../../shared/domain/policies/schema.ts'
import { policyOf } from '../support/models.ts'

function meeting(id: string, kind: string): MeetingRule | undefined {
  return policyOf(id).meetings.find((one) => one.kind === kind)
}

function asked(id: string, field: string): DialogueField | undefined {
  return policyOf(id).intake.dialogue.find((one) => one.field === field)
}

function choices(id: string, field: string): string[] {
  return asked(id, field)?.choices.map(({ choice }) => choice) ?? []
}

describe('who sits at the table, and in which order', () => {
  test.each([
    ['VARDE-5', 'varde', 'roundTable'],
    ['HELSINGOER-3', 'helsingoer', 'roundTable'],
    ['HJOERRING-8', 'hjoerring', 'roundTable'],
    ['KOLDING-8', 'kolding', 'roundTable'],
    ['ROSKILDE-8', 'roskilde', 'roundTable'],
    ['VORDINGBORG-10', 'vordingborg', 'roundTable'],
    ['FAVRSKOV-1', 'favrskov', 'roundTable'],
  ])('%s: leader and employee with the consultant', (ruleId, id, kind) => {
    expect(meeting(id, kind)).toMatchObject({ ruleId, participants: ['leader', 'employee'] })
  })

  test.each([
    ['KOLDING-8: at the company', 'kolding'],
    ['FAVRSKOV-1: at the workplace', 'favrskov'],
    ['VORDINGBORG-10: at the workplace', 'vordingborg'],
  ])('%s', (_rule, id) => {
    expect(meeting(id, 'roundTable')?.places).toEqual(['workplace'])
  })

  test.each<[string, string, string, object]>([
    [
      'HJOERRING-8: the union representative only when the employee wants it',
      'hjoerring',
      'roundTable',
      { role: 'unionRep', when: [{ employeeWants: 'unionRep' }] },
    ],
    [
      'ROSKILDE-5: the professional who is needed',
      'roskilde',
      'roundTable',
      { role: 'professional', when: ['professionNeeded'] },
    ],
    [
      'VORDINGBORG-5: the GP when the employee accepts',
      'vordingborg',
      'gpMeeting',
      { role: 'gp', when: [{ employeeWants: 'gpMeeting' }] },
    ],
    [
      'KATALOG-5: HR after 30 absence days',
      'katalog',
      'followUp',
      { role: 'hr', ruleId: 'KATALOG-5', when: [{ fromAbsenceDay: 31 }] },
    ],
    ['KATALOG-T12: a second leader', 'katalog', 'presenceTalk', { role: 'secondLeader', ruleId: 'KATALOG-T12' }],
  ])('%s', (_rule, id, kind, other) => {
    expect(meeting(id, kind)?.others).toContainEqual(expect.objectContaining(other))
  })

  test.each([
    [
      'LYNGBY-4: the individual talk before the round table',
      'lyngby-taarbaek',
      ['infoMeeting', 'startTalk', 'roundTable'],
    ],
    [
      'HJOERRING-5: leader, employee, health centre, round table',
      'hjoerring',
      ['leaderTalk', 'citizenContact', 'crossDisciplinary', 'roundTable'],
    ],
    ['VORDINGBORG-6: first the citizen, then the employer', 'vordingborg', ['citizenContact', 'employerContact']],
  ])('%s', (rule, id, order) => {
    const { meetings } = policyOf(id)
    order.slice(1).forEach((kind, index) => {
      const after = meetings.find((one) => one.kind === kind)?.after
      expect(after?.map(({ meeting }) => meeting)).toEqual([order[index]])
    })
    expect(meetings.flatMap(({ after }) => after.map(({ ruleId }) => ruleId))).toContain(rule.split(':')[0])
  })

  test('HELSINGOER-6: round table and follow-up may not close without who and when', () => {
    expect(meeting('helsingoer', 'roundTable')?.agreements).toEqual({ ruleId: 'HELSINGOER-6' })
    expect(meeting('helsingoer', 'followUp')?.agreements).toEqual({ ruleId: 'HELSINGOER-6' })
  })

  test('HJOERRING-11, HJOERRING-12: adviser, then authority from the day after the employer period, or the home municipality', () => {
    expect(policyOf('hjoerring').phases).toEqual([
      { ruleId: 'HJOERRING-11', role: 'employerAdviser' },
      {
        ruleId: 'HJOERRING-11',
        role: 'authority',
        from: { anchor: 'firstAbsenceDay', after: { days: 30 } },
        homeRuleId: 'HJOERRING-12',
      },
    ])
  })
})

describe('what is asked', () => {
  test('LYNGBY-1: the problem group is asked by the consultant and stays in the authority room', () => {
    expect(asked('lyngby-taarbaek', 'problemGroup')).toMatchObject({ by: 'consultant', room: 'authority' })
    const { screening } = policyOf('lyngby-taarbaek')
    expect(screening?.targetGroups).toEqual(['workRelated', 'stress', 'anxiety', 'depression'])
    expect(choices('lyngby-taarbaek', 'problemGroup')).toEqual([...(screening?.targetGroups ?? []), 'none'])
  })

  test('LYNGBY-1: a model that would show it to the employer, or ask a leader, is refused', () => {
    const { dialogue, ...intake } = policyOf('lyngby-taarbaek').intake
    const loading = (change: object) => () =>
      definePolicy({
        ...policyOf('lyngby-taarbaek'),
        intake: { ...intake, dialogue: dialogue.map((field) => ({ ...field, ...change })) },
      })
    expect(loading({ room: 'employer' })).toThrow('intake.dialogue.0.room: may only stand in the authority room')
    expect(loading({ by: 'leader' })).toThrow('intake.dialogue.0.by: may not be asked of a leader')
  })

  test('ROSKILDE-4: the profession, never the diagnosis; HJOERRING-6: what the health centre offers', () => {
    expect(asked('roskilde', 'neededProfession')).toMatchObject({ ruleId: 'ROSKILDE-4', room: 'authority' })
    const strategy = policyOf('roskilde').routing.find(({ kind }) => kind === 'neededProfession')
    expect(strategy).toMatchObject({ professions: choices('roskilde', 'neededProfession') })
    expect(choices('hjoerring', 'healthOffers')).toEqual(['psychologist', 'nurse', 'physiotherapist'])
  })

  test('KOLDING-6: what came out of the call', () => {
    expect(choices('kolding', 'outcome')).toEqual(['solvedByPhone', 'roundTable', 'notTarget'])
  })

  test('KATALOG-9, L-41: the leader’s screening asks about work and absence; KATALOG-14: worry is enough', () => {
    expect(choices('katalog', 'riskIndicators')).toEqual(['longAbsence', 'manyAbsences', 'hardDuties', 'none'])
    expect(choices('katalog', 'worry')).toEqual(['absent', 'worried'])
  })

  test.each([
    ['HJOERRING-18: preventive', 'hjoerring', 'firstAbsenceDay', 'HJOERRING-18', false],
    ['KATALOG-14: worried', 'katalog', 'firstAbsenceDay', 'KATALOG-14', false],
    ['ISHOEJ-1: more than eight weeks', 'ishoej', 'expectedOverEightWeeks', 'ISHOEJ-1', true],
  ])('%s', (_rule, id, field, ruleId, isRequired) => {
    expect(policyOf(id).intake.fields).toContainEqual(expect.objectContaining({ field, ruleId, isRequired }))
  })

  test('ISHOEJ-9: the municipality is neutral, and asking it dismisses nobody', () => {
    const { texts } = policyOf('ishoej')
    expect(texts['neutral']?.da).toBe(
      'Kommunen er neutral. Den er hverken på arbejdsgiverens eller medarbejderens side.',
    )
    expect(texts['noDismissal']?.da).toBe('At kontakte kommunen betyder ikke, at nogen bliver afskediget.')
  })
})
