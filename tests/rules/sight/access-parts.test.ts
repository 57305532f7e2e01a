import { describe, expect, test } from '@jest/globals'
import { type AppRole, may, mayStartAt, partsIn, readScope } from '../../../shared/domain/access/access.ts'
import { visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import { bookingsSeen } from '../../../shared/domain/access/side.ts'
import { dialogueFor } from '../../../shared/domain/access/dialogue-for.ts'
import { anHourAt, book, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: ['school'] }
}

describe('somebody who plays several parts', () => {
  const both = viewer(people.karen, 'Consultant', 'HR')

  test('P-8: may do what either part may, and starts and reads what either does', () => {
    expect(mayStartAt(both, 'another-school')).toBe(true)
    expect(readScope(both)).toEqual({ kind: 'all' })
    expect(may(both, 'contact:record', aRequest().state)).toBe(true)
  })

  test('a consultant starts no request, not even at a workplace of their own', () => {
    expect(mayStartAt(viewer(people.karen, 'Consultant'), 'school')).toBe(false)
    expect(mayStartAt(viewer(people.leader), 'school')).toBe(true)
    expect(mayStartAt(viewer(people.leader), 'another-school')).toBe(false)
  })

  test('another leader is nothing to this request, and sees nothing of it', () => {
    const { state } = aRequest()
    expect(partsIn(viewer(people.leader), state)).toEqual(['leader'])
    expect(partsIn(viewer('another-leader'), state)).toEqual([])
    expect(partsIn(viewer('another', 'Consultant'), state)).toEqual([])
    expect(visibleParts(viewer('another-leader'), state).size).toBe(0)
  })
})

describe('P-8: what stands in the authority room', () => {
  const story = new Story(rulesOf('lyngby-taarbaek')).tell('2026-12-21T09:10', receive())
  const { consultantId } = story.state
  const slot = anHourAt('2027-01-11T10:00', consultantId)
  story.tell('2026-12-21T09:20', book('2027-01-11T10:00', { meeting: 'infoMeeting', slot }))

  test('LYNGBY-6: a meeting there is no booking to the employer, and one to the municipality', () => {
    const { policy } = story.rules
    expect(bookingsSeen(policy, 'employer', story.state.bookings)).toEqual([])
    expect(bookingsSeen(policy, 'authority', story.state.bookings)).toHaveLength(1)
    const open = aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).state.bookings
    expect(bookingsSeen(rulesOf('varde').policy, 'employer', open)).toHaveLength(1)
  })

  test('HJOERRING-6: its questions are asked of the consultant, and shown to no leader', () => {
    const hjoerring = new Story(rulesOf('hjoerring')).tell('2026-12-21T09:10', receive())
    const asked = (who: ReturnType<typeof viewer>) =>
      dialogueFor(who, hjoerring.rules.policy, hjoerring.state).map(({ field, mayAnswer }) => [field.field, mayAnswer])
    expect(asked(viewer(people.karen, 'Consultant'))).toContainEqual(['healthOffers', true])
    for (const who of [viewer(people.leader), viewer('hanne', 'HR'), viewer('kirsten', 'Coordinator')]) {
      expect(asked(who).map(([field]) => field)).not.toContain('healthOffers')
    }
  })
})
