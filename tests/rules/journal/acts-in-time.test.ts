import { describe, expect, test } from '@jest/globals'
import type { AppRole } from '../../../shared/domain/access/access.ts'
import { actsOn, type Act, mayRecordTask } from '../../../shared/domain/access/acts.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { aConsultant, book, cancel, confirm, contacted, held, people, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: [] }
}
const leader = viewer(people.leader)
const karen = viewer(people.karen, 'Consultant')
const coordinator = viewer('kirsten', 'Coordinator')
type Person = ReturnType<typeof viewer>

function offered(who: Person, story: Story, local: string): readonly Act[] {
  return actsOn(who, story.rules, story.state, story.obligations(local), at(local))
}

const booked = () => aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00'))

describe('what can be done comes and goes with time', () => {
  test('a meeting can be told held from the minute it begins, until it was or was cancelled', () => {
    expect(offered(karen, booked(), '2026-12-22T09:59')).not.toContain('recordMeetingHeld')
    expect(offered(karen, booked(), '2026-12-22T10:00')).toContain('recordMeetingHeld')
    const confirmed = booked().tell('2026-12-21T09:21', confirm)
    expect(offered(karen, confirmed, '2026-12-22T10:00')).toContain('recordMeetingHeld')
    for (const done of [cancel, held]) {
      const story = booked().tell('2026-12-22T12:00', done)
      const acts = offered(karen, story, '2026-12-22T12:00')
      for (const act of ['recordMeetingHeld', 'move', 'cancel'] as const) expect(acts).not.toContain(act)
    }
  })

  test('one meeting that has begun is enough, though another lies ahead', () => {
    const story = new Story(rulesOf('helsingoer'))
      .tell('2026-12-21T09:10', receive())
      .tell('2026-12-21T09:20', book('2026-12-22T10:00'))
      .tell('2026-12-21T09:21', book('2026-12-28T10:00', { bookingId: 'booking-2', meeting: 'careTalk' }))
    expect(offered(karen, story, '2026-12-22T10:00')).toContain('recordMeetingHeld')
    expect(offered(karen, story, '2026-12-22T10:00')).toContain('book')
  })

  test('a task that was missed can still be told done, and one that was told is not asked again', () => {
    const story = aRequest().tell('2026-12-21T10:00', { type: 'requestFastTrack', requestedOn: '2026-12-21' })
    expect(story.obligation('L-22', '2026-12-21T10:00').state).toBe('open')
    expect(offered(leader, story, '2026-12-21T10:00')).toContain('recordTask')
    story.tell('2026-12-21T10:05', { type: 'recordTask', obligation: 'L-22' })
    expect(offered(leader, story, '2026-12-21T10:05')).not.toContain('recordTask')
    const late = new Story(rulesOf('roskilde')).tell('2026-05-08T10:00', receive({ firstAbsenceDay: '2026-05-04' }))
    late.tell('2026-05-08T10:01', { type: 'assign', consultantId: people.karen })
    const missed = late.obligation('ROSKILDE-3', '2026-05-20T10:00')
    expect(missed.state).toBe('missed')
    expect(actsOn(coordinator, late.rules, late.state, [missed], at('2026-05-20T10:00'))).toContain('recordTask')
  })
})

describe('what can be done follows what has been', () => {
  const request: Command = { type: 'requestFastTrack', requestedOn: '2026-12-21' }
  const letter: Command = { type: 'recordLetter', sentOn: '2026-12-21' }
  const answer: Command = { type: 'recordAcceptance', is: 'accepted', on: '2026-12-21' }
  const now = '2026-12-21T10:00'

  test('L-3: fast track is asked for once, and only with a first day of absence', () => {
    expect(offered(leader, aRequest(), now)).toContain('requestFastTrack')
    expect(offered(leader, aRequest().tell(now, request), now)).not.toContain('requestFastTrack')
    const { firstAbsenceDay: _first, ...undated } = receive()
    expect(offered(leader, new Story().tell('2026-12-21T09:10', undated), now)).not.toContain('requestFastTrack')
  })

  test('L-9: once the employee has answered, no letter is left to send', () => {
    const story = aRequest().tell(now, request).tell(now, letter)
    expect(offered(karen, story, now)).toContain('recordLetter')
    expect(offered(karen, story.tell(now, answer), now)).not.toContain('recordLetter')
  })

  test('VARDE-8: the coordinator can always find a consultant, and hand over only what somebody has', () => {
    const waiting = aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen, 37)] }) })
    expect(offered(coordinator, waiting, now)).toContain('assign')
    expect(offered(coordinator, waiting, now)).not.toContain('handOver')
    expect(offered(coordinator, aRequest(), now)).toEqual(expect.arrayContaining(['assign', 'handOver']))
  })

  test('HJOERRING-12: what the home municipality has is not given to it again', () => {
    const facts = someFacts({ employee: { homeMunicipality: 'Brønderslev' } })
    const story = new Story(rulesOf('hjoerring')).tell('2026-12-21T09:10', receive({ facts }))
    story.tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
    const after = '2027-01-20T10:00'
    expect(offered(coordinator, story, after)).toContain('handToHomeMunicipality')
    story.tell(after, { type: 'handToHomeMunicipality' })
    expect(offered(coordinator, story, after)).not.toContain('handToHomeMunicipality')
  })
})

describe('who may tell that something is done', () => {
  const story = new Story(rulesOf('katalog')).tell('2026-12-21T09:10', receive({ firstAbsenceDay: '2026-12-14' }))
  const invitation = story.obligation('KATALOG-3', '2026-12-21T10:00')
  const may = (who: Person, one = invitation) => mayRecordTask(who, story.rules.policy, story.state, one)

  test('KATALOG-3: nobody tells a meeting as a task, and an administrator tells nothing', () => {
    const call = story.obligation('KATALOG-1', '2026-12-21T10:00')
    expect(call.on.kind).toBe('meeting')
    expect([may(leader, call), may(coordinator, call)]).toEqual([false, false])
    expect(may(viewer('admin', 'Admin'))).toBe(false)
    expect(may(viewer(people.leader, 'Admin', 'Coordinator'))).toBe(true)
  })

  test('P-8: a task of the authority room is not the leader’s, even if a model says so', () => {
    const stevns = new Story(rulesOf('stevns')).tell('2026-12-21T09:10', receive()).tell('2026-12-21T10:00', contacted)
    const hidden = stevns.obligations('2026-12-21T10:00').find(({ room }) => room === 'authority')
    if (hidden === undefined) throw new Error('Stevns has nothing in the authority room')
    const misplaced = { ...hidden, assignee: { role: 'leader' } } as const
    expect(mayRecordTask(leader, stevns.rules.policy, stevns.state, misplaced)).toBe(false)
  })
})
