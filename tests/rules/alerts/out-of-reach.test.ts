import { describe, expect, test } from '@jest/globals'
import type { AppRole } from '../../../shared/domain/access/access.ts'
import { outOfReach } from '../../../shared/domain/access/out-of-reach.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { book, contacted, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: [] }
}
const leader = viewer(people.leader)
const karen = viewer(people.karen, 'Consultant')
const hr = viewer('hanne', 'HR')

const reach = (who: ReturnType<typeof viewer>, story: Story, command: Command) =>
  outOfReach(who, story.rules, story.state, command, at('2026-12-21T10:00'))
const of = (policyId: string) => new Story(rulesOf(policyId)).tell('2026-12-21T09:10', receive())

describe('what is out of reach', () => {
  test('L-2: only the municipality writes down that the employee asked; the employer asks for itself', () => {
    const asked: Command = { type: 'requestFastTrack', requestedOn: '2026-12-21' }
    expect(reach(leader, aRequest(), { ...asked, requestedBy: 'employee' })).toEqual({
      code: 'access-denied',
      field: 'requestedBy',
    })
    expect(reach(leader, aRequest(), { ...asked, requestedBy: 'employer' })).toBeUndefined()
    expect(reach(leader, aRequest(), asked)).toBeUndefined()
    expect(reach(karen, aRequest(), { ...asked, requestedBy: 'employee' })).toBeUndefined()
  })

  test('P-8: a meeting of the authority room is no meeting to the leader, whatever is said of it', () => {
    const story = of('lyngby-taarbaek').tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
    story.tell('2026-12-21T09:12', book('2026-12-28T10:00', { meeting: 'infoMeeting' }))
    const about = { bookingId: 'booking-1' } as const
    for (const command of [
      { type: 'declineTimes', ...about },
      { type: 'confirmMove', ...about, by: 'leader' },
    ] as const) {
      expect(reach(leader, story, command)).toEqual({ code: 'booking-unknown', field: 'bookingId' })
      expect(reach(karen, story, command)).toBeUndefined()
    }
  })

  test('HJOERRING-8: a wish is known by its name to those who may write it down', () => {
    const unionRep: Command = { type: 'recordWish', wants: 'unionRep' }
    expect(reach(leader, of('hjoerring'), unionRep)).toBeUndefined()
    expect(reach(leader, of('hjoerring'), { ...unionRep, wants: 'seance' })).toEqual({
      code: 'wish-unknown',
      field: 'wants',
    })
    expect(reach(hr, of('hjoerring'), unionRep)).toEqual({ code: 'wish-unknown', field: 'wants' })
  })

  test('KATALOG-9, KOLDING-6: each answers their own questions, and is told which one is not theirs', () => {
    const risk: Command = { type: 'answerDialogue', answers: { riskIndicators: ['longAbsence'] } }
    expect(reach(leader, of('katalog'), risk)).toBeUndefined()
    const outcome: Command = { type: 'answerDialogue', answers: { outcome: ['roundTable'] } }
    const kolding = of('kolding')
    if (kolding.state.consultantId !== people.karen) {
      kolding.tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
    }
    expect(reach(leader, kolding, outcome)).toEqual({ code: 'access-denied', field: 'answers.outcome' })
    expect(reach(karen, kolding, outcome)).toBeUndefined()
    expect(reach(leader, kolding, { type: 'answerDialogue', answers: { seance: ['yes'] } })).toBeUndefined()
    expect(
      reach(leader, kolding, { type: 'answerDialogue', answers: { seance: ['yes'], outcome: ['roundTable'] } }),
    ).toEqual({
      code: 'access-denied',
      field: 'answers.outcome',
    })
  })

  test('P-8: a task that HR cannot see is unknown by its field', () => {
    const stevns = of('stevns').tell('2026-12-21T10:00', contacted)
    const hidden = stevns.obligations('2026-12-21T10:00').find(({ room }) => room === 'authority')
    const command: Command = { type: 'recordTask', obligation: hidden?.key ?? '' }
    expect(reach(hr, stevns, command)).toEqual({ code: 'task-unknown', field: 'obligation' })
  })
})
