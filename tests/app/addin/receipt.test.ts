import { describe, expect, test } from '@jest/globals'
import { createInstance } from 'i18next'
import { employeeText } from '../../../addin/features/receipt/employee-text.ts'
import { steps } from '../../../addin/features/receipt/steps.ts'
import { receipt as danish } from '../../../addin/i18n/da/receipt.ts'
import { receipt as english } from '../../../addin/i18n/en/receipt.ts'
import type { BookingView, ObligationView } from '../../../shared/contract/requests.ts'

const booking: BookingView = {
  id: '0b0f3f6e-6f0e-4a51-9a0e-0d7d5a9f4c11',
  meeting: 'roundTable',
  name: { da: 'Rundbordssamtale', en: 'Round-table meeting' },
  consultant: { id: 'c4f6520f-5331-544c-ac77-6f1ff128bc2f', name: 'Karen Krogh' },
  startsAt: '2026-12-22T09:00:00Z',
  endsAt: '2026-12-22T10:00:00Z',
  wish: { place: 'workplace', participants: ['leader', 'employee'] },
  state: 'confirmed',
}

describe('what happens now, in order of time', () => {
  const contact = anObligation({ key: 'VARDE-3', dueAt: '2026-12-21T15:00:00Z' })
  const request = anObligation({ key: 'L-3', basis: 'law', dueAt: '2027-01-07T15:00:00Z' })

  test('the meeting stands between what comes before and after it, and is not also a duty', () => {
    const roundTable = anObligation({ key: 'VARDE-4', state: 'met', dueAt: '2026-12-28T15:00:00Z' })
    expect(keys([request, roundTable, contact], booking)).toEqual(['VARDE-3', 'meeting', 'L-3'])
  })

  test('without a meeting the duty to hold one is a line of its own', () => {
    const roundTable = anObligation({ key: 'VARDE-4', dueAt: '2026-12-28T15:00:00Z' })
    expect(keys([roundTable, contact], undefined)).toEqual(['VARDE-3', 'VARDE-4'])
  })

  test('what was done stays in sight, what no longer applies does not', () => {
    expect(
      keys(
        [
          { ...contact, state: 'met' },
          { ...request, state: 'void' },
        ],
        booking,
      ),
    ).toEqual(['VARDE-3', 'meeting'])
  })
})

describe('the text a leader may send to the employee', () => {
  test.each([
    ['da', danish, /frivilligt.*sige nej.*bisidder/s],
    ['en', english, /voluntary.*say no.*bring someone/s],
  ] as const)(
    'says in %s that it is voluntary (L-11) and that someone may come along',
    async (language, words, promise) => {
      const text = await written(language, words)
      expect(text).toMatch(promise)
      expect(text).toContain('Karen Krogh')
    },
  )

  test('says nothing of sickness', async () => {
    expect(await written('da', danish)).not.toMatch(/syg|diagnose|fravær/i)
    expect(await written('en', english)).not.toMatch(/sick|ill\b|diagnos|absence/i)
  })
})

async function written(lng: string, words: typeof danish): Promise<string> {
  const i18n = createInstance()
  await i18n.init({ lng, resources: { [lng]: { receipt: words } }, interpolation: { escapeValue: false } })
  return employeeText(i18n.getFixedT(lng, 'receipt'), {
    employeeName: 'Mads Madsen',
    leaderName: 'Lone Lindgaard',
    municipality: 'Havnsby Kommune',
    meeting: { moment: 'tir. 22. dec. kl. 10.00', consultantName: 'Karen Krogh' },
  })
}

function keys(obligations: ObligationView[], live: BookingView | undefined): string[] {
  return steps(obligations, live).map((step) => (step.kind === 'meeting' ? 'meeting' : step.obligation.key))
}

function anObligation(part: Partial<ObligationView>): ObligationView {
  return {
    key: 'VARDE-3',
    ruleId: 'VARDE-3',
    kind: 'contactEmployee',
    what: { da: 'Kontakt medarbejderen', en: 'Contact the employee' },
    basis: 'policy',
    limit: '2026-12-21',
    actBy: '2026-12-21',
    dueAt: '2026-12-21T15:00:00Z',
    state: 'open',
    owner: { role: 'consultant', name: 'Karen Krogh' },
    why: { ruleId: 'VARDE-3', da: '', en: '' },
    ...part,
  }
}
