import { describe, expect, test } from '@jest/globals'
import { dueAlerts, nextActionAt } from '../../../shared/domain/obligations/alerts.ts'
import { receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { codeOf, Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

const inBroenderslev = { employee: { homeMunicipality: 'Brønderslev' } }

/** Absent from Mon 13 Apr, so that the employer period ends on Tue 12 May 2026. */
function elsewhere(firstAbsenceDay = '2026-04-13'): Story {
  const facts = someFacts(inBroenderslev)
  return new Story(rulesOf('hjoerring')).tell('2026-04-14T09:00', receive({ firstAbsenceDay, facts }))
}

const { firstAbsenceDay: _first, ...preventive } = receive({ facts: someFacts(inBroenderslev) })

const levelsDue = (story: Story, local: string) =>
  dueAlerts(story.obligations(local), story.state, at(local))
    .filter(({ obligation }) => obligation === 'HJOERRING-12')
    .map(({ level, to }) => `${level} to ${to}`)

describe('HJOERRING-12: when the role changes, somebody hands the case over to the home municipality', () => {
  test('on the day the municipality becomes the authority, and not before', () => {
    expect(elsewhere().obligation('HJOERRING-12', '2026-04-14T09:00')).toMatchObject({
      openFrom: '2026-05-13',
      limit: '2026-05-13',
      actBy: '2026-05-13',
      state: 'open',
      what: { da: 'Overdrag til hjemkommunen' },
      assignee: { role: 'consultant' },
    })
  })

  test('a change on a Saturday is acted on when the office opens on Monday, never before it', () => {
    expect(elsewhere('2026-03-26').obligation('HJOERRING-12', '2026-04-14T09:00')).toMatchObject({
      openFrom: '2026-04-25',
      limit: '2026-04-27',
      actBy: '2026-04-27',
    })
  })

  test('the consultant is told the working day before and when the office opens; then the coordinator, then HR', () => {
    const story = elsewhere()
    expect(levelsDue(story, '2026-05-12T08:59')).toEqual([])
    expect(levelsDue(story, '2026-05-12T09:00')).toEqual(['warning to consultant'])
    const told = story.tell('2026-05-12T09:00', { type: 'alertDeadline', obligation: 'HJOERRING-12', level: 'warning' })
    expect(levelsDue(told, '2026-05-13T07:59')).toEqual([])
    expect(levelsDue(told, '2026-05-13T08:00')).toEqual(['reminder to consultant'])
    expect(levelsDue(told, '2026-05-13T16:00')).toEqual(['escalation to coordinator'])
    const late = told.tell('2026-05-13T16:00', {
      type: 'alertDeadline',
      obligation: 'HJOERRING-12',
      level: 'escalation',
    })
    expect(levelsDue(late, '2026-05-18T12:00')).toEqual(['lastResort to hr'])
  })

  test('handed over it is done, and nobody is told any more', () => {
    const story = elsewhere().tell('2026-05-13T08:30', { type: 'handToHomeMunicipality' })
    expect(story.obligation('HJOERRING-12', '2026-05-13T09:00')).toMatchObject({
      state: 'met',
      metAt: textAt('2026-05-13T08:30'),
    })
    expect(levelsDue(story, '2026-05-14T12:00')).toEqual([])
  })

  test('it is told by handing over and by nothing else', () => {
    const done = elsewhere().try('2026-05-13T08:30', { type: 'recordTask', obligation: 'HJOERRING-12' })
    expect(codeOf(done)).toBe('task-unknown')
  })

  test('a pause moves our own goals, and neither the change of role nor its alert', () => {
    const paused = elsewhere().tell('2026-05-04T09:00', { type: 'pause', reason: 'holiday' })
    const handOver = paused.obligation('HJOERRING-12', '2026-05-13T08:00')
    expect(handOver).toMatchObject({ limit: '2026-05-13', state: 'open' })
    expect(handOver.isPaused).toBeUndefined()
    expect(paused.obligation('HJOERRING-10', '2026-05-13T08:00').isPaused).toBe(true)
    expect(nextActionAt([handOver], paused.state, at('2026-05-13T07:00'))).toBe(textAt('2026-05-12T09:00'))
  })

  test('an enquiry after the change went there by itself: nothing is left to hand over', () => {
    const facts = someFacts({ ...inBroenderslev, isEmployerPeriodOver: true })
    const late = new Story(rulesOf('hjoerring')).tell(
      '2026-05-20T09:00',
      receive({ firstAbsenceDay: '2026-04-13', facts }),
    )
    expect(late.obligation('HJOERRING-12', '2026-05-20T09:00').state).toBe('met')
  })

  test.each([
    ['lives here', receive({ firstAbsenceDay: '2026-04-13' })],
    ['has not been absent yet', preventive],
  ])('nothing is handed over for one who %s', (_who, command) => {
    const story = new Story(rulesOf('hjoerring')).tell('2026-04-14T09:00', command)
    expect(story.obligations('2026-05-20T09:00').map(({ ruleId }) => ruleId)).not.toContain('HJOERRING-12')
  })
})
