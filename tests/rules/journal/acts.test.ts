import { describe, expect, test } from '@jest/globals'
import { actionOfAct, actsOn, type Act, mayRecordTask } from '../../../shared/domain/access/acts.ts'
import { may, type AppRole } from '../../../shared/domain/access/access.ts'
import { outOfReach } from '../../../shared/domain/access/out-of-reach.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { book, close, contacted, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const now = '2026-12-21T09:10'
const later = '2026-12-21T10:00'

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: [] }
}
const leader = viewer(people.leader)
const consultant = viewer(people.karen, 'Consultant')
const coordinator = viewer('kirsten', 'Coordinator')
const hr = viewer('hanne', 'HR')
const everybody = { leader, consultant, coordinator, hr, admin: viewer('admin', 'Admin') }

/** Of the model named, with Karen as its consultant. */
function of(policyId: string, change: Parameters<typeof receive>[0] = {}): Story {
  const story = new Story(rulesOf(policyId)).tell(now, receive(change))
  return story.state.consultantId === people.karen
    ? story
    : story.tell(now, { type: 'assign', consultantId: people.karen })
}

function actsOf(who: (typeof everybody)[keyof typeof everybody], story: Story): readonly Act[] {
  return actsOn(who, story.rules, story.state, story.obligations(later), at(later))
}

describe('what somebody can do is what access, the request’s state and its policy let them', () => {
  test('in Varde, on the first day', () => {
    const story = of('varde')
    expect(actsOf(leader, story)).toEqual(['book', 'recordTask', 'requestFastTrack', 'askCall', 'close'])
    expect(actsOf(consultant, story)).toEqual(
      expect.arrayContaining([
        'recordContact',
        'book',
        'recordMeeting',
        'requestFastTrack',
        'pause',
        'handOver',
        'close',
      ]),
    )
    expect(actsOf(everybody.admin, story)).toEqual([])
  })

  test.each<[Act, Story, Story]>([
    ['recordContact', of('varde'), of('varde').tell(later, contacted)],
    ['move', of('varde').tell(later, book('2026-12-22T10:00')), of('varde')],
    ['cancel', of('varde').tell(later, book('2026-12-22T10:00')), of('varde')],
    ['book', of('varde'), of('varde').tell(later, book('2026-12-22T10:00'))],
    ['pause', of('varde'), of('varde').tell(later, { type: 'pause', reason: 'holiday' })],
    ['resume', of('varde').tell(later, { type: 'pause', reason: 'holiday' }), of('varde')],
    ['screen', of('lyngby-taarbaek'), of('varde')],
    ['recordWish', of('hjoerring'), of('hjoerring').tell(later, { type: 'recordWish', wants: 'unionRep' })],
    ['needProfession', of('roskilde'), of('varde')],
    ['handToHomeMunicipality', of('hjoerring', elsewhere()), of('hjoerring')],
    ['answerDialogue', of('kolding'), of('ishoej')],
    ['requestFastTrack', of('varde'), of('varde', { expectedOverEightWeeks: 'no' })],
    ['recordLetter', requested(), of('varde')],
    ['recordAcceptance', requested().tell(later, { type: 'recordLetter', sentOn: '2026-12-21' }), requested()],
  ])('the consultant’s %s comes and goes with what is', (act, possible, impossible) => {
    expect(actsOf(consultant, possible)).toContain(act)
    expect(actsOf(consultant, impossible)).not.toContain(act)
  })

  test('closed, nothing is left to do', () => {
    const closed = of('varde').tell(later, close)
    for (const who of Object.values(everybody)) expect(actsOf(who, closed)).toEqual([])
  })

  test('no act is offered that the access table refuses, in any model', () => {
    for (const { id } of policies()) {
      const story = of(id)
      for (const who of Object.values(everybody)) {
        for (const act of actsOf(who, story))
          expect([id, act, may(who, actionOfAct[act], story.state)]).toEqual([id, act, true])
      }
    }
  })

  test('P-8: a leader who cannot see the municipality’s meetings is not offered to move or cancel them', () => {
    const story = of('lyngby-taarbaek', { firstAbsenceDay: '2026-11-20' }).tell(
      later,
      book('2026-12-29T10:00', { meeting: 'infoMeeting', allowLate: true }),
    )
    expect(actsOf(consultant, story)).toEqual(expect.arrayContaining(['move', 'cancel']))
    for (const act of ['move', 'cancel'] as const) expect(actsOf(leader, story)).not.toContain(act)
  })
})

describe('who may tell that a task is done', () => {
  const story = of('katalog', { firstAbsenceDay: '2026-12-14' })
  const invitation = story.obligation('KATALOG-3', later)

  test('KATALOG-3: whoever has it, the consultant and the coordinator; not HR for the leader', () => {
    const tellers = Object.entries(everybody).filter(([, who]) =>
      mayRecordTask(who, story.rules.policy, story.state, invitation),
    )
    expect(tellers.map(([name]) => name)).toEqual(['leader', 'consultant', 'coordinator'])
  })

  test.each<[string, Command, string | undefined]>([
    ['HR’s hand off the leader’s task', { type: 'recordTask', obligation: invitation.key }, 'access-denied'],
    ['a wish of another model', { type: 'recordWish', wants: 'gpMeeting' }, 'wish-unknown'],
    ['an unknown task is decided elsewhere', { type: 'recordTask', obligation: 'X-1' }, undefined],
    ['a pause is the table’s', { type: 'pause', reason: 'other' }, undefined],
  ])('%s', (_what, command, code) => {
    expect(outOfReach(hr, story.rules, story.state, command, at(later))?.code).toBe(code)
  })

  test('P-8: a task of the authority room is unknown to the employer’s side, not forbidden', () => {
    const stevns = of('stevns').tell(later, contacted)
    const hidden = stevns.obligations(later).find(({ room }) => room === 'authority')
    const command: Command = { type: 'recordTask', obligation: hidden?.key ?? '' }
    expect(outOfReach(hr, stevns.rules, stevns.state, command, at(later))?.code).toBe('task-unknown')
    expect(outOfReach(consultant, stevns.rules, stevns.state, command, at(later))).toBeUndefined()
  })
})

function requested(): Story {
  return of('varde').tell(later, { type: 'requestFastTrack', requestedOn: '2026-12-21' })
}

function elsewhere() {
  return { facts: { ...receive().facts, employee: { homeMunicipality: 'Strandby' } } }
}
