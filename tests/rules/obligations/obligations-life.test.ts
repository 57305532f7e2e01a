import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import { phaseOn, phasesOf } from '../../../shared/domain/phases/phases-of.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'
import { anHourAt, book, people, receive, someFacts } from '../support/commands.ts'
import { codeOf, eventsOf, Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

function aRequestOf(policyId: string, local: string, change: Parameters<typeof receive>[0] = {}): Story {
  const rules = rulesFor({ policyId, statuteId: 'statute-2025', closingDays: [] })
  return new Story(rules).tell(local, receive({ firstAbsenceDay: '2026-04-13', ...change }))
}

function held(meeting: string, local: string): Command {
  return { type: 'recordMeeting', meeting, heldAt: textAt(local) }
}

/** With whoever has the request. */
function bookMeeting({ state }: Story, meeting: string, local: string): Command {
  return book(local, { meeting, bookingId: `${meeting}-1`, slot: anHourAt(local, state.consultantId), allowLate: true })
}

const stressed = () =>
  aRequestOf('lyngby-taarbaek', '2026-05-20T09:00').tell('2026-05-26T12:00', {
    type: 'screen',
    problemGroup: 'stress',
  })

describe('LYNGBY-4: the individual talk comes before the round table', () => {
  test('LYNGBY-1: the screening asks for a talk and keeps nothing of the answer', () => {
    const story = stressed()
    expect(JSON.stringify(story.entries)).not.toContain('stress')
    expect(JSON.stringify(timeline(story.entries))).not.toContain('stress')
    expect(story.obligation('LYNGBY-3', '2026-05-26T12:00')).toMatchObject({ on: { meeting: 'startTalk' } })
  })

  test('a round table booked before the talk is refused by name', () => {
    const story = stressed()
    const decision = story.try('2026-05-26T12:05', bookMeeting(story, 'roundTable', '2026-05-28T10:00'))
    expect(decision).toMatchObject({ rejection: { code: 'meeting-out-of-order', ruleId: 'LYNGBY-4' } })
  })

  test('held first, the round table may stand', () => {
    const story = stressed()
      .tell('2026-05-26T13:00', held('infoMeeting', '2026-05-26T10:00'))
      .tell('2026-05-27T12:00', held('startTalk', '2026-05-27T10:00'))
    expect(codeOf(story.try('2026-05-27T12:05', bookMeeting(story, 'roundTable', '2026-05-28T10:00')))).toBe('accepted')
  })

  test('another answer asks for no talk', () => {
    const story = aRequestOf('lyngby-taarbaek', '2026-05-20T09:00').tell('2026-05-26T12:00', {
      type: 'screen',
      problemGroup: 'none',
    })
    expect(story.obligations('2026-05-26T12:00').map(({ ruleId }) => ruleId)).not.toContain('LYNGBY-3')
    expect(codeOf(story.try('2026-05-26T12:05', bookMeeting(story, 'roundTable', '2026-05-28T10:00')))).toBe('accepted')
  })
})

describe('HJOERRING-5 and VORDINGBORG-6: who is spoken with first', () => {
  test('HJOERRING-5: each step is refused until the one before it was held', () => {
    const story = aRequestOf('hjoerring', '2026-04-14T09:00')
    const steps = ['leaderTalk', 'citizenContact', 'crossDisciplinary', 'roundTable']
    steps.forEach((step, index) => {
      const local = `2026-04-${15 + index}T10:00`
      for (const later of steps.slice(index + 1)) {
        expect(story.try(`${local}:30`, held(later, local))).toMatchObject({
          rejection: { code: 'meeting-out-of-order', ruleId: 'HJOERRING-5' },
        })
      }
      expect(meetingToBook(story.rules.policy, story.state)).toBe(step)
      story.tell(`${local}:30`, held(step, local))
    })
    expect(story.obligation('HJOERRING-7', '2026-04-20T10:00').state).toBe('met')
  })

  test('VORDINGBORG-6: the citizen is spoken with before the employer', () => {
    const story = aRequestOf('vordingborg', '2026-04-14T09:00')
    expect(story.try('2026-04-15T11:00', held('employerContact', '2026-04-15T10:00'))).toMatchObject({
      rejection: { code: 'meeting-out-of-order', ruleId: 'VORDINGBORG-6' },
    })
  })

  test('CAL-10: a meeting before the enquiry, or one still to come, is refused', () => {
    const story = aRequestOf('hjoerring', '2026-04-14T09:00')
    expect(codeOf(story.try('2026-04-14T09:05', held('leaderTalk', '2026-04-14T08:59')))).toBe('meeting-before-enquiry')
    expect(codeOf(story.try('2026-04-14T09:05', held('leaderTalk', '2026-04-14T09:06')))).toBe('meeting-in-future')
    expect(codeOf(story.try('2026-04-14T09:05', held('seance', '2026-04-14T09:00')))).toBe('meeting-unknown')
  })
})

describe('L-9 to L-12: the steps of fast track in their order', () => {
  const request: Command = { type: 'requestFastTrack', requestedOn: '2026-04-14' }
  const letter: Command = { type: 'recordLetter', sentOn: '2026-04-14' }
  const yes: Command = { type: 'recordAcceptance', is: 'accepted', on: '2026-04-16' }
  const now = '2026-04-20T12:00'
  const told = (...commands: readonly Command[]) =>
    commands.reduce((story, command) => story.tell(now, command), aRequestOf('varde', '2026-04-14T09:00'))

  test.each<[string, Story, Command]>([
    ['fast-track-not-requested', told(), letter],
    ['fast-track-not-requested', told(), yes],
    ['acceptance-without-letter', told(request), yes],
    ['acceptance-before-letter', told(request, letter), { ...yes, on: '2026-04-13' }],
    ['acceptance-in-future', told(request, letter), { ...yes, on: '2026-04-21' }],
    ['letter-before-request', told(request), { type: 'recordLetter', sentOn: '2026-04-13' }],
    ['letter-in-future', told(request), { type: 'recordLetter', sentOn: '2026-04-21' }],
    ['fast-track-in-future', told(), { type: 'requestFastTrack', requestedOn: '2026-04-21' }],
    ['fast-track-before-absence', told(), { type: 'requestFastTrack', requestedOn: '2026-04-12' }],
    ['fast-track-exists', told(request), { type: 'requestFastTrack', requestedOn: '2026-04-15' }],
  ])('%s', (code, story, command) => {
    expect(codeOf(story.try(now, command))).toBe(code)
  })

  test('L-1: an absence expected to be short has no fast track', () => {
    const story = aRequestOf('varde', '2026-04-14T09:00', { expectedOverEightWeeks: 'no' })
    expect(story.try(now, request)).toMatchObject({
      rejection: { code: 'fast-track-not-expected-long', ruleId: 'L-1' },
    })
  })

  test('L-10: told twice, nothing is new', () => {
    const story = told(request, letter, yes)
    for (const command of [request, letter, yes]) expect(eventsOf(story.try(now, command))).toEqual([])
  })

  test('L-10: a late yes counts unless the municipality does not go on', () => {
    const late = { ...yes, on: '2026-04-17' } as const
    const goesOn = told(request, letter, late)
    expect(goesOn.state.fastTrack?.answer).toMatchObject({ isLate: true, goesOn: true })
    expect(goesOn.obligation('L-12', now).limit).toBe('2026-04-28')
    const stops = told(request, letter, { ...late, goesOn: false })
    expect(stops.obligations(now).map(({ ruleId }) => ruleId)).not.toContain('L-12')
  })

  test('L-12: the talk is due while nobody has answered, and met once it was held', () => {
    const story = told(request, letter)
    expect(story.obligation('L-12', now).state).toBe('open')
    story.tell(now, { type: 'recordTask', obligation: 'L-12' })
    expect(story.obligation('L-12', now)).toMatchObject({ state: 'met', metAt: textAt(now) })
  })

  test('P-11: a no is told without a reason', () => {
    const story = told(request, letter, { ...yes, is: 'refused' })
    expect(timeline(story.entries).at(-1)?.what).toEqual({
      da: 'Fast track er ikke accepteret',
      en: 'Fast track is not accepted',
    })
  })
})

describe('a pause with a reason', () => {
  const pause: Command = { type: 'pause', reason: 'employeeWish' }
  const story = () => aRequestOf('varde', '2026-04-14T09:00').tell('2026-04-15T09:00', pause)

  test('VARDE-4: the municipality’s goal moves with every day, is never missed and reminds nobody meanwhile', () => {
    const goal = story().obligation('VARDE-4', '2026-04-25T09:00')
    expect(goal).toMatchObject({ limit: '2026-05-01', state: 'open', isPaused: true, reminders: [] })
  })

  test('VARDE-4: it goes on with the days it had left', () => {
    const goal = story().tell('2026-04-20T09:00', { type: 'resume' }).obligation('VARDE-4', '2026-04-20T09:00')
    expect(goal).toMatchObject({ limit: '2026-04-26', actBy: '2026-04-24', state: 'open' })
    expect(goal.isPaused).toBeUndefined()
  })

  test('L-3: the law never waits', () => {
    expect(story().obligation('L-3', '2026-04-25T09:00').limit).toBe('2026-05-17')
  })

  test('CAL-5: neither a pause in a pause nor a start without one; the reason is told', () => {
    const told = story()
    expect(codeOf(told.try('2026-04-16T09:00', pause))).toBe('request-paused')
    told.tell('2026-04-16T09:00', { type: 'resume' })
    expect(codeOf(told.try('2026-04-17T09:00', { type: 'resume' }))).toBe('request-not-paused')
    expect(timeline(told.entries).map(({ what }) => what.da)).toContain(
      'Forløbet er sat på pause: efter medarbejderens ønske',
    )
  })
})

describe('who has it', () => {
  test('KOLDING-4: a hand-over keeps old and new owner in the journal', () => {
    const facts = someFacts({
      enquiry: { on: '2026-04-14' },
      dutyRoster: [{ on: '2026-04-14', consultantId: people.karen }],
    })
    const story = aRequestOf('kolding', '2026-04-14T09:00', { facts })
    expect(story.state.consultantId).toBe(people.karen)
    story.tell('2026-04-14T10:00', { type: 'handOver', consultantId: people.jonas })
    expect(story.entries.at(-1)?.event).toMatchObject({
      type: 'HandedOver',
      fromConsultantId: people.karen,
      consultantId: people.jonas,
      why: { ruleId: 'KOLDING-4' },
    })
    expect(story.state.consultantId).toBe(people.jonas)
  })

  test('HJOERRING-12: an employee who lives elsewhere passes to that municipality', () => {
    const facts = someFacts({ employee: { homeMunicipality: 'Brønderslev' } })
    const story = aRequestOf('hjoerring', '2026-04-14T09:00', { facts })
    expect(phaseOn(phasesOf(story.rules, story.state), '2026-05-12')?.role).toBe('employerAdviser')
    expect(phaseOn(phasesOf(story.rules, story.state), '2026-05-13')?.role).toBe('homeMunicipality')
    story.tell('2026-05-13T09:00', { type: 'handToHomeMunicipality' })
    expect(story.state.actingMunicipality).toBe('Brønderslev')
    expect(story.entries.at(-1)?.event).toMatchObject({ why: { ruleId: 'HJOERRING-12' } })
    const local = aRequestOf('hjoerring', '2026-04-14T09:00')
    expect(codeOf(local.try('2026-05-13T09:00', { type: 'handToHomeMunicipality' }))).toBe('lives-here')
  })

  test('ISHOEJ-2: only the leader asks', () => {
    const rules = rulesFor({ policyId: 'ishoej', statuteId: 'statute-2025', closingDays: [] })
    const decision = new Story(rules).try(
      '2026-04-14T09:00',
      receive({ firstAbsenceDay: '2026-04-13', requester: 'employee' }),
    )
    expect(decision).toMatchObject({ rejection: { code: 'requester-not-allowed', ruleId: 'ISHOEJ-2' } })
  })

  test('VARDE-4: a request keeps the version of the model it started under', () => {
    expect(policyById('varde', 1)).toBe(policyById('varde'))
    expect(policyById('varde', 99)).toBeUndefined()
  })
})
