import { describe, expect, test } from '@jest/globals'
import { emptyCall, subjectOf, type Call } from '../../../addin/features/new-request/call.ts'
import { callOf, isSettledBy, type CallTaken } from '../../../addin/features/start-request/call-taken.ts'

const text = (da: string) => ({ da, en: da })
const outcome: CallTaken['questions'][number] = {
  field: 'outcome',
  ruleId: 'KOLDING-6',
  label: text('Hvad blev resultatet?'),
  isRequired: true,
  takesSeveral: false,
  choices: [
    { choice: 'solvedByPhone', label: text('Klaret'), leadsTo: 'close' },
    { choice: 'roundTable', label: text('Rundbordssamtale'), leadsTo: 'book' },
  ],
}
const taken: CallTaken = { from: 'leader', leaderId: 'lone', questions: [outcome] }
const team = {
  leader: { id: 'lone', name: 'Lone Lindgaard' },
  workplaces: [],
  employees: [{ id: 'mads', name: 'Mads Madsen' }],
}
const whole: Call = { from: 'employee', employeeAgrees: true, leader: team.leader, employeeId: 'mads' }

describe('a call is written down', () => {
  test('KOLDING-6: settled on the phone there is nothing to book, a round table is', () => {
    expect(isSettledBy(taken, { outcome: ['solvedByPhone'] })).toBe(true)
    expect(isSettledBy(taken, { outcome: ['roundTable'] })).toBe(false)
    expect(isSettledBy(taken, {})).toBe(false)
  })

  test('an answer to a question that this model does not ask is never sent', () => {
    expect(callOf(taken, { outcome: ['roundTable'], former: ['yes'] })).toEqual({
      from: 'leader',
      leaderId: 'lone',
      answers: { outcome: ['roundTable'] },
    })
  })

  test('STAR-11: an employee’s call goes no further before they have agreed that the leader is told', () => {
    expect(subjectOf({ ...whole, employeeAgrees: false }, team)).toBeUndefined()
    expect(subjectOf(whole, team)?.employee.name).toBe('Mads Madsen')
  })

  test('an employee of another leader is not taken over when the leader is changed', () => {
    expect(subjectOf(whole, { ...team, employees: [] })).toBeUndefined()
  })

  test('whoever phones most stands there already, and an employee has agreed to nothing yet', () => {
    expect(emptyCall({ callers: ['leader', 'employee'] })).toMatchObject({ from: 'leader', employeeAgrees: false })
  })
})
