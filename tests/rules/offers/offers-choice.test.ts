import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Candidate, inOrderOfChoice } from '../../../shared/domain/offers/order-of-choice.ts'
import { whyOffered } from '../../../shared/domain/offers/why-offered.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { at, vardeRules } from '../support/rules.ts'

const hourMs = 3_600_000

/** `0 tue 08`: the best consultant, on that day at that hour. */
function candidate(spoken: string): Candidate {
  const [position = '', day = '', hour = ''] = spoken.split(' ')
  const date = ['mon', 'tue', 'wed', 'thu'].indexOf(day)
  const startMs = (date * 24 + Number(hour)) * hourMs
  return { position: Number(position), startMs, half: 2 * date + (Number(hour) < 12 ? 0 : 1) }
}

function told({ position, startMs }: Candidate): string {
  const hours = startMs / hourMs
  return `${position} ${['mon', 'tue', 'wed', 'thu'][Math.floor(hours / 24)]} ${String(hours % 24).padStart(2, '0')}`
}

const chosen = (...spoken: readonly string[]) => inOrderOfChoice(spoken.map(candidate)).map(told)

describe('the first three times are a choice', () => {
  test('the best consultant’s first, that one’s other half day, and that one’s third date', () => {
    expect(chosen('0 tue 08', '0 tue 09', '0 tue 13', '0 wed 08', '1 tue 08')).toEqual([
      '0 tue 08',
      '0 tue 13',
      '0 wed 08',
      '0 tue 09',
      '1 tue 08',
    ])
  })

  test('the third lies on neither of the first two dates', () => {
    expect(chosen('0 tue 08', '0 wed 08', '0 wed 13', '0 thu 08').slice(0, 3)).toEqual([
      '0 tue 08',
      '0 wed 08',
      '0 thu 08',
    ])
  })

  test('without a third date, a third half day', () => {
    expect(chosen('0 tue 08', '0 tue 09', '0 wed 08', '0 wed 09', '0 wed 13').slice(0, 3)).toEqual([
      '0 tue 08',
      '0 wed 08',
      '0 wed 13',
    ])
  })

  test('a colleague’s earlier date comes third, the earliest of them', () => {
    expect(chosen('0 wed 08', '0 wed 13', '0 thu 08', '1 tue 10', '2 tue 09', '2 mon 15').slice(0, 3)).toEqual([
      '0 wed 08',
      '0 wed 13',
      '2 mon 15',
    ])
  })

  test('a colleague’s earlier hour on the same date is no earlier date', () => {
    expect(chosen('0 wed 10', '0 wed 13', '0 thu 08', '1 wed 08').slice(0, 3)).toEqual([
      '0 wed 10',
      '0 wed 13',
      '0 thu 08',
    ])
  })

  test('when the best consultant has one half day only, a colleague has the other', () => {
    expect(chosen('0 tue 08', '0 tue 09', '1 tue 10', '1 tue 13', '1 wed 08')).toEqual([
      '0 tue 08',
      '1 tue 13',
      '0 tue 09',
      '1 tue 10',
      '1 wed 08',
    ])
  })

  test('a colleague’s earlier date may be the second; then it is not told twice', () => {
    expect(chosen('0 wed 08', '1 tue 08')).toEqual(['0 wed 08', '1 tue 08'])
    expect(chosen('0 wed 08', '0 wed 09', '1 tue 08', '1 tue 09').slice(0, 3)).toEqual([
      '0 wed 08',
      '1 tue 08',
      '1 tue 09',
    ])
  })

  test('one time is one time, and none is none', () => {
    expect(chosen('1 tue 08')).toEqual(['1 tue 08'])
    expect(chosen()).toEqual([])
  })
})

test('whatever order the times are found in, the choice is the same, and no time is lost or told twice', () => {
  const times = fc.uniqueArray(
    fc.record({
      position: fc.nat(3),
      day: fc.constantFrom('mon', 'tue', 'wed', 'thu'),
      hour: fc.constantFrom('08', '09', '13'),
    }),
    { selector: ({ position, day, hour }) => `${position} ${day} ${hour}`, maxLength: 20 },
  )
  const shuffled = times.chain((found) =>
    fc.shuffledSubarray(found, { minLength: found.length }).map((other) => [found, other]),
  )
  fc.assert(
    fc.property(shuffled, (orders) => {
      const [one, other] = orders.map((found) => found.map(({ position, day, hour }) => `${position} ${day} ${hour}`))
      if (one === undefined || other === undefined) throw new Error('No order')
      expect(chosen(...one)).toEqual(chosen(...other))
      expect(chosen(...one).toSorted()).toEqual(one.toSorted())
      const rest = chosen(...one).slice(3)
      expect(rest).toEqual(rest.toSorted((a, b) => order(a) - order(b)))
    }),
    { numRuns: 100 },
  )
})

/** By consultant, then by time. */
function order(spoken: string): number {
  const { position, startMs } = candidate(spoken)
  return position * 1000 + startMs / hourMs
}

test.each([
  [0, 'earliest free time'],
  [1, 'earliest that suits you both'],
  [2, 'earliest that suits you all'],
])('VARDE-4: with %d others the earliest time says so in English too', (others, en) => {
  const rules = vardeRules()
  const window = offerWindow(rules, { meeting: 'roundTable' }, at('2026-12-21T09:10'))
  const ranked = { consultantId: 'karen', why: { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' } }
  expect(whyOffered(rules, window, ranked, true, others)).toMatchObject({ ruleId: 'VARDE-4', en })
  expect(whyOffered(rules, window, ranked, false, others).en).toBe('has room')
})
