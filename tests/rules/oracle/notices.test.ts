import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { noticesOf } from '../../../shared/domain/notices/notices-of.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { assertCases, closingDaysAround } from '../support/oracle-cases.ts'
import { isOpen, monthsLater, next, textOf, walk, type YearMonthDate } from '../support/oracle-days.ts'
import { firstOpen } from '../support/oracle-limits.ts'

const hjoerring = policyOf('hjoerring')

interface Spell {
  readonly first: YearMonthDate
  readonly days: number
}

/** Up to eight spells, apart from each other, from a day in 2026 or 2027 on. */
const someSpells = fc
  .record({
    from: fc.integer({ min: 0, max: 600 }),
    gaps: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 70 }), days: fc.integer({ min: 1, max: 12 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
  })
  .map(({ from, gaps }) => {
    const spells: Spell[] = []
    let day = walk(20260101, from)
    for (const { gap, days } of gaps) {
      const first = walk(day, gap)
      spells.push({ first, days })
      day = walk(first, days)
    }
    return spells
  })

/** Day by day through the spells: is this the eighth day of one, or the first day of a third short one in three months? */
function expected(spells: readonly Spell[], open: (date: YearMonthDate) => boolean): readonly string[] {
  const notices: string[] = []
  const atypical: YearMonthDate[] = []
  for (const [index, { first, days }] of spells.entries()) {
    const windowStart = monthsLater(first, -3)
    const shortBefore = spells.slice(0, index).filter((one) => one.days < 7 && one.first >= windowStart).length
    const isThird = shortBefore >= 2 && !atypical.some((on) => on >= windowStart)
    if (isThird) {
      atypical.push(first)
      notices.push(`HJOERRING-3 ${textOf(first)} ${textOf(firstOpen(first, open))}`)
    }
    let day = first
    for (let number = 1; number <= days; number++, day = next(day)) {
      if (number !== 8) continue
      notices.push(`HJOERRING-2 ${textOf(day)} ${isThird ? '' : textOf(firstOpen(day, open))}`)
    }
  }
  return notices
}

test('HJOERRING-2, HJOERRING-3, CAL-8, CAL-12: advisories and their one task, for any spells', () => {
  const aCase = someSpells.chain((spells) =>
    fc.record({ spells: fc.constant(spells), closed: closingDaysAround(spells[0]?.first ?? 20260101) }),
  )
  assertCases(
    'notices',
    fc.property(aCase, ({ spells, closed }) => {
      const closingDays = new Set(closed)
      const calendar = workingCalendar({
        ...hjoerring.workingCalendar,
        closingDays: closed.map(textOf),
        options: hjoerring.calOptions,
      })
      const known = spells.map(({ first, days }) => ({
        startsOn: textOf(first),
        endsOn: textOf(walk(first, days - 1)),
      }))
      const found = noticesOf({ policy: hjoerring, calendar }, known.toReversed())
      const told = found.map(({ ruleId, on, task }) => `${ruleId} ${on} ${task?.dueOn ?? ''}`)
      expect(told).toEqual(expected(spells, (date) => isOpen(date, 'municipal', closingDays)))
    }),
    0.3,
  )
})

function policyOf(id: string): Policy {
  const policy = policyById(id)
  if (policy === undefined) throw new Error(`No policy ${id}`)
  return policy
}
