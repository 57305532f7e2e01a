import { afterAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { employerEntries } from '../../../shared/domain/journal/room-of.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { dueAlerts } from '../../../shared/domain/obligations/alerts.ts'
import { isAuthorityMeeting, isAuthorityStep } from '../../../shared/domain/policies/meeting-rule.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { anHourAt, book, people, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

/* P-8 for every model, whatever happens on a request: what belongs to the authority room never reaches the employer's side. */

/** Working days of one request's life, at 12:00; the last three lie after most limits. */
const days = ['12-21', '12-22', '12-28', '12-29', '12-30']
  .map((day) => `2026-${day}`)
  .concat('2027-01-05', '2027-02-02')

/** Everything that could be done to a request of the model on a day. Most of it is refused, and then nothing happens. */
function allActs({ intake, meetings, screening }: Policy, story: Story, day: string, index: number): Command[] {
  const now = `${day}T12:00`
  const { facts } = receive()
  const consultantId = story.state.consultantId ?? people.karen
  const obligations = story.obligations(now)
  return [
    ...meetings.map(({ kind }): Command => ({ type: 'recordMeeting', meeting: kind, heldAt: textAt(`${day}T10:00`) })),
    ...meetings.map(({ kind, durationMinutes }) => {
      const slot = anHourAt(`${day}T14:00`, consultantId)
      const endsAt = at(`${day}T14:00`).add({ minutes: durationMinutes }).toString()
      return book(`${day}T14:00`, {
        meeting: kind,
        bookingId: `${kind}-${index}`,
        slot: { ...slot, endsAt },
        allowLate: true,
      })
    }),
    ...obligations.map(({ key }): Command => ({ type: 'recordTask', obligation: key })),
    ...dueAlerts(obligations, story.state, at(now)).map(({ obligation, level }): Command => ({
      type: 'alertDeadline',
      obligation,
      level,
    })),
    ...intake.dialogue.map(({ field, choices }): Command => ({
      type: 'answerDialogue',
      answers: { [field]: [choices[0]?.choice ?? ''] },
    })),
    ...(screening?.targetGroups ?? []).map((problemGroup): Command => ({ type: 'screen', problemGroup })),
    ...['unionRep', 'gpMeeting'].map((wants): Command => ({ type: 'recordWish', wants })),
    { type: 'needProfession', profession: 'physiotherapist', facts },
    { type: 'pause', reason: 'notAble' },
    { type: 'resume' },
  ]
}

const isHidden = ({ room }: { room?: 'authority' | 'employer' | undefined }): boolean => room === 'authority'

/** Texts and rule ids that stand in the authority room alone. */
function secretsOf({ meetings, obligations, followUp, intake, queues }: Policy): readonly string[] {
  const hiddenKinds = new Set(meetings.filter(isHidden).map(({ kind }) => kind))
  const steps = [
    ...obligations.map((rule) => ({ ...rule, of: rule.on.kind === 'meeting' ? rule.on.meeting : '' })),
    ...followUp.map((rule) => ({ ...rule, of: rule.meeting })),
  ].map((rule) => ({ ...rule, hidden: isHidden(rule) || hiddenKinds.has(rule.of) }))
  const parts = [
    ...steps.map(({ hidden, ruleId, what }) => ({ hidden, words: [ruleId, what.da, what.en] })),
    ...meetings.map((one) => ({ hidden: isHidden(one), words: [one.ruleId, one.name.da, one.name.en] })),
    ...intake.dialogue.map((one) => ({ hidden: isHidden(one), words: [one.ruleId, one.label.da, one.label.en] })),
  ]
  const awaited = queues.filter(({ queue }) => queue === 'noProfessional').flatMap(({ what }) => [what.da, what.en])
  const open = new Set(parts.filter(({ hidden }) => !hidden).flatMap(({ words }) => words))
  return [...awaited, ...parts.filter(({ hidden }) => hidden).flatMap(({ words }) => words)].filter(
    (word) => !open.has(word),
  )
}

let hiddenLines = 0
afterAll(() => expect(hiddenLines).toBeGreaterThan(20))

describe('P-8, LYNGBY-6: the authority room', () => {
  test.each(policies().map(({ id }) => [id] as const))(
    '%s: no life of a request brings it to the employer’s side',
    (id) => {
      const rules = rulesOf(id)
      const { policy } = rules
      const secrets = secretsOf(policy)
      const choice = fc.tuple(fc.nat(days.length - 1), fc.nat(60))
      fc.assert(
        fc.property(fc.array(choice, { minLength: 5, maxLength: 25 }), (choices) => {
          const story = new Story(rules).tell('2026-12-21T09:10', receive())
          choices
            .toSorted(([one], [other]) => one - other)
            .forEach(([dayIndex, nth], index) => {
              const day = days[dayIndex] ?? ''
              const acts = allActs(policy, story, day, index)
              const act = acts[nth % acts.length]
              if (act !== undefined && story.try(`${day}T12:00`, act).kind === 'accepted')
                story.tell(`${day}T12:00`, act)
            })
          const { entries, state } = story
          const obligations = story.obligations('2027-02-02T12:00')
          const seen = JSON.stringify([
            timeline(entries, 'employer'),
            obligationsSeen(policy, 'employer', obligations),
            bookingsSeen(policy, 'employer', state.bookings),
          ])
          for (const secret of secrets) expect([id, secret, seen.includes(secret)]).toEqual([id, secret, false])
          for (const { bookingId, meeting } of state.bookings) {
            if (isAuthorityMeeting(policy, meeting)) expect(seen).not.toContain(bookingId)
          }
          hiddenLines += entries.length - employerEntries(policy, entries).length
        }),
        { numRuns: secrets.length === 0 ? 2 : 12 },
      )
    },
  )

  test.each(policies().map(({ id }) => [id] as const))('%s: the municipality’s side misses nothing', (id) => {
    const story = new Story(rulesOf(id)).tell('2026-12-21T09:10', receive())
    const { policy } = story.rules
    const all = story.obligations('2026-12-21T12:00')
    expect(obligationsSeen(policy, 'authority', all)).toEqual(all)
    expect(obligationsSeen(policy, 'employer', all)).toEqual(all.filter((one) => !isAuthorityStep(policy, one)))
    expect(timeline(story.entries)).toHaveLength(story.entries.length)
  })
})
