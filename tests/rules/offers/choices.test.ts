import { describe, expect, test } from '@jest/globals'
import type { AppRole } from '../../../shared/domain/access/access.ts'
import { isBookable, meetingsFor, wishesFor } from '../../../shared/domain/access/choices-for.ts'
import { visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import type { MeetingRule } from '../../../shared/domain/policies/schema.ts'
import { anHourAt, book, cancel, held, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

/** With Karen as its consultant. */
function of(policyId: string): Story {
  const story = new Story(rulesOf(policyId)).tell('2026-12-21T09:10', receive())
  const isKarens = story.state.consultantId === people.karen
  return isKarens ? story : story.tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
}

function ruleOf({ rules }: Story, kind: string): MeetingRule {
  const rule = rules.policy.meetings.find((one) => one.kind === kind)
  if (rule === undefined) throw new Error(`No meeting is called ${kind}`)
  return rule
}

const canBook = (story: Story, kind: string) => isBookable(story.rules.policy, story.state, ruleOf(story, kind))

const booked = (story: Story, meeting: string, local: string) =>
  story.tell('2026-12-21T09:20', book(local, { meeting, slot: anHourAt(local), allowLate: true }))

const recorded = (story: Story, meeting: string) =>
  story.tell('2026-12-22T12:00', { type: 'recordMeeting', meeting, heldAt: textAt('2026-12-22T10:00') })

function partsOf(story: Story, personId: string, ...roles: readonly AppRole[]) {
  return visibleParts({ personId, roles, workplaceIds: [] }, story.state)
}

describe('which meetings can be booked now', () => {
  test('VARDE-5: the round table, until it has a time; again when that was cancelled; not once it was held', () => {
    const story = of('varde')
    expect(canBook(story, 'roundTable')).toBe(true)
    expect(canBook(booked(story, 'roundTable', '2026-12-22T10:00'), 'roundTable')).toBe(false)
    expect(canBook(story.tell('2026-12-21T10:00', cancel), 'roundTable')).toBe(true)
    const after = booked(of('varde'), 'roundTable', '2026-12-22T10:00').tell('2026-12-22T12:00', held)
    expect(canBook(after, 'roundTable')).toBe(false)
  })

  test('HELSINGOER-12: a follow-up stands booked once, and when it was held the next one can be booked', () => {
    const story = recorded(of('helsingoer'), 'roundTable')
    expect(canBook(story, 'followUp')).toBe(true)
    story.tell('2026-12-22T12:10', book('2027-01-19T10:00', { meeting: 'followUp', allowLate: true }))
    expect(canBook(story, 'followUp')).toBe(false)
    expect(canBook(story, 'careTalk')).toBe(true)
    expect(canBook(story.tell('2027-01-19T12:00', held), 'followUp')).toBe(true)
  })

  test('LYNGBY-3: a talk waits until the meeting before it was held or has a time', () => {
    const story = of('lyngby-taarbaek')
    expect(canBook(story, 'startTalk')).toBe(false)
    expect(canBook(booked(story, 'infoMeeting', '2027-01-11T10:00'), 'startTalk')).toBe(true)
    expect(canBook(story.tell('2026-12-21T10:00', cancel), 'startTalk')).toBe(false)
    expect(canBook(recorded(of('lyngby-taarbaek'), 'infoMeeting'), 'startTalk')).toBe(true)
  })

  test('LYNGBY-4: the round table waits for the talk only where the screening asks for one', () => {
    const story = of('lyngby-taarbaek')
    expect(canBook(story, 'roundTable')).toBe(true)
    recorded(story, 'infoMeeting').tell('2026-12-22T12:05', { type: 'screen', problemGroup: 'stress' })
    expect(canBook(story, 'roundTable')).toBe(false)
    const meetings = [...(story.state.meetings ?? []), { meeting: 'startTalk', heldAt: textAt('2026-12-22T13:00') }]
    expect(isBookable(story.rules.policy, { ...story.state, meetings }, ruleOf(story, 'roundTable'))).toBe(true)
  })

  test('HJOERRING-5: another meeting before it does not stand for the one that must come first', () => {
    const story = recorded(of('hjoerring'), 'leaderTalk')
    expect(canBook(story, 'citizenContact')).toBe(true)
    expect(canBook(story, 'crossDisciplinary')).toBe(false)
    expect(canBook(story, 'roundTable')).toBe(false)
  })
})

describe('who may know of what can be chosen', () => {
  test('P-8: the leader’s choice holds no meeting between employee and municipality', () => {
    const story = of('lyngby-taarbaek')
    const kinds = (personId: string, ...roles: readonly AppRole[]) =>
      meetingsFor(story.rules.policy, partsOf(story, personId, ...roles)).map(({ kind }) => kind)
    expect(kinds(people.karen, 'Consultant')).toEqual(['infoMeeting', 'startTalk', 'roundTable'])
    expect(kinds(people.leader)).toEqual(['roundTable'])
  })

  test('P-1: what the employee asked for is the leader’s and the consultant’s to write down, never HR’s', () => {
    const story = of('hjoerring')
    const wishes = (personId: string, ...roles: readonly AppRole[]) =>
      wishesFor(story.rules.policy, partsOf(story, personId, ...roles)).map(({ wants }) => wants)
    expect(wishes(people.leader)).toContain('unionRep')
    expect(wishes(people.karen, 'Consultant')).toContain('unionRep')
    expect(wishes('hanne', 'HR')).toHaveLength(0)
  })

  test('P-8: a wish that only the authority room’s meetings come of is the consultant’s alone', () => {
    const story = of('lyngby-taarbaek')
    const policy = {
      ...story.rules.policy,
      meetings: story.rules.policy.meetings.map((one) =>
        one.kind === 'infoMeeting'
          ? {
              ...one,
              others: [{ role: 'companion', ruleId: 'LYNGBY-2', when: [{ employeeWants: 'companion' }] }] as const,
            }
          : one,
      ),
    }
    const wishes = (personId: string, ...roles: readonly AppRole[]) =>
      wishesFor(policy, partsOf(story, personId, ...roles)).map(({ wants }) => wants)
    expect(wishes(people.karen, 'Consultant')).toContain('companion')
    expect(wishes(people.leader)).not.toContain('companion')
  })
})
