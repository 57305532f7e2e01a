import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { aConsultant, book, people, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const now = '2026-12-21T12:00'
const of = (policyId: string) =>
  new Story(rulesOf(policyId))
    .tell('2026-12-21T09:10', receive())
    .tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
const psychologist = { consultants: [{ ...aConsultant('ole'), professions: ['psychologist'] }] }

/** What a command adds to the story as that side reads it, Danish beside English. */
function added(story: Story, command: Command, side: Side = 'authority'): string[] {
  const before = timeline(story.entries, side).length
  const lines = timeline(story.tell(now, command).entries, side).slice(before)
  return lines.map(({ what }) => `${what.da} | ${what.en}`)
}

const both = (story: () => Story, command: Command) => ({
  authority: added(story(), command),
  employer: added(story(), command, 'employer'),
})

const paused = () => of('varde').tell(now, { type: 'pause', reason: 'notAble' })

/** How many overdue lines the employer’s side reads when that obligation was alerted. */
const alerts = (policyId: string, obligation: string) => {
  const story = of(policyId).tell('2027-01-12T12:00', { type: 'alertDeadline', obligation, level: 'escalation' })
  return timeline(story.entries, 'employer').filter(({ what }) => what.da.startsWith('Fristen')).length
}

describe('P-8: what each side reads', () => {
  test('why a request waits is the municipality’s to know, that it waits everybody’s', () => {
    expect(both(() => of('varde'), { type: 'pause', reason: 'notAble' })).toEqual({
      authority: [
        'Forløbet er sat på pause: medarbejderen kan ikke deltage lige nu | The request is paused: the employee cannot take part right now',
      ],
      employer: ['Forløbet er sat på pause | The request is paused'],
    })
    expect(both(paused, { type: 'resume' }).employer).toEqual(['Forløbet er i gang igen | The request goes on again'])
  })

  test('what is offered for the employee’s health is answered, and not even that for the employer', () => {
    expect(both(() => of('hjoerring'), { type: 'answerDialogue', answers: { healthOffers: ['nurse'] } })).toEqual({
      authority: ['Tilbud fra sundhedscentret: besvaret | Offers from the health centre: answered'],
      employer: [],
    })
  })

  test.each<[string, Command]>([
    ['lyngby-taarbaek', { type: 'screen', problemGroup: 'stress' }],
    ['lyngby-taarbaek', { type: 'recordMeeting', meeting: 'infoMeeting', heldAt: textAt('2026-12-21T11:00') }],
    ['lyngby-taarbaek', book('2027-01-11T10:00', { meeting: 'infoMeeting' })],
    ['roskilde', { type: 'needProfession', profession: 'psychologist', facts: someFacts() }],
    ['roskilde', { type: 'needProfession', profession: 'psychologist', facts: someFacts(psychologist) }],
    ['stevns', { type: 'recordTask', obligation: 'STEVNS-6/offers' }],
  ])('%s: what is the municipality’s alone leaves no line on the other side', (policyId, command) => {
    const told = both(() => of(policyId), command)
    expect(told.authority).not.toEqual([])
    expect(told.employer).toEqual([])
  })

  test.each<[string, Command]>([
    ['hjoerring', { type: 'recordWish', wants: 'unionRep' }],
    ['hjoerring', { type: 'recordMeeting', meeting: 'leaderTalk', heldAt: textAt('2026-12-21T11:00') }],
    ['varde', book('2026-12-22T10:00')],
    ['roskilde', { type: 'recordTask', obligation: 'ROSKILDE-3' }],
    ['katalog', { type: 'answerDialogue', answers: { worry: ['absent'] } }],
    ['varde', { type: 'close', reason: 'returned' }],
  ])('%s: what concerns both is told to both', (policyId, command) => {
    const told = both(() => of(policyId), command)
    expect(told.employer).toEqual(told.authority)
    expect(told.employer).not.toEqual([])
  })

  test('ROSKILDE-5, STEVNS-6: nobody on the employer’s side reads that a task of the other side is late', () => {
    expect(alerts('stevns', 'STEVNS-6/offers')).toBe(0)
    expect(alerts('roskilde', 'ROSKILDE-7')).toBe(1)
  })
})
