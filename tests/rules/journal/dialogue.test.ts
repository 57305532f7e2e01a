import { describe, expect, test } from '@jest/globals'
import { dialogueFor } from '../../../shared/domain/access/dialogue-for.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { problemGroupsOf, professionsOf, wishesOf } from '../../../shared/domain/policies/asked-of-employee.ts'
import { people, receive } from '../support/commands.ts'
import { policyOf, rulesOf } from '../support/models.ts'
import { codeOf, eventsOf, Story } from '../support/requests.ts'

const now = '2026-12-21T09:10'
const of = (policyId: string): Story =>
  new Story(rulesOf(policyId)).tell(now, receive()).tell(now, { type: 'assign', consultantId: people.karen })
const answer = (answers: Record<string, string[]>): Command => ({ type: 'answerDialogue', answers })

describe('KOLDING-6: the outcome of the call', () => {
  test('is kept in the journal, does its task, and is changed by answering anew', () => {
    const story = of('kolding').tell(now, answer({ outcome: ['solvedByPhone'] }))
    expect(story.state.dialogue).toEqual({ outcome: ['solvedByPhone'] })
    expect(story.obligation('KOLDING-6', now).state).toBe('met')
    story.tell(now, answer({ outcome: ['roundTable'] }))
    expect(story.state.dialogue).toEqual({ outcome: ['roundTable'] })
    expect(story.state.tasksDone).toHaveLength(1)
  })

  test('the same answer again changes nothing', () => {
    const story = of('kolding').tell(now, answer({ outcome: ['notTarget'] }))
    expect(eventsOf(story.try(now, answer({ outcome: ['notTarget'] })))).toEqual([])
  })

  test('it is told by its answer, not as a task', () => {
    expect(codeOf(of('kolding').try(now, { type: 'recordTask', obligation: 'KOLDING-6' }))).toBe('task-unknown')
  })

  test.each<[string, Record<string, string[]>]>([
    ['dialogue-field-unknown', { colour: ['red'] }],
    ['dialogue-choice-unknown', { outcome: ['red'] }],
    ['dialogue-choice-unknown', { outcome: ['roundTable', 'roundTable'] }],
    ['dialogue-one-answer', { outcome: ['roundTable', 'notTarget'] }],
    ['dialogue-answer-missing', { outcome: [] }],
  ])('%s', (code, answers) => {
    expect(codeOf(of('kolding').try(now, answer(answers)))).toBe(code)
  })
})

describe('P-8: what may be health lies beside the journal', () => {
  test('HJOERRING-6: the journal knows that it was answered, never what', () => {
    const story = of('hjoerring').tell(now, answer({ healthOffers: ['psychologist'] }))
    expect(JSON.stringify(story.entries)).not.toContain('psychologist')
    expect(story.state.dialogue).toEqual({})
    expect(timeline(story.entries).at(-1)?.what.da).toBe('Tilbud fra sundhedscentret: besvaret')
    expect(timeline(story.entries, 'employer').at(-1)?.what.da).not.toContain('sundhedscentret')
  })

  test('LYNGBY-1, ROSKILDE-4: screening and needed profession are no answers of the dialogue', () => {
    expect(codeOf(of('lyngby-taarbaek').try(now, answer({ problemGroup: ['stress'] })))).toBe('dialogue-field-unknown')
    expect(codeOf(of('roskilde').try(now, answer({ neededProfession: ['psychologist'] })))).toBe(
      'dialogue-field-unknown',
    )
    expect(problemGroupsOf(policyOf('lyngby-taarbaek')).map(({ choice }) => choice)).toContain('stress')
    expect(problemGroupsOf(policyOf('roskilde'))).toEqual([])
    expect(professionsOf(policyOf('roskilde')).map(({ choice }) => choice)).toContain('psychologist')
  })

  test('KATALOG-9: the leader answers the leader’s questions, the consultant reads them', () => {
    const story = of('katalog')
    const mine = (personId: string, ...roles: readonly ('HR' | 'Consultant' | 'Coordinator')[]) =>
      dialogueFor({ personId, roles, workplaceIds: [] }, story.rules.policy, story.state)
        .filter(({ field }) => field.by === 'leader')
        .map(({ field, mayAnswer }) => [field.field, mayAnswer])
    expect(mine(people.leader)).toContainEqual(['riskIndicators', true])
    expect(mine('hanne', 'HR')).toContainEqual(['riskIndicators', true])
    expect(mine(people.karen, 'Consultant')).toContainEqual(['riskIndicators', false])
    expect(mine('kirsten', 'Coordinator')).toEqual([])
  })

  test('several may be chosen where the model says so, and all taken back', () => {
    const story = of('katalog').tell(now, answer({ riskIndicators: ['longAbsence', 'hardDuties'] }))
    expect(timeline(story.entries).at(-1)?.what.da).toBe(
      'Hvad ser du i arbejdet? Fraværet trækker ud, Opgaver, der er svære at klare',
    )
    story.tell(now, answer({ riskIndicators: [] }))
    expect(story.state.dialogue).toEqual({ riskIndicators: [] })
    expect(timeline(story.entries).at(-1)?.what.da).toContain('Svaret er taget tilbage')
  })
})

describe('HJOERRING-8: who the employee may ask for', () => {
  test.each([
    ['hjoerring', [{ wants: 'unionRep', room: undefined }]],
    ['vordingborg', [{ wants: 'gpMeeting', room: 'authority' }]],
    ['varde', []],
  ])('%s', (id, expected) => {
    expect(wishesOf(policyOf(id)).map(({ wants, room }) => ({ wants, room }))).toEqual(expected)
  })

  test('nothing but what a meeting of the model makes room for', () => {
    expect(codeOf(of('varde').try(now, { type: 'recordWish', wants: 'unionRep' }))).toBe('wish-unknown')
    expect(of('hjoerring').tell(now, { type: 'recordWish', wants: 'unionRep' }).state.employeeWants).toEqual([
      'unionRep',
    ])
  })
})
