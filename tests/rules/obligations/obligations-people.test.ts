import { describe, expect, test } from '@jest/globals'
import { dueAlerts } from '../../../shared/domain/obligations/alerts.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { lightOf, nextObligation } from '../../../shared/domain/obligations/light.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { participantsOf } from '../../../shared/domain/obligations/participants-of.ts'
import type { FollowUpRule } from '../../../shared/domain/policies/life.ts'
import { aConsultant, book, contacted, people, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, type Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const life: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [] }
const nobodyHasRoom = () => aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen, 37)] }) })

/** Contacted and booked at once; fast track asked for, and the employee silent since the letter. */
function awaitingTheEmployee(): Story {
  return aRequest()
    .tell('2026-12-21T09:20', contacted)
    .tell('2026-12-21T09:25', book('2026-12-22T10:00'))
    .tell('2026-12-21T09:30', { type: 'requestFastTrack', requestedOn: '2026-12-21' })
    .tell('2026-12-21T09:31', { type: 'recordLetter', sentOn: '2026-12-21' })
}

describe('whose it is', () => {
  test('L-10, L-3, VARDE-4: the employee answers, the leader asks, the consultant meets, each by name', () => {
    const story = awaitingTheEmployee()
    const assignee = (ruleId: string) => story.obligation(ruleId, '2026-12-21T10:00').assignee
    expect(assignee('L-10')).toEqual({ role: 'employee', personId: people.employee })
    expect(assignee('L-3')).toEqual({ role: 'leader', personId: people.leader })
    expect(assignee('VARDE-4')).toEqual({ role: 'consultant', personId: people.karen })
    expect(nobodyHasRoom().obligation('VARDE-8', '2026-12-21T10:00').assignee).toEqual({ role: 'coordinator' })
  })

  test('HJOERRING-12: while another municipality has the case, nobody here must be found for it', () => {
    const rules = rulesOf('hjoerring')
    const elsewhere = { ...life, countsFrom: '2026-04-14', actingMunicipality: 'Brønderslev' }
    const tasks = obligationsOf(rules, elsewhere, at('2026-04-14T09:00')).map(({ on }) => on)
    expect(tasks).not.toContainEqual({ kind: 'task', task: 'assignConsultant' })
    const { actingMunicipality: _away, ...here } = elsewhere
    expect(obligationsOf(rules, here, at('2026-04-14T09:00')).map(({ on }) => on)).toContainEqual({
      kind: 'task',
      task: 'assignConsultant',
    })
  })

  test('ROSKILDE-5: a professional who is awaited is a goal of the municipality’s own, in the authority room', () => {
    const awaited = { queue: 'professional', sinceAt: at('2026-05-08T10:00').toString() }
    const found = obligationsOf(
      rulesOf('roskilde'),
      { ...life, consultantId: people.karen, awaitedProfessional: awaited },
      at('2026-05-08T10:00'),
    ).find(({ on }) => on.kind === 'task' && on.task === 'findProfessional')
    expect(found).toMatchObject({ basis: 'policy', room: 'authority' })
  })
})

describe('what colours the light, and what comes first', () => {
  test('L-10: the employee’s silence is nobody’s lateness here', () => {
    const story = awaitingTheEmployee()
    const now = '2026-12-29T10:00'
    expect(story.obligation('L-10', now).state).toBe('missed')
    expect(lightOf(story.obligations(now), 'open', at(now))).toBe('green')
    expect(nextObligation(story.obligations(now))?.ruleId).toBe('L-12')
  })

  test('VARDE-8: before anybody can be contacted, somebody must be found who does', () => {
    const obligations = nobodyHasRoom().obligations('2026-12-21T10:00')
    expect(nextObligation(obligations)?.ruleId).toBe('VARDE-8')
    expect(nextObligation(obligations.toReversed())?.ruleId).toBe('VARDE-8')
  })

  test('VARDE-3: the earliest due comes first, in whichever order the rules stand', () => {
    const obligations = aRequest().obligations('2026-12-21T10:00')
    expect(nextObligation(obligations)?.ruleId).toBe('VARDE-3')
    expect(nextObligation(obligations.toReversed())?.ruleId).toBe('VARDE-3')
  })
})

describe('who is alerted', () => {
  test('VARDE-3: an escalation is the coordinators’, and names no consultant', () => {
    const story = aRequest()
    const [alert] = dueAlerts(story.obligations('2026-12-21T16:00'), story.state, at('2026-12-21T16:00'))
    expect(alert).toMatchObject({ level: 'escalation', to: 'coordinator' })
    expect(alert).not.toHaveProperty('personId')
  })

  test('KATALOG-3: what was late before the enquiry is told to the coordinators and then to HR; nobody is reminded of the past', () => {
    const facts: LifeFacts = {
      ...life,
      firstAbsenceDay: '2026-11-02',
      receivedAt: at('2026-12-21T09:10').toString(),
      countsFrom: '2026-12-21',
      consultantId: people.karen,
    }
    const talk = obligationsOf(rulesOf('katalog'), facts, at('2026-12-21T09:10')).find(
      ({ key }) => key === 'KATALOG-3/talk',
    )
    expect(talk?.reminders.map(({ level, to }) => `${level} to ${to}`)).toEqual([
      'escalation to coordinator',
      'lastResort to hr',
    ])
  })
})

describe('who takes part', () => {
  const rules = rulesOf('katalog')
  const absent: LifeFacts = { ...life, firstAbsenceDay: '2026-12-22' }
  const withCompany = (followUp: readonly FollowUpRule[]) => ({
    ...rules,
    policy: {
      ...rules.policy,
      followUp: followUp.map((rule) => ({
        ...rule,
        with: [{ role: 'companion', ruleId: 'KATALOG-4', when: [] }] as const,
      })),
    },
  })

  test('KATALOG-4: who joins the series joins only its own meetings', () => {
    const withCompanion = withCompany(rules.policy.followUp)
    const invited = (key: string) =>
      obligationsOf(withCompanion, absent, at('2026-12-22T08:00'))
        .filter((one) => one.key === key)
        .flatMap((one) => participantsOf(withCompanion, absent, one))
    expect(invited('KATALOG-4#1')).toContain('companion')
    expect(invited('KATALOG-3/talk')).toEqual(['consultant', 'leader', 'employee'])
  })

  test('KATALOG-3: a task has no participants, and neither has a meeting the model does not hold', () => {
    const [first] = obligationsOf(rules, absent, at('2026-12-22T08:00'))
    if (first === undefined) throw new Error('The catalogue asks nothing')
    expect(participantsOf(rules, absent, { ...first, on: { kind: 'task', task: 'inviteToTalk' } })).toEqual([])
    expect(participantsOf(rules, absent, { ...first, on: { kind: 'meeting', meeting: 'seance' } })).toEqual([])
  })

  test('P-8: a series in the authority room gives obligations in the authority room', () => {
    const hidden = {
      ...rules,
      policy: {
        ...rules.policy,
        followUp: rules.policy.followUp.map((rule) => ({ ...rule, room: 'authority' }) as const),
      },
    }
    const rooms = obligationsOf(hidden, absent, at('2026-12-22T08:00'))
      .filter(({ ruleId }) => ruleId === 'KATALOG-4')
      .map(({ room }) => room)
    expect(new Set(rooms)).toEqual(new Set(['authority']))
  })
})
