import { describe, expect, test } from '@jest/globals'
import { upcomingOf, warningsOf } from '../../../functions/app/policies/model-readiness.ts'
import type { Workplace } from '../../../functions/app/ports/settings.ts'
import { rulesOfPolicy } from '../../../functions/app/policies/rule-rows.ts'
import { rulesOfStatute } from '../../../functions/app/policies/statute-rows.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'
import { statute2023 } from '../../../shared/domain/statutes/statute-2023.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'

const rulesOf = (policyId: string) => rulesFor({ policyId, statuteId: 'statute-2025', closingDays: [] })

const aConsultant = (isActive = true) => ({ isActive, professions: [] })
const school: Workplace = { workplaceId: 'school', name: 'Skole', directoryName: 'Skole', address: '', isLarge: true }

const lacking = (policyId: string, consultants: number, workplaces = [school]): readonly string[] =>
  warningsOf(rulesOf(policyId).policy, {
    consultants: [...Array.from({ length: consultants }, () => aConsultant()), aConsultant(false)],
    workplaces,
  }).map(({ ruleId, text }) => `${ruleId} ${text.da}`)

describe('what a model counts on and the settings lack is told before it is chosen', () => {
  test('VARDE-7: the third adviser; one who has left does not count', () => {
    expect(lacking('varde', 2)).toEqual([
      'VARDE-7 Konsulenter kun for kommunens egne ansatte: modellen regner med 3, og der står 2 i indstillingerne',
    ])
    expect(lacking('varde', 3)).toEqual([])
  })

  test('STEVNS-4: workplaces without the contact every leader is promised', () => {
    expect(lacking('stevns', 1)).toEqual(['STEVNS-4 1 arbejdsplads har ingen fast konsulent endnu'])
    expect(lacking('stevns', 1, [{ ...school, fixedConsultantId: 'karen' }])).toEqual([])
  })
})

test('VORDINGBORG-1, VORDINGBORG-3: what repeats without any request stands with its next dates', () => {
  const { policy, calendar } = rulesOf('vordingborg')
  const dates = upcomingOf(policy, calendar, '2026-12-21')
  expect(dates.map(({ ruleId, on }) => `${on} ${ruleId}`)).toEqual([
    '2027-01-11 VORDINGBORG-3',
    '2027-02-01 VORDINGBORG-3',
    '2027-03-22 VORDINGBORG-1',
    '2027-06-21 VORDINGBORG-1',
  ])
})

const text = (rules: readonly { ruleId: string; text: { da: string } }[], id: string) =>
  rules.filter(({ ruleId }) => ruleId === id).map(({ text: { da } }) => da)

/** What a rule and its coming dates say of how many are there. */
const size = (policyId: string, id: string) => {
  const { policy, calendar } = rulesOf(policyId)
  const dates = upcomingOf(policy, calendar, '2026-12-21').filter(({ ruleId }) => ruleId === id)
  return [...text(rulesOfPolicy(policy), id), ...new Set(dates.map(({ what }) => what.da))]
}

test('STEVNS-2, VORDINGBORG-3: how many are usually there stands with the rule and its dates; nothing is refused by it', () => {
  const leaders = 'Fastholdelsesteamet deltager i ledermøder på alle områder: typisk 5–8 teamledere'
  expect(size('stevns', 'STEVNS-2')).toEqual([leaders, leaders])
  const patients = 'Møde mellem praktiserende læger og kommunen: typisk 10–25 patienter'
  expect(size('vordingborg', 'VORDINGBORG-3')).toEqual([patients, patients])
})

describe('the rules as they are read on the page', () => {
  test('VARDE-12, ISHOEJ-12: who refers, and to whom one writes', () => {
    expect(text(rulesOfPolicy(rulesOf('varde').policy), 'VARDE-12')).toHaveLength(1)
    expect(text(rulesOfPolicy(rulesOf('ishoej').policy), 'ISHOEJ-12').join()).toContain('kommunen')
  })

  test('L-2, L-4 to L-7: who may ask, until when and where, with every doubt said', () => {
    const law = rulesOfStatute(statute2025)
    expect(text(law, 'L-2')).toEqual(['Kan anmode: Medarbejderen selv'])
    expect(text(law, 'L-3')).toHaveLength(1)
    expect(text(law, 'L-4').join()).toContain('(kun delvist bekræftet)')
    expect(text(law, 'L-5')).toEqual(['Anmodningen sendes i NemRefusion på virk.dk'])
    expect(text(law, 'L-6').join()).toContain('(kun delvist bekræftet)')
    expect(text(law, 'L-7').join()).toContain('(kun set i en ældre kilde)')
  })

  test('L-15, L-31, L-32, L-42: also what only the municipality acts by; L-31 came in 2025', () => {
    const ids = rulesOfStatute(statute2025).map(({ ruleId }) => ruleId)
    expect(ids).toEqual(expect.arrayContaining(['L-15', 'L-31', 'L-32', 'L-42']))
    expect(rulesOfStatute(statute2023).map(({ ruleId }) => ruleId)).not.toContain('L-31')
  })
})
