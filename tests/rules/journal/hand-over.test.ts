import { describe, expect, test } from '@jest/globals'
import { mayRead, type Viewer } from '../../../shared/domain/access/access.ts'
import { actsOn } from '../../../shared/domain/access/acts.ts'
import { visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { assignPia, close, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, codeOf, eventsOf, Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const { karen, jonas, pia, leader, employee } = people
const now = '2026-12-21T10:00'
const ask = (consultantId: string, reason: 'busy' | 'absent' = 'absent'): Command => ({
  type: 'passOn',
  consultantId,
  reason,
})
const accept = (consultantId: string): Command => ({ type: 'acceptHandOver', consultantId })
const decline = (consultantId: string): Command => ({ type: 'declineHandOver', consultantId })
const withdraw: Command = { type: 'withdrawHandOver' }
const isAsked = () => aRequest().tell(now, ask(jonas))

describe('a consultant says yes to a request', () => {
  test('once, and whoever gets it afterwards has not said so yet', () => {
    const story = aRequest().tell(now, { type: 'accept', consultantId: karen })
    expect(story.state.acceptedAt).toBe(at(now).toString())
    expect(eventsOf(story.try(now, { type: 'accept', consultantId: karen }))).toEqual([])
    expect(story.tell(now, assignPia).state.acceptedAt).toBeUndefined()
  })

  test('not when somebody else has it by now', () => {
    const story = aRequest().tell(now, assignPia)
    expect(codeOf(story.try(now, { type: 'accept', consultantId: karen }))).toBe('request-not-yours')
  })
})

describe('a request is passed on to a colleague', () => {
  test('who is asked: until the answer it stays where it is', () => {
    const { state } = isAsked()
    expect(state.consultantId).toBe(karen)
    expect(state.handOver).toMatchObject({ fromConsultantId: karen, consultantId: jonas, reason: 'absent' })
  })

  test('and becomes the colleague’s, accepted already, with both and the reason in the journal', () => {
    const story = isAsked().tell(now, accept(jonas))
    expect(story.entries.at(-1)?.event).toMatchObject({
      type: 'HandedOver',
      fromConsultantId: karen,
      consultantId: jonas,
      reason: 'absent',
    })
    expect(story.state).toMatchObject({ consultantId: jonas, acceptedAt: at(now).toString() })
    expect(story.state.handOver?.answer).toBe('accepted')
  })

  test('who may say no, and then it was never theirs', () => {
    const story = isAsked().tell(now, decline(jonas))
    expect(story.state).toMatchObject({ consultantId: karen, handOver: { answer: 'declined' } })
    expect(codeOf(story.try(now, accept(jonas)))).toBe('hand-over-not-asked')
  })

  test('another colleague is asked instead: the first is asked no longer', () => {
    const story = isAsked().tell(now, ask(pia))
    expect(codeOf(story.try(now, accept(jonas)))).toBe('hand-over-not-asked')
    expect(story.tell(now, accept(pia)).state.consultantId).toBe(pia)
  })

  test('whoever asked thinks better of it', () => {
    const story = isAsked().tell(now, withdraw)
    expect(codeOf(story.try(now, accept(jonas)))).toBe('hand-over-not-asked')
    expect(eventsOf(story.try(now, withdraw))).toEqual([])
  })

  test('the coordinator gives it to somebody meanwhile: nobody is asked any more', () => {
    const story = isAsked().tell(now, assignPia)
    expect(story.state.handOver?.answer).toBe('void')
    expect(codeOf(story.try(now, accept(jonas)))).toBe('hand-over-not-asked')
  })

  test.each<[string, Command, () => Story]>([
    ['asked', ask(jonas), isAsked],
    ['accepted', accept(jonas), () => isAsked().tell(now, accept(jonas))],
    ['declined', decline(jonas), () => isAsked().tell(now, decline(jonas))],
  ])('%s twice is once', (_what, command, story) => {
    expect(eventsOf(story().try(now, command))).toEqual([])
  })

  test.each<[string, Command, string]>([
    ['oneself', ask(karen), 'colleague-not-eligible'],
    ['the leader', ask(leader), 'colleague-not-eligible'],
    ['the employee', ask(employee), 'colleague-not-eligible'],
    ['nobody asked this one', accept(pia), 'hand-over-not-asked'],
    ['nobody asked anybody', withdraw, 'hand-over-not-asked'],
  ])('refused: %s', (_why, command, code) => {
    expect(codeOf(aRequest().try(now, command))).toBe(code)
  })

  test('not once it is closed', () => {
    const story = isAsked().tell(now, close)
    for (const command of [ask(pia), accept(jonas), decline(jonas), withdraw])
      expect(codeOf(story.try(now, command))).toBe('request-closed')
  })

  test('KOLDING-4: the one on duty hands over at once on a busy day, and asks on any other', () => {
    const onDuty = () =>
      new Story(rulesOf('kolding'))
        .tell('2026-12-21T09:10', receive())
        .tell('2026-12-21T09:11', { type: 'assign', consultantId: karen })
    const busy = onDuty().tell(now, ask(jonas, 'busy'))
    expect(busy.state.consultantId).toBe(jonas)
    expect(busy.entries.at(-1)?.event).toMatchObject({ fromConsultantId: karen, reason: 'busy' })
    expect(onDuty().tell(now, ask(jonas, 'absent')).state.consultantId).toBe(karen)
  })
})

const viewer = (personId: string): Viewer => ({ personId, roles: ['Consultant'], workplaceIds: [] })

describe('P-8: what the colleague who is asked may know', () => {
  test('what there is to do and by when, not whom it is about, until it is the colleague’s own', () => {
    expect([...visibleParts(viewer(jonas), isAsked().state)]).toEqual(['obligations', 'meeting'])
    expect(visibleParts(viewer(jonas), isAsked().tell(now, accept(jonas)).state).has('employee')).toBe(true)
  })

  test('nothing before and nothing after', () => {
    expect(mayRead(viewer(jonas), aRequest().state)).toBe(false)
    expect(mayRead(viewer(pia), isAsked().state)).toBe(false)
    for (const over of [decline(jonas), withdraw, assignPia])
      expect(mayRead(viewer(jonas), isAsked().tell(now, over).state)).toBe(false)
  })

  test('only an answer is offered', () => {
    const story = isAsked()
    const acts = actsOn(viewer(jonas), story.rules, story.state, story.obligations(now), at(now))
    expect(acts).toEqual(['acceptHandOver', 'declineHandOver'])
  })
})

describe('P-8: who was asked is between colleagues, that it was handed over is told', () => {
  const story = isAsked().tell(now, decline(jonas)).tell(now, ask(pia)).tell(now, withdraw)
  const given = isAsked().tell(now, accept(jonas))

  test('the municipality reads who asked whom, and why', () => {
    const lines = timeline(story.entries).slice(-4)
    expect(lines.map(({ what }) => what.da)).toEqual([
      'En kollega er bedt om at overtage henvendelsen: konsulenten er væk',
      'Kollegaen kunne ikke overtage henvendelsen',
      'En kollega er bedt om at overtage henvendelsen: konsulenten er væk',
      'Kollegaen bliver ikke længere bedt om at overtage henvendelsen',
    ])
    expect(lines[0]?.between).toEqual({ from: karen, to: jonas })
    expect(timeline(given.entries).at(-1)?.what.da).toBe(
      'En anden konsulent har overtaget: givet videre af en kollega (konsulenten er væk)',
    )
  })

  test('the employer’s side reads only who has it now', () => {
    expect(timeline(story.entries, 'employer')).toHaveLength(2)
    expect(timeline(given.entries, 'employer').at(-1)?.what.da).toBe(
      'En anden konsulent har overtaget: givet videre af en kollega',
    )
  })
})
