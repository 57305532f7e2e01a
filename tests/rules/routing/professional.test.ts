import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, people, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { codeOf, Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const team = [
  aConsultant(people.karen),
  { ...aConsultant('psychologist-1', 4), professions: ['psychologist'] },
  { ...aConsultant('psychologist-2', 2), professions: ['psychologist'] },
]

type Need = Extract<Command, { type: 'needProfession' }>

function needPsychologist(consultants: RoutingFacts['consultants'] = team): Need {
  return { type: 'needProfession', profession: 'psychologist', facts: someFacts({ consultants }) }
}

const received = (): Story => new Story(rulesOf('roskilde')).tell('2026-12-21T09:10', receive())

describe('ROSKILDE-5: the professional that is needed is found in the same breath', () => {
  test('whoever of the team has most room comes along', () => {
    const { state } = received().tell('2026-12-22T10:00', needPsychologist())
    expect(state).toMatchObject({ neededProfession: 'psychologist', professionalId: 'psychologist-2' })
    expect(state.awaitedProfessional).toBeUndefined()
  })

  test('nobody to come is the coordinator’s task, by the end of the next working day after it was needed', () => {
    const story = received().tell('2026-12-22T10:00', needPsychologist([aConsultant(people.karen)]))
    expect(story.obligations('2026-12-22T10:01')).toContainEqual(
      expect.objectContaining({
        key: 'ROSKILDE-5/professional',
        limit: '2026-12-23',
        state: 'open',
        assignee: { role: 'coordinator' },
      }),
    )
    expect(story.entries.at(-1)?.event).toMatchObject({ type: 'ProfessionalAwaited', queue: 'noProfessional' })
  })

  test('the task is done when the coordinator says so', () => {
    const story = received()
      .tell('2026-12-22T10:00', needPsychologist([]))
      .tell('2026-12-23T09:00', { type: 'recordTask', obligation: 'ROSKILDE-5/professional' })
    expect(story.obligation('ROSKILDE-5', '2026-12-23T09:01')).toMatchObject({
      state: 'met',
      metAt: textAt('2026-12-23T09:00'),
    })
  })

  test('another profession that somebody has ends the waiting', () => {
    const story = received()
      .tell('2026-12-22T10:00', { ...needPsychologist(), profession: 'psychiatrist' })
      .tell('2026-12-22T11:00', needPsychologist())
    expect(story.state.professionalId).toBe('psychologist-2')
    expect(story.obligations('2026-12-22T11:01').map(({ key }) => key)).not.toContain('ROSKILDE-5/professional')
  })

  test('a profession known with the enquiry itself is routed with it', () => {
    const facts = someFacts({ consultants: [aConsultant(people.karen)], employee: { neededProfession: 'nurse' } })
    const story = new Story(rulesOf('roskilde')).tell('2026-12-21T09:10', receive({ facts }))
    expect(story.state.consultantId).toBe(people.karen)
    expect(story.state.awaitedProfessional?.queue).toBe('noProfessional')
  })

  test('the employee’s own colleague does not come along: an own workplace excludes', () => {
    const colleague = { ...aConsultant('psychologist-3'), professions: ['psychologist'], ownWorkplaceId: 'school' }
    const { state } = received().tell('2026-12-22T10:00', needPsychologist([...team, colleague]))
    expect(state.professionalId).toBe('psychologist-2')
  })
})

test('ROSKILDE-4: a model without a cross-disciplinary team asks for nobody', () => {
  const story = new Story(rulesOf('varde')).tell('2026-12-21T09:10', receive())
  expect(codeOf(story.try('2026-12-22T10:00', needPsychologist()))).toBe('profession-unknown')
})
