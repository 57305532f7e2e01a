import { describe, expect, test } from '@jest/globals'
import { type MeaningFacts, meaningOf } from '../../../shared/domain/meaning/meaning-of.ts'
import { at, vardeRules } from '../support/rules.ts'

function meaning(change: Partial<MeaningFacts> = {}, closingDays: readonly string[] = []) {
  const facts = { now: at('2026-12-21T09:10'), firstAbsenceDay: '2026-12-04', expectedOverEightWeeks: 'yes' } as const
  return meaningOf(vardeRules({ closingDays }), { ...facts, ...change })
}

function danish(change: Partial<MeaningFacts> = {}): readonly string[] {
  return meaning(change).items.map(({ text }) => text.da)
}

const channels = (change: Partial<MeaningFacts>): readonly string[] =>
  meaning(change)
    .items.filter(({ ruleId }) => ruleId === 'L-5' || ruleId === 'L-6')
    .map(({ ruleId, on, actBy }) => `${ruleId} ${on} ${actBy}`)

describe('what the dates mean, before anything is sent', () => {
  test('the story’s Monday: day 18 and everything that follows from it', () => {
    expect(meaning().absenceDay).toBe(18)
    expect(danish()).toEqual([
      'Du kan anmode om fast track til og med torsdag 7. januar',
      'Anmeld fraværet i NemRefusion senest fredag 8. januar',
      'Medarbejderen kontaktes i dag',
      'Rundbordssamtale senest mandag 28. december',
      'Hold sygefraværssamtalen senest fredag 1. januar (sidste åbne dag er onsdag 30. december)',
      'Arbejdsgiverperioden slutter lørdag 2. januar',
      'Anmodningen sendes i NemRefusion på virk.dk',
      'Medarbejderen kan også selv anmode: hos kommunen, eller ved at bede dig om det',
    ])
  })

  test('every sentence names its rule and whether law or the municipality set it', () => {
    const rules = meaning().items.map(({ ruleId, basis }) => `${ruleId} ${basis}`)
    expect(rules).toEqual([
      'L-3 law',
      'L-22 law',
      'VARDE-3 policy',
      'VARDE-4 policy',
      'L-25 law',
      'L-24 law',
      'L-5 law',
      'L-6 law',
    ])
  })

  test('the English says the same', () => {
    expect(
      meaning()
        .items.slice(0, 4)
        .map(({ text }) => text.en),
    ).toEqual([
      'You can ask for fast track until and including Thursday 7 January',
      'Report the absence in NemRefusion by Friday 8 January',
      'The employee is contacted today',
      'Round-table meeting by Monday 28 December',
    ])
  })

  test('CAL-10: after the cut-off the employee is contacted tomorrow, before a weekend on Monday', () => {
    expect(danish({ now: at('2026-12-21T15:00') })).toContain('Medarbejderen kontaktes i morgen')
    expect(danish({ now: at('2026-12-18T15:00') })).toContain('Medarbejderen kontaktes mandag 21. december')
  })

  test('CAL-5: a limit on a closing day says the last open day', () => {
    const item = meaning({}, ['2026-12-28']).items.find(({ ruleId }) => ruleId === 'VARDE-4')
    expect(item).toMatchObject({ on: '2026-12-28', actBy: '2026-12-23' })
    expect(item?.text.da).toBe('Rundbordssamtale senest mandag 28. december (sidste åbne dag er onsdag 23. december)')
  })

  test('L-3: out of time is not a wall', () => {
    const late = meaning({ firstAbsenceDay: '2026-11-16' })
    expect(late.isPastStatutoryLimit).toBe(true)
    expect(late.items[0]?.text.da).toBe('Fristen for fast track er overskredet. Du kan stadig få en tidlig samtale.')
    expect(meaning({ firstAbsenceDay: '2026-11-17' }).isPastStatutoryLimit).toBe(false)
  })

  test('L-5, L-6: the leader reads where a request is sent, and that the employee can ask too, as long as they can', () => {
    expect(channels({ firstAbsenceDay: '2026-11-17' })).toEqual([
      'L-5 2026-12-21 2026-12-21',
      'L-6 2026-12-21 2026-12-21',
    ])
    expect(channels({ firstAbsenceDay: '2026-11-16' })).toEqual([])
  })

  test('L-16: reporting the absence is a task of its own, also where the law gives no fast track', () => {
    const short = meaning({ expectedOverEightWeeks: 'no' }).items.map(({ ruleId }) => ruleId)
    expect(short).toContain('L-22')
    expect(short).not.toContain('L-3')
  })

  test('L-1: a short absence is told nothing of the law’s request', () => {
    expect(danish({ expectedOverEightWeeks: 'no' }).join()).not.toContain('nmod')
    expect(danish({ expectedOverEightWeeks: 'no' }).join()).not.toContain('fast track')
    expect(danish({ expectedOverEightWeeks: 'unknown' }).join()).toContain('fast track')
  })

  test('without a date, or with one still to come, only what counts from the enquiry is told', () => {
    const expected = ['Medarbejderen kontaktes i dag', 'Rundbordssamtale senest mandag 28. december']
    const { firstAbsenceDay: _none, ...undated } = { firstAbsenceDay: '', now: at('2026-12-21T09:10') }
    const without = meaningOf(vardeRules(), { ...undated, expectedOverEightWeeks: 'yes' })
    expect(without.items.map(({ text }) => text.da)).toEqual(expected)
    expect(without.absenceDay).toBeUndefined()
    expect(danish({ firstAbsenceDay: '2026-12-22' })).toEqual(expected)
  })

  test('the employer’s own dates that have gone by are not brought up', () => {
    expect(danish({ firstAbsenceDay: '2026-11-20' }).join()).not.toContain('sygefraværssamtalen')
  })
})
