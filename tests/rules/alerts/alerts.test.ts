import { describe, expect, test } from '@jest/globals'
import { dueAlerts, nextActionAt } from '../../../shared/domain/obligations/alerts.ts'
import { lightOf, nextObligation } from '../../../shared/domain/obligations/light.ts'
import { aConsultant, book, cancel, close, contacted, people, someFacts } from '../support/commands.ts'
import { aRequest, type Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

function due(story: Story, local: string): readonly string[] {
  return dueAlerts(story.obligations(local), story.state, at(local)).map(
    ({ obligation, level, to }) => `${obligation} ${level} to ${to}`,
  )
}

function next(story: Story, local: string): string | undefined {
  return nextActionAt(story.obligations(local), story.state, at(local))
}

function light(story: Story, local: string): string {
  return lightOf(story.obligations(local), story.state.status, at(local))
}

/** What the timer does: gives every alert that is due. */
function timer(story: Story, local: string): Story {
  for (const { obligation, level } of dueAlerts(story.obligations(local), story.state, at(local))) {
    story.tell(local, { type: 'alertDeadline', obligation, level })
  }
  return story
}

describe('VARDE-3: contact the employee today', () => {
  test('nothing before 15:00, then the consultant is reminded, at 16:00 the coordinator is told', () => {
    const story = aRequest()
    expect(due(story, '2026-12-21T14:59')).toEqual([])
    expect(due(story, '2026-12-21T15:00')).toEqual(['VARDE-3 reminder to consultant'])
    timer(story, '2026-12-21T15:00')
    expect(due(story, '2026-12-21T15:59')).toEqual([])
    expect(due(story, '2026-12-21T16:00')).toEqual(['VARDE-3 escalation to coordinator'])
    expect(due(timer(story, '2026-12-21T16:00'), '2026-12-21T23:59')).toEqual([])
  })

  test('once contacted nobody is bothered', () => {
    const story = aContacted()
    expect(due(story, '2026-12-21T16:00')).toEqual([])
  })

  test('when the timer slept past both moments only the escalation goes out, once', () => {
    const story = aRequest()
    expect(due(story, '2026-12-22T08:00')).toEqual(['VARDE-3 escalation to coordinator'])
    expect(due(timer(story, '2026-12-22T08:00'), '2026-12-22T08:01')).toEqual([])
  })

  test('an enquiry after the cut-off is reminded of on the day it counts from', () => {
    const story = aRequest({ receivedAt: '2026-12-21T15:30' })
    expect(due(story, '2026-12-21T16:30')).toEqual([])
    expect(due(story, '2026-12-22T15:00')).toEqual(['VARDE-3 reminder to consultant'])
  })

  test('the reminder goes to the consultant by id', () => {
    const story = aRequest()
    const [alert] = dueAlerts(story.obligations('2026-12-21T15:00'), story.state, at('2026-12-21T15:00'))
    expect(alert?.personId).toBe(people.karen)
  })
})

describe('VARDE-4: the round table', () => {
  test('the consultant is reminded in the morning one working day before, over Christmas', () => {
    expect(due(aContacted(), '2026-12-23T08:59')).toEqual([])
    expect(due(aContacted(), '2026-12-23T09:00')).toEqual(['VARDE-4 reminder to consultant'])
  })

  test('a booked meeting needs no reminder; cancelling it brings it back', () => {
    const booked = aContacted().tell('2026-12-21T10:01', book('2026-12-28T10:00'))
    expect(due(booked, '2026-12-28T16:00')).toEqual([])
    expect(due(booked.tell('2026-12-23T10:00', cancel), '2026-12-23T10:00')).toEqual(['VARDE-4 reminder to consultant'])
  })
})

describe('VARDE-8: a request that nobody could take', () => {
  test('nobody is reminded of a contact that nobody has yet: the coordinator is asked for a consultant', () => {
    expect(due(aWaiting(), '2026-12-21T15:00')).toEqual(['VARDE-8 reminder to coordinator'])
  })

  test('a reminder whose moment lay before the enquiry is not sent after it', () => {
    const facts = someFacts({ consultants: [aConsultant(people.karen, 37)] })
    expect(due(aRequest({ receivedAt: '2026-12-21T12:00', facts }), '2026-12-21T12:01')).toEqual([])
    expect(due(aRequest({ receivedAt: '2026-12-21T11:59', facts }), '2026-12-21T12:00')).toHaveLength(1)
  })

  test('the coordinator is reminded at noon and told when the employee was not contacted', () => {
    expect(due(aWaiting(), '2026-12-21T12:00')).toEqual(['VARDE-8 reminder to coordinator'])
    expect(due(timer(aWaiting(), '2026-12-21T12:00'), '2026-12-21T16:00')).toEqual([
      'VARDE-3 escalation to coordinator',
    ])
  })

  test('it colours the light red when nobody was found that day', () => {
    expect([light(aWaiting(), '2026-12-21T10:00'), light(aWaiting(), '2026-12-21T16:00')]).toEqual(['yellow', 'red'])
  })
})

describe('the moment a request must be looked at again', () => {
  test('walking from one to the next meets every alert and every change of the light, and comes to an end', () => {
    const story = aRequest()
    const met: string[] = []
    let now = at('2026-12-21T09:10')
    for (let steps = 0; steps < 20; steps++) {
      const local = now.toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime().toString()
      timer(story, local)
      met.push(`${local} ${light(story, local)}`)
      const moment = next(story, local)
      if (moment === undefined) break
      expect(at(local).until(moment).sign).toBe(1)
      now = now.add(now.until(moment))
    }
    expect(met).toEqual([
      '2026-12-21T09:10:00 yellow',
      '2026-12-21T15:00:00 yellow',
      '2026-12-21T16:00:00 red',
      '2026-12-22T12:00:00 red',
      '2026-12-23T09:00:00 red',
      '2026-12-28T00:00:00 red',
      '2026-12-28T16:00:00 red',
      '2026-12-29T12:00:00 red',
    ])
  })

  test('an alert that is overdue is looked at now, not later', () => {
    expect(next(aRequest(), '2026-12-22T08:00')).toBe(textAt('2026-12-21T15:00'))
  })

  test('a closed request is never looked at again', () => {
    expect(next(aRequest().tell('2026-12-21T10:00', close), '2026-12-21T10:00')).toBeUndefined()
  })

  test('nor is one that closed with something missed, of which the next level was still to be told', () => {
    const story = timer(aRequest(), '2026-12-21T16:00').tell('2026-12-21T17:00', close)
    expect(next(story, '2026-12-21T17:00')).toBeUndefined()
    expect(due(story, '2026-12-29T12:00')).toEqual([])
  })

  test('a request in good order waits only for the day the light turns', () => {
    const story = aContacted().tell('2026-12-21T10:01', book('2026-12-28T10:00'))
    expect(next(story, '2026-12-21T10:01')).toBeUndefined()
    expect(next(story.tell('2026-12-21T11:00', cancel), '2026-12-21T11:00')).toBe(textAt('2026-12-23T09:00'))
  })
})

describe('the light', () => {
  test.each<[string, () => Story, string, string]>([
    ['yellow while contact is due today', () => aRequest(), '2026-12-21T15:59', 'yellow'],
    ['red from closing time on', () => aRequest(), '2026-12-21T16:00', 'red'],
    ['green when nothing is due today', () => aContacted(), '2026-12-22T10:00', 'green'],
    ['yellow on the last day', () => aContacted(), '2026-12-28T00:00', 'yellow'],
    [
      'green again when contacted late',
      () => aRequest().tell('2026-12-21T17:00', contacted),
      '2026-12-21T17:00',
      'green',
    ],
    ['grey when closed, however late', () => aRequest().tell('2026-12-22T10:00', close), '2026-12-22T10:00', 'grey'],
    ['not coloured by the law’s request on its last day', inGoodOrder, '2027-01-07T12:00', 'green'],
  ])('%s', (_name, story, local, expected) => {
    expect(light(story(), local)).toBe(expected)
  })

  test('the next thing is the earliest due of what is open or late; the law’s request is not ours to do', () => {
    expect(firstOf(aRequest(), '2026-12-21T09:10')).toBe('VARDE-3')
    expect(firstOf(aRequest(), '2026-12-29T09:10')).toBe('VARDE-3')
    expect(firstOf(aContacted(), '2026-12-21T10:00')).toBe('VARDE-4')
    expect(firstOf(inGoodOrder(), '2026-12-22T10:00')).toBeUndefined()
  })

  test('what was open when the request closed is void, what was missed stays missed', () => {
    const story = aRequest().tell('2026-12-22T10:00', close)
    expect(story.obligation('VARDE-3', '2027-03-01T10:00').state).toBe('missed')
    expect(story.obligation('VARDE-4', '2027-03-01T10:00').state).toBe('void')
  })
})

function inGoodOrder(): Story {
  return aContacted().tell('2026-12-21T10:01', book('2026-12-22T10:00'))
}

function aContacted(): Story {
  return aRequest().tell('2026-12-21T10:00', contacted)
}

/** Nobody had room for it. */
function aWaiting(): Story {
  return aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen, 37)] }) })
}

function firstOf(story: Story, local: string): string | undefined {
  return nextObligation(story.obligations(local))?.ruleId
}
