import { describe, expect, test } from '@jest/globals'
import { chosenHandOvers } from '../../../addin/features/caseload/hand-overs.ts'
import type { HandOverProposal } from '../../../shared/contract/planned-absence.ts'

const candidate = (id: string) => ({
  consultant: { id, name: id },
  why: { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' },
})

function aDuty(key: string, given: Partial<Extract<HandOverProposal, { kind: 'duty' }>> = {}): HandOverProposal {
  return {
    kind: 'duty',
    key,
    on: '2026-12-22',
    candidates: [candidate('pia'), candidate('jonas')],
    mayConfirm: true,
    ...given,
  }
}

describe('what a planned absence hands over', () => {
  test('untouched, everything goes as proposed', () => {
    expect(chosenHandOvers([aDuty('duty:1'), aDuty('duty:2')], {})).toEqual([
      { key: 'duty:1', toId: 'pia' },
      { key: 'duty:2', toId: 'pia' },
    ])
  })

  test('another can be chosen, and something can stay where it is', () => {
    const chosen = chosenHandOvers([aDuty('duty:1'), aDuty('duty:2')], { 'duty:1': 'jonas', 'duty:2': '' })
    expect(chosen).toEqual([{ key: 'duty:1', toId: 'jonas' }])
  })

  test('what nobody can take over, or this reader may not confirm, is never sent', () => {
    expect(chosenHandOvers([aDuty('duty:1', { candidates: [] }), aDuty('duty:2', { mayConfirm: false })], {})).toEqual(
      [],
    )
  })

  test('somebody who is no longer a candidate is not sent either', () => {
    expect(chosenHandOvers([aDuty('duty:1')], { 'duty:1': 'karen' })).toEqual([])
  })
})
