import { describe, expect, test } from '@jest/globals'
import { movedDays } from '../../../shared/domain/obligations/pause.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { contacted, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { at, textAt, vardeRules } from '../support/rules.ts'

const pause: Command = { type: 'pause', reason: 'employeeWish' }
const resume: Command = { type: 'resume' }

/** Monday 21 December; the round table of VARDE-4 is due a week later. */
const limitAt = (story: Story, local: string) => story.obligation('VARDE-4', local).limit

describe('VARDE-4: which days of a pause a goal is given back', () => {
  test('those the pause lasted, however long ago it ended', () => {
    const story = aRequest().tell('2026-12-22T09:00', pause).tell('2026-12-24T09:00', resume)
    expect(limitAt(story, '2026-12-24T09:00')).toBe('2026-12-30')
    expect(limitAt(story, '2027-01-20T09:00')).toBe('2026-12-30')
  })

  test('a pause that began before the count gives back the days since: nothing is missed meanwhile', () => {
    const story = aRequest({ receivedAt: '2026-12-21T15:30' }).tell('2026-12-21T15:40', pause)
    expect(limitAt(story, '2026-12-28T12:00')).toBe('2027-01-04')
    expect(story.obligation('VARDE-3', '2026-12-28T12:00')).toMatchObject({ limit: '2026-12-28', state: 'open' })
  })

  test('one that ended before the count began gives back none', () => {
    const story = aRequest({ receivedAt: '2026-12-19T10:00' })
      .tell('2026-12-19T10:05', pause)
      .tell('2026-12-20T10:05', resume)
    expect(limitAt(story, '2026-12-21T10:00')).toBe('2026-12-28')
  })

  test('one that begins after the limit was missed does not undo it', () => {
    const story = aRequest().tell('2026-12-28T16:00', pause)
    expect(story.obligation('VARDE-4', '2027-01-08T09:00')).toMatchObject({ limit: '2026-12-28', state: 'missed' })
    const inTime = aRequest().tell('2026-12-28T15:59', pause)
    expect(inTime.obligation('VARDE-4', '2027-01-08T09:00')).toMatchObject({ limit: '2027-01-08', state: 'open' })
  })

  test('a second one counts too when the first has moved the limit past its beginning', () => {
    const story = aRequest()
      .tell('2026-12-22T09:00', pause)
      .tell('2026-12-27T09:00', resume)
      .tell('2026-12-30T09:00', pause)
      .tell('2026-12-31T09:00', resume)
    expect(limitAt(story, '2026-12-31T09:00')).toBe('2027-01-03')
  })

  test('a pause and its end on one day give back nothing; neither does a clock set back', () => {
    const { zone } = vardeRules().calendar
    const moved = (from: string, until: string) =>
      movedDays(
        { pauses: [{ fromAt: textAt(from), untilAt: textAt(until) }] },
        at('2026-12-21T00:00').epochMilliseconds,
        at('2026-12-28T16:00').epochMilliseconds,
        at('2026-12-28T16:00').epochMilliseconds,
        zone,
      )
    expect(moved('2026-12-22T08:00', '2026-12-22T15:00')).toBe(0)
    expect(moved('2026-12-23T08:00', '2026-12-22T15:00')).toBe(0)
  })
})

/** An enquiry of Monday 4 May that waited from Tuesday to Thursday. */
const waited = (policyId: string, ruleId: string) =>
  new Story(rulesOf(policyId))
    .tell('2026-05-04T10:00', receive({ firstAbsenceDay: '2026-04-27' }))
    .tell('2026-05-05T10:00', pause)
    .tell('2026-05-07T10:00', resume)
    .obligation(ruleId, '2026-05-07T10:00')

describe('while a request is paused', () => {
  const paused = aRequest().tell('2026-12-21T10:00', contacted).tell('2026-12-21T11:00', pause)

  test('VARDE-3: what was done before it does not wait', () => {
    expect(paused.obligation('VARDE-3', '2026-12-22T09:00').isPaused).toBeUndefined()
    expect(paused.obligation('VARDE-4', '2026-12-22T09:00').isPaused).toBe(true)
  })

  test('L-3: what the law asks does not wait', () => {
    expect(paused.obligation('L-3', '2026-12-22T09:00').isPaused).toBeUndefined()
  })

  test('ROSKILDE-7, KOLDING-7: target and opening move with the limit', () => {
    expect(waited('roskilde', 'ROSKILDE-7')).toMatchObject({ target: '2026-05-13', limit: '2026-05-16' })
    expect(waited('kolding', 'KOLDING-7')).toMatchObject({ openFrom: '2026-05-07', limit: '2026-05-13' })
  })
})
