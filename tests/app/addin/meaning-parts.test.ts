import { expect, test } from '@jest/globals'
import { partsOfMeaning } from '../../../addin/features/start-request/meaning-parts.ts'

const item = (ruleId: string, basis: 'law' | 'policy') => ({
  ruleId,
  basis,
  what: { da: '', en: '' },
  on: '2026-12-28',
  text: { da: ruleId, en: ruleId },
})

test('statutory limits and the municipality’s goals never stand in the same list', () => {
  const { law, service, otherLaw } = partsOfMeaning({
    isPastStatutoryLimit: false,
    countsFrom: '2026-12-21',
    absenceDay: 18,
    items: [item('L-3', 'law'), item('VARDE-3', 'policy'), item('VARDE-4', 'policy'), item('L-25', 'law')],
  })
  expect(law.map(({ ruleId }) => ruleId)).toEqual(['L-3'])
  expect(service.map(({ ruleId }) => ruleId)).toEqual(['VARDE-3', 'VARDE-4'])
  expect(otherLaw.map(({ ruleId }) => ruleId)).toEqual(['L-25'])
})

test('before a date is typed there are the goals alone', () => {
  const { absenceDay, law, service } = partsOfMeaning({
    isPastStatutoryLimit: false,
    countsFrom: '2026-12-21',
    items: [item('VARDE-3', 'policy')],
  })
  expect([absenceDay, law.length, service.length]).toEqual([undefined, 0, 1])
})
